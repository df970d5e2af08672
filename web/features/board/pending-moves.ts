import type { CardView } from '@afterword/contracts/resources/board';
import { isClosed, type Stage } from '@afterword/core/submission/stage';
import type { ShownColumn } from './board-pages.ts';

/** A move as the recruiter sees it, before the board that is read says the same. */
export interface PendingMove {
  readonly card: CardView;
  readonly to: Stage;
  /** When it was made, `2027-03-02T17:00:00Z` in the API's time. */
  readonly at: string;
  /** Of the submission after the move; left out until the API accepted it. */
  readonly version?: number;
  /** The move ends what was planned. */
  readonly endsMails: boolean;
}

/** Whether what was read is older than this move. The board's index may lag behind the row. */
const isAheadOf = (move: PendingMove, read: CardView | undefined): boolean =>
  read === undefined || move.version === undefined || read.version < move.version;

/** The board with the moves on it, each card at the end of its new column: the newest has waited shortest. */
export function withMoves(
  columns: readonly ShownColumn[],
  moves: readonly PendingMove[],
): readonly ShownColumn[] {
  if (moves.length === 0) return columns;
  const read = new Map(columns.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)));
  const live = moves.filter((move) => isAheadOf(move, read.get(move.card.id)));
  const moved = new Set(live.map(({ card }) => card.id));
  return columns.map((column) => ({
    ...column,
    cards: [
      ...column.cards.filter(({ id }) => !moved.has(id)),
      ...live.flatMap((move) =>
        move.to === column.stage
          ? [
              {
                ...(read.get(move.card.id) ?? move.card),
                stage: column.stage,
                stageSince: move.at,
                ...(move.endsMails ? { nextStep: null, pendingAnswer: false } : {}),
              },
            ]
          : [],
      ),
    ],
  }));
}

/** The moves that still say more than what was read: not caught up with, or closed and not yet gone from the index. */
export function stillPending(
  moves: readonly PendingMove[],
  columns: readonly ShownColumn[],
): readonly PendingMove[] {
  const read = new Map(columns.flatMap(({ cards }) => cards.map((card) => [card.id, card] as const)));
  const left = moves.filter((move) => {
    if (move.version === undefined) return true;
    const card = read.get(move.card.id);
    if (card) return card.version < move.version;
    // Nowhere: closed and gone, or on a page of its new column that is not loaded.
    return !isClosed(move.to) && columns.some(({ stage, hasMore }) => stage === move.to && hasMore);
  });
  return left.length === moves.length ? moves : left;
}
