import type { BoardColumn, BoardView, CardView } from '@afterword/contracts/resources/board';
import type { OpenStage } from '@afterword/core/submission/stage';

/** One page of a column, the cursor that led to it, and the one that leads on. */
interface ColumnPage {
  readonly after?: string;
  readonly cards: readonly CardView[];
  readonly next?: string;
}

/** A column as far as it was loaded; its first page comes with the board. */
export interface LoadedColumn {
  readonly stage: OpenStage;
  readonly pages: readonly ColumnPage[];
}

export interface LoadedBoard extends Pick<BoardView, 'counts' | 'totals'> {
  readonly now: string;
  readonly columns: readonly LoadedColumn[];
  /** Which of the later pages is read again next. */
  readonly turn: number;
}

const pageOf = ({ cards, cursor }: BoardColumn, after?: string): ColumnPage => ({
  cards,
  ...(after === undefined ? {} : { after }),
  ...(cursor === undefined ? {} : { next: cursor }),
});

/**
 * Puts fresh first pages in place and keeps the pages that were loaded after them: a poll must not throw somebody back
 * to the top. A first page that is the whole column has none after it.
 */
export function withFirstPages(fresh: BoardView, before: LoadedBoard | undefined): LoadedBoard {
  return {
    now: fresh.now,
    ...(fresh.counts ? { counts: fresh.counts } : {}),
    ...(fresh.totals ? { totals: fresh.totals } : {}),
    turn: before?.turn ?? 0,
    columns: fresh.columns.map((column) => {
      const later = before?.columns.find(({ stage }) => stage === column.stage)?.pages.slice(1) ?? [];
      return { stage: column.stage, pages: [pageOf(column), ...(column.cursor ? later : [])] };
    }),
  };
}

export interface LaterPage {
  readonly stage: OpenStage;
  readonly index: number;
  readonly after: string;
}

/**
 * The later page whose turn it is to be read again, `undefined` where none is loaded. One per poll, in turn: however
 * much was loaded, a poll costs the first pages and one more.
 */
export function pageInTurn({ columns, turn }: LoadedBoard): LaterPage | undefined {
  const later = columns.flatMap(({ stage, pages }) =>
    pages.flatMap(({ after }, index) => (index > 0 && after ? [{ stage, index, after }] : [])),
  );
  return later[turn % Math.max(1, later.length)];
}

/** Where a column goes on; `undefined` where all of it is loaded. */
export const nextPage = ({ stage, pages }: LoadedColumn): LaterPage | undefined => {
  const after = pages.at(-1)?.next;
  return after === undefined ? undefined : { stage, index: pages.length, after };
};

/** Puts a page that was read where it belongs. A page without a cursor is the last one: what came after is gone. */
export function withPage(
  board: LoadedBoard,
  { stage, index, after }: LaterPage,
  read: BoardColumn,
): LoadedBoard {
  return {
    ...board,
    turn: board.turn + 1,
    columns: board.columns.map((column) => {
      if (column.stage !== stage || index > column.pages.length) return column;
      const rest = read.cursor === undefined ? [] : column.pages.slice(index + 1);
      return { stage, pages: [...column.pages.slice(0, index), pageOf(read, after), ...rest] };
    }),
  };
}

/** A page whose cursor no longer opens anything: it and what came after are read anew when somebody gets there. */
export const withoutPagesFrom = (board: LoadedBoard, { stage, index }: LaterPage): LoadedBoard => ({
  ...board,
  turn: board.turn + 1,
  columns: board.columns.map((column) =>
    column.stage === stage ? { stage, pages: column.pages.slice(0, index) } : column,
  ),
});

export interface ShownColumn {
  readonly stage: OpenStage;
  readonly cards: readonly CardView[];
  /** There are more that were not loaded. */
  readonly hasMore: boolean;
}

/**
 * Every card once. Pages are read at different times, so one card may stand on two of them; its newest version is the
 * true one.
 */
export function shownColumns({ columns }: LoadedBoard): readonly ShownColumn[] {
  const newest = new Map<string, CardView>();
  for (const { pages } of columns)
    for (const { cards } of pages)
      for (const card of cards)
        if ((newest.get(card.id)?.version ?? 0) < card.version) newest.set(card.id, card);
  const taken = new Set<string>();
  return columns.map((column) => ({
    stage: column.stage,
    hasMore: nextPage(column) !== undefined,
    cards: column.pages.flatMap(({ cards }) =>
      cards.filter((card) => {
        if (taken.has(card.id) || newest.get(card.id)?.version !== card.version) return false;
        taken.add(card.id);
        return true;
      }),
    ),
  }));
}
