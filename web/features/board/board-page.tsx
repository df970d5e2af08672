import { divisions } from '@afterword/core/division/division';
import { notFound } from 'next/navigation';
import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { Board } from './board.tsx';
import type { LoadedBoard } from './board-pages.ts';
import { readBoard } from './read-board.ts';

interface Props {
  readonly params: Promise<{ readonly division: string }>;
}

/** Comes with its cards, so that the first paint shows them; the browser takes over from there. */
export async function BoardPage({ params }: Props) {
  await requireUser();
  const { division: name } = await params;
  const division = divisions.find((known) => known === name);
  if (!division) notFound();
  const api = await portalApi();
  // Whatever goes wrong here the browser meets again, and shows.
  const initial = api ? await readBoard(api, { division }, undefined).catch(() => undefined) : undefined;
  return <Board key={division} division={division} initial={initial satisfies LoadedBoard | undefined} />;
}
