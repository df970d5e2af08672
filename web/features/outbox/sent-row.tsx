'use client';

import type { SentEntry } from '@afterword/contracts/resources/outbox';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { formatClock } from '../../ui/format-moment.ts';
import { mailNames } from '../submission/words.ts';
import styles from './outbox.module.css';
import { sentStatus } from './outbox-words.ts';
import { StatusMark } from './status-mark.tsx';

interface Props {
  readonly entry: SentEntry;
  readonly myId: string | undefined;
  readonly read: (entry: SentEntry) => void;
}

/** What became of a mail, or why there was none. */
export function SentRow({ entry, myId, read }: Props) {
  const { names, at, zone } = entry;
  const status = sentStatus(entry);
  const name = mailNames[entry.stepKind];
  return (
    <li className={styles.row} data-tone={status.tone}>
      <time className={styles.time} dateTime={at}>
        {formatClock(at, zone)}
      </time>
      <div className={styles.words}>
        <p className={styles.who}>
          <strong>{name}</strong> to{' '}
          <Link href={`/submissions/${entry.submissionId}`} className={styles.name} prefetch={false}>
            {names.candidate}
          </Link>
          <span className={styles.soft}>
            {names.jobOrder} at {names.client}
            {entry.ownerId === myId ? '' : ` · ${names.owner}`}
          </span>
        </p>
        {status.why ? <p className={styles.soft}>{status.why}</p> : null}
      </div>
      <StatusMark status={status} />
      <div className={styles.actions}>
        {entry.kind === 'mail' ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Read the mail: ${name} to ${names.candidate}`}
            onClick={() => read(entry)}
          >
            Read the mail
          </Button>
        ) : null}
      </div>
    </li>
  );
}
