'use client';

import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import styles from './today.module.css';
import type { News } from './use-settle.ts';

interface Props {
  readonly news: News;
  readonly undo: () => void;
  readonly forget: () => void;
}

const shownMs = 12_000;

/** What came of an action, with the way back where there is one. It goes by itself, unless somebody is on it. */
export function TodayNews({ news, undo, forget }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news.bad) return;
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) forget();
    }, shownMs);
    return () => clearInterval(timer);
  }, [news, forget]);
  return (
    <div ref={bar} className={styles.news} data-bad={news.bad || undefined}>
      {news.bad ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
      <p role={news.bad ? 'alert' : 'status'}>{news.sentence}</p>
      {news.undo ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowBackUp size={14} aria-hidden />}
          aria-keyshortcuts="Control+Z"
          onClick={undo}
        >
          Undo
        </Button>
      ) : null}
      <CloseButton size="sm" aria-label="Close this message" onClick={forget} />
    </div>
  );
}
