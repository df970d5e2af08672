'use client';

import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './news-bar.module.css';

interface Props {
  readonly sentence: string;
  /** Something was refused: it stays until it is closed. */
  readonly bad: boolean;
  readonly over: 'screen' | 'page';
  /** Milliseconds until it goes by itself, unless somebody is on it. */
  readonly shownMs: number;
  readonly forget: () => void;
  /** Left out: there is no way back. `hint` stands beside the word. */
  readonly undo?: (() => void) | undefined;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** What came of an action, with the way back where there is one. Keyed by its sentence: each has its full time. */
export function NewsBar({ sentence, bad, over, shownMs, forget, undo, hint, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bad) return;
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) forget();
    }, shownMs);
    return () => clearInterval(timer);
  }, [bad, shownMs, forget]);
  return (
    <div ref={bar} className={styles.news} data-over={over} data-bad={bad || undefined}>
      {bad ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
      <p role={bad ? 'alert' : 'status'}>{sentence}</p>
      {undo ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          rightSection={hint}
          aria-keyshortcuts="Control+Z"
          onClick={undo}
        >
          Undo
        </Button>
      ) : null}
      {children}
      <CloseButton size="sm" aria-label="Close this message" onClick={forget} />
    </div>
  );
}
