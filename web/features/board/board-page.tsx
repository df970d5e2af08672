import { divisions } from '@afterword/core/division/division';
import { notFound } from 'next/navigation';
import { Board } from './board.tsx';

export async function BoardPage({ params }: { readonly params: Promise<{ readonly division: string }> }) {
  const { division: name } = await params;
  const division = divisions.find((known) => known === name);
  return division ? <Board division={division} /> : notFound();
}
