'use client';

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './board.module.css';

interface Props {
  /** Why the last read failed; `null` where it did not. */
  readonly error: Error | null;
  /** When the board was last read, milliseconds of wall time. */
  readonly updatedAt: number;
  readonly retry: () => void;
}

const ago = (ms: number): string => {
  const minutes = Math.floor(ms / 60_000);
  return minutes < 1 ? 'less than a minute' : minutes === 1 ? 'a minute' : `${minutes} minutes`;
};

/** Says quietly that what is shown may be old. It stays where it is: an old board is better than none. */
export function StaleNotice({ error, updatedAt, retry }: Props) {
  const [age, setAge] = useState(0);
  useEffect(() => {
    if (!error) return;
    const tell = () => setAge(Date.now() - updatedAt);
    tell();
    const timer = setInterval(tell, 10_000);
    return () => clearInterval(timer);
  }, [error, updatedAt]);
  if (!error) return null;
  return (
    <div className={styles.notice} role="status">
      <span>The board could not be read again; this is {ago(age)} old. It tries by itself.</span>
      <Button size="compact-xs" variant="default" onClick={retry}>
        Try now
      </Button>
    </div>
  );
}
