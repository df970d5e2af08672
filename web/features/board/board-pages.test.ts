import type { BoardView, CardView } from '@afterword/contracts/resources/board';
import { openStages } from '@afterword/core/submission/stage';
import { describe, expect, it } from 'vitest';
import {
  type LoadedBoard,
  nextPage,
  pageInTurn,
  shownColumns,
  withFirstPages,
  withoutPagesFrom,
  withPage,
} from './board-pages.ts';
import { aCard } from './testing/a-card.ts';

const cards = (...ids: readonly string[]): CardView[] => ids.map((id) => aCard({ id }));

/** A board that holds something in `submitted` alone. */
const board = (submitted: { cards: CardView[]; cursor?: string }): BoardView => ({
  division: 'office',
  now: '2027-03-01T15:00:00Z',
  columns: openStages.map((stage) =>
    stage === 'submitted' ? { stage, ...submitted } : { stage, cards: [] },
  ),
});

const idsIn = (loaded: LoadedBoard, stage: CardView['stage'] = 'submitted') =>
  shownColumns(loaded)
    .find((column) => column.stage === stage)
    ?.cards.map(({ id }) => id);

const first = withFirstPages(board({ cards: cards('a', 'b'), cursor: 'to-c' }), undefined);
const page = { stage: 'submitted', index: 1, after: 'to-c' } as const;
const both = withPage(first, page, { stage: 'submitted', cards: cards('c', 'd'), cursor: 'to-e' });

describe('a board that is read in pages', () => {
  it('goes on where its column ended', () => {
    expect(nextPage(first.columns[0] ?? { stage: 'submitted', pages: [] })).toEqual(page);
    expect(idsIn(both)).toEqual(['a', 'b', 'c', 'd']);
    expect(shownColumns(both)[0]?.hasMore).toBe(true);
  });

  it('keeps later pages when the first ones are read again', () => {
    const polled = withFirstPages(board({ cards: cards('a', 'b', 'new'), cursor: 'to-c' }), both);
    expect(idsIn(polled)).toEqual(['a', 'b', 'new', 'c', 'd']);
  });

  it('shows a card once, where pages overlap after somebody left the first', () => {
    const polled = withFirstPages(board({ cards: cards('b', 'c'), cursor: 'to-d' }), both);
    expect(idsIn(polled)).toEqual(['b', 'c', 'd']);
  });

  it('has no later pages once the first is all there is', () => {
    const polled = withFirstPages(board({ cards: cards('a') }), both);
    expect(idsIn(polled)).toEqual(['a']);
    expect(shownColumns(polled)[0]?.hasMore).toBe(false);
  });

  it('believes the newest version of a card that two columns show', () => {
    const fresh = board({ cards: cards('a', 'b'), cursor: 'to-c' });
    const moved = {
      stage: 'client-review' as const,
      cards: [aCard({ id: 'd', stage: 'client-review', version: 2 })],
    };
    const polled = withFirstPages(
      { ...fresh, columns: fresh.columns.map((one) => (one.stage === 'client-review' ? moved : one)) },
      both,
    );
    expect(idsIn(polled)).toEqual(['a', 'b', 'c']);
    expect(idsIn(polled, 'client-review')).toEqual(['d']);
  });

  it('reads later pages again one at a time, each in its turn', () => {
    const three = withPage(
      both,
      { stage: 'submitted', index: 2, after: 'to-e' },
      { stage: 'submitted', cards: cards('e') },
    );
    const turns = [0, 1, 2, 3].map((turn) => pageInTurn({ ...three, turn })?.after);
    expect(turns).toEqual(['to-c', 'to-e', 'to-c', 'to-e']);
    expect(pageInTurn(first)).toBeUndefined();
  });

  it('drops what came after a page that has become the last', () => {
    const three = withPage(
      both,
      { stage: 'submitted', index: 2, after: 'to-e' },
      { stage: 'submitted', cards: cards('e') },
    );
    expect(idsIn(withPage(three, page, { stage: 'submitted', cards: cards('c') }))).toEqual(['a', 'b', 'c']);
  });

  it('forgets pages whose cursor opens nothing any more, and can go on from before them', () => {
    const left = withoutPagesFrom(both, page);
    expect(idsIn(left)).toEqual(['a', 'b']);
    expect(nextPage(left.columns[0] ?? { stage: 'submitted', pages: [] })).toEqual(page);
  });

  it('ignores a page that arrives after what it followed is gone', () => {
    expect(idsIn(withPage(first, { ...page, index: 5 }, { stage: 'submitted', cards: cards('x') }))).toEqual([
      'a',
      'b',
    ]);
  });
});
