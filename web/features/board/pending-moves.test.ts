import { describe, expect, it } from 'vitest';
import type { ShownColumn } from './board-pages.ts';
import { type PendingMove, stillPending, withMoves } from './pending-moves.ts';
import { aCard } from './testing/a-card.ts';

const at = '2027-03-05T09:00:00Z';
const card = aCard({
  id: 'a',
  version: 3,
  nextStep: { kind: 'first-follow-up', state: 'planned', dueAt: at },
});
const move = (changes: Partial<PendingMove> = {}): PendingMove => ({
  card,
  to: 'client-review',
  at,
  endsMails: false,
  ...changes,
});

const columns = (
  submitted: readonly (typeof card)[],
  review: readonly (typeof card)[] = [],
  hasMore = false,
): ShownColumn[] => [
  { stage: 'submitted', cards: submitted, hasMore: false },
  { stage: 'client-review', cards: review, hasMore },
];
const ids = (shown: readonly ShownColumn[]) => shown.map(({ cards }) => cards.map(({ id }) => id));
const other = aCard({ id: 'b' });

describe('a move that the board does not say yet', () => {
  it('is shown at once, at the end of the new column', () => {
    const shown = withMoves(columns([card], [other]), [move()]);
    expect(ids(shown)).toEqual([[], ['b', 'a']]);
    expect(shown[1]?.cards[1]).toMatchObject({
      stage: 'client-review',
      stageSince: at,
      nextStep: card.nextStep,
    });
  });

  it('shows no next mail where it ends them', () => {
    expect(withMoves(columns([card]), [move({ endsMails: true })])[1]?.cards[0]?.nextStep).toBeNull();
  });

  it('outlives a poll that was asked before it was made', () => {
    expect(ids(withMoves(columns([card]), [move({ version: 4 })]))).toEqual([[], ['a']]);
    expect(stillPending([move({ version: 4 })], columns([card]))).toHaveLength(1);
  });

  it('gives way to what a colleague did afterwards', () => {
    const theirs = aCard({ id: 'a', version: 5 });
    expect(ids(withMoves(columns([theirs]), [move({ version: 4 })]))).toEqual([['a'], []]);
    expect(stillPending([move({ version: 4 })], columns([theirs]))).toEqual([]);
  });

  it('is forgotten once the board says the same', () => {
    const read = columns([], [aCard({ ...card, stage: 'client-review', version: 4 })]);
    expect(ids(withMoves(read, [move({ version: 4 })]))).toEqual([[], ['a']]);
    expect(stillPending([move({ version: 4 })], read)).toEqual([]);
  });

  it('shows what was read rather than what was guessed, as soon as both are of one version', () => {
    const truth = aCard({ ...card, stage: 'client-review', stageSince: '2027-03-05T09:00:07Z', version: 4 });
    const shown = withMoves(columns([], [truth]), [move({ version: 4, endsMails: true })]);
    expect(shown[1]?.cards).toEqual([truth]);
  });

  it('takes a closed card off the board, and is forgotten when it has left the index', () => {
    const closed = move({ to: 'no-response', version: 4 });
    expect(ids(withMoves(columns([card]), [closed]))).toEqual([[], []]);
    expect(stillPending([closed], columns([card]))).toHaveLength(1);
    expect(stillPending([closed], columns([]))).toEqual([]);
  });

  it('stays where the end of its column is not loaded', () => {
    expect(stillPending([move({ version: 4 })], columns([], [other], true))).toHaveLength(1);
    expect(stillPending([move({ version: 4 })], columns([], [other], false))).toEqual([]);
  });

  it('stays while it is on its way', () => {
    expect(stillPending([move()], columns([card]))).toHaveLength(1);
  });
});
