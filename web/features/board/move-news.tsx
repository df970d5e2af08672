'use client';

import { Button, CloseButton, Kbd } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import styles from './board.module.css';
import { type MoveNews, newsSentence } from './use-move.ts';

interface Props {
  readonly news: MoveNews;
  readonly undo: () => void;
  readonly forget: () => void;
}

const shownMs = 20_000;

/** What came of a move, with the way back. It goes by itself, but not while somebody is on it, nor when it is bad. */
export function MoveNewsBar({ news, undo, forget }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const bad = news.kind === 'refused';
  useEffect(() => {
    if (bad) return;
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) forget();
    }, shownMs);
    return () => clearInterval(timer);
  }, [bad, forget]);
  return (
    <div ref={bar} className={styles.news} data-bad={bad || undefined}>
      {bad ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
      <p role={bad ? 'alert' : 'status'}>{newsSentence(news)}</p>
      {news.kind === 'moved' && news.undoable ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl Z</Kbd>}
          aria-keyshortcuts="Control+Z"
          onClick={undo}
        >
          Undo
        </Button>
      ) : null}
      {bad || (news.kind === 'moved' && !news.undoable) ? (
        <Button component={Link} href={`/submissions/${news.card.id}`} size="compact-sm" variant="default">
          Open the submission
        </Button>
      ) : null}
      <CloseButton size="sm" aria-label="Close this message" onClick={forget} />
    </div>
  );
}
