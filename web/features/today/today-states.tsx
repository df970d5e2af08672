'use client';

import { Button, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import Link from 'next/link';
import rowStyles from '../../ui/rows.module.css';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import type { Scope } from './scope-tabs.tsx';
import styles from './today.module.css';

/** The shape of what comes, so that nothing jumps. */
export const TodaySkeleton = () => (
  <div role="status" aria-label="Loading what needs you" className={styles.groups}>
    <div className={styles.group} aria-hidden>
      <Skeleton height={18} width={140} mb={8} />
      <div className={rowStyles.rows}>
        {[0, 1, 2, 3].map((row) => (
          <div key={row} className={styles.row}>
            <Skeleton height={30} width={30} radius="md" />
            <div className={styles.words}>
              <Skeleton height={14} width="45%" my={3} />
              <Skeleton height={12} width="65%" my={4} />
            </div>
            <Skeleton height={30} width={96} radius="md" />
          </div>
        ))}
      </div>
    </div>
  </div>
);

interface TroubleProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** Nothing to show, and why; with what one can do about it. */
export const TodayTrouble = ({ error, retry }: TroubleProps) => (
  <div className={rowStyles.message} role="alert">
    <h2>This list cannot be shown</h2>
    <p>{error.message}</p>
    <p>Follow-ups go out without it. The board shows every submission meanwhile.</p>
    <div className={styles.messageActions}>
      <Button onClick={retry}>Try again</Button>
      <Button component={Link} href="/board" variant="default">
        Open the board
      </Button>
    </div>
  </div>
);

const earned = (settled: number): string =>
  settled === 0
    ? ''
    : settled === 1
      ? 'You settled one thing just now. '
      : `You settled ${settled} things just now. `;

/** Nothing waits: said as what it is, with what happens without anybody, and where to look next. */
export const AllDone = ({ scope, settled }: { readonly scope: Scope; readonly settled: number }) => (
  <div className={rowStyles.message}>
    <IconCircleCheck size={44} stroke={1.3} className={styles.done} aria-hidden />
    <h2>{scope === 'mine' ? 'Nothing waits for you' : 'Nothing waits for anybody'}</h2>
    <p>
      {earned(settled)}Every candidate has their next e-mail planned, and it goes out by itself. What needs a
      person shows up here.
    </p>
    <div className={styles.messageActions}>
      <Button component={LogInterviewLink}>Log an interview</Button>
      {scope === 'mine' ? (
        <Button component={Link} href="/today?of=divisions" variant="default">
          See my divisions
        </Button>
      ) : null}
    </div>
  </div>
);
