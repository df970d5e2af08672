'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe } from '../../client/use-me.ts';
import { Notice } from '../records/notice.tsx';
import { ReadFailed } from '../records/page-list.tsx';
import readable from '../when/readable.module.css';
import styles from './settings.module.css';
import { useSettings } from './use-settings.ts';

interface Props {
  readonly title: string;
  /** What is decided here, in a sentence. */
  readonly lead: string;
  readonly children: (settings: SettingsView, mayChange: boolean) => ReactNode;
}

/** A page of the settings with every state it can be in. Everybody may read them; managers and admins change them. */
export function SettingsPage({ title, lead, children }: Props) {
  const { data: me } = useMe();
  const { data, error, refetch } = useSettings();
  const mayChange = me !== undefined && me.user.role !== 'recruiter';
  return (
    <div className={`${styles.page} ${readable.readable}`}>
      <div>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </div>
      {me && !mayChange ? (
        <Notice tone="calm">You can read this. Managers and admins change it; ask one of them.</Notice>
      ) : null}
      {me && data ? children(data, mayChange) : null}
      {!data && error ? <ReadFailed what="This page" error={error} retry={() => void refetch()} /> : null}
      {(!data && !error) || !me ? (
        <div role="status" aria-label="Loading the settings">
          <Skeleton height={420} radius="lg" />
        </div>
      ) : null}
    </div>
  );
}
