'use client';

import { IconFlask, IconMailOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../client/api.ts';
import { orThrow } from '../../client/problem-error.ts';
import styles from '../../ui/banner.module.css';

interface Props {
  /** The agency's sending switch; `undefined` while nobody has said. */
  readonly mode: 'on' | 'test' | 'off' | undefined;
}

/** Across the whole portal while candidates get no mail: nobody should find out from a candidate. */
export function SendingBanner({ mode }: Props) {
  const { data: address } = useQuery({
    queryKey: ['settings', 'test-address'],
    queryFn: async ({ signal }) => {
      const { sending } = orThrow(await api.getSettings({}, { signal }));
      return sending.mode === 'test' ? sending.address : null;
    },
    enabled: mode === 'test',
    staleTime: 60_000,
  });
  if (mode === 'off') {
    return (
      <section className={styles.stopped} aria-label="Sending is off">
        <IconMailOff size={18} aria-hidden />
        <p>
          <strong>Sending is off.</strong> No e-mail leaves. Plans go on, and what falls due waits until an
          admin turns sending on.
        </p>
      </section>
    );
  }
  if (mode !== 'test') return null;
  return (
    <section className={styles.waiting} aria-label="Test sending">
      <IconFlask size={18} aria-hidden />
      <p>
        <strong>Test sending.</strong> Candidates get no e-mail; all of it goes to{' '}
        {address ?? 'the agency’s test address'}.
      </p>
    </section>
  );
}
