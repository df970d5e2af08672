'use client';

import { Button, Kbd } from '@mantine/core';
import Link from 'next/link';
import { NewsBar } from '../../ui/news-bar.tsx';
import { type MoveNews, newsSentence } from './use-move.ts';

interface Props {
  readonly news: MoveNews;
  readonly undo: () => void;
  readonly forget: () => void;
}

/** What came of a move. */
export default function MoveNewsBar({ news, undo, forget }: Props) {
  const bad = news.kind === 'refused';
  const sentence = newsSentence(news);
  return (
    <NewsBar
      key={sentence}
      sentence={sentence}
      bad={bad}
      over="screen"
      shownMs={20_000}
      forget={forget}
      undo={news.kind === 'moved' && news.undoable ? undo : undefined}
      hint={<Kbd size="xs">Ctrl Z</Kbd>}
    >
      {bad || (news.kind === 'moved' && !news.undoable) ? (
        <Button component={Link} href={`/submissions/${news.card.id}`} size="compact-sm" variant="default">
          Open the submission
        </Button>
      ) : null}
    </NewsBar>
  );
}
