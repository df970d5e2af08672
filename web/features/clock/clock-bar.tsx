'use client';

import { Anchor, Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClockPlay } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { learnNow } from '../../client/now.ts';
import { orThrow } from '../../client/problem-error.ts';
import styles from './clock-bar.module.css';

const moves = [
  ['+1 hour', { advance: 'PT1H' }],
  ['+1 day', { advance: 'P1D' }],
  ['+1 week', { advance: 'P7D' }],
  ['Next step', { toNext: 'step' }],
] as const;

/** Only on a laptop: what time it is in the local cloud, and buttons to move it on. */
export default function ClockBar({ inboxUrl }: { readonly inboxUrl: string }) {
  const queries = useQueryClient();
  const [moving, setMoving] = useState<string | null>(null);
  const { data: now } = useQuery({
    queryKey: ['clock'],
    queryFn: async ({ signal }) => {
      const health = orThrow(await api.getHealth({}, { signal }));
      learnNow(health.now);
      return health.now;
    },
    refetchInterval: 15_000,
  });

  const move = async (label: string, wish: object) => {
    setMoving(label);
    const reply = await fetch('/api/local-clock', { method: 'POST', body: JSON.stringify(wish) }).catch(
      () => null,
    );
    if (!reply?.ok)
      notifications.show({ color: 'red', message: 'The clock did not move. Is the local cloud running?' });
    await queries.invalidateQueries();
    setMoving(null);
  };

  return (
    <section className={styles.bar} aria-label="Local clock">
      <IconClockPlay size={16} aria-hidden className={styles.icon} />
      <Text size="xs" fw={600} className={styles.now}>
        {now ? now.slice(0, 16).replace('T', ' ') : 'Local clock'}
        {now ? ' UTC' : ''}
      </Text>
      {moves.map(([label, wish]) => (
        <Button
          key={label}
          size="compact-xs"
          variant="default"
          loading={moving === label}
          disabled={moving !== null}
          onClick={() => move(label, wish)}
        >
          {label}
        </Button>
      ))}
      <Anchor size="xs" c="inherit" underline="always" href={inboxUrl} target="_blank" rel="noreferrer">
        Inbox
      </Anchor>
    </section>
  );
}
