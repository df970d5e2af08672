import type { Client } from '@afterword/contracts/client';
import type { Division } from '@afterword/core/division/division';
import { orThrow, ProblemError } from '../../client/problem-error.ts';
import {
  type LaterPage,
  type LoadedBoard,
  pageInTurn,
  withFirstPages,
  withoutPagesFrom,
  withPage,
} from './board-pages.ts';

type Reader = Pick<Client, 'getBoard' | 'getBoardColumn'>;

interface Wish {
  readonly division: Division;
  /** Only this recruiter's cards. */
  readonly owner?: string;
}

/** Enough to fill a screen twice; a column of a division rarely holds more. */
const pageSize = 40;

/** Reads the first pages anew, and one of the later ones. Throws what the API says, so that what was shown stays. */
export async function readBoard(
  api: Reader,
  { division, owner }: Wish,
  before: LoadedBoard | undefined,
  signal?: AbortSignal,
): Promise<LoadedBoard> {
  const call = signal ? { signal } : {};
  const query = { limit: pageSize, ...(owner === undefined ? {} : { owner }) };
  const fresh = orThrow(await api.getBoard({ params: { division }, query }, call));
  const board = withFirstPages(fresh, before);
  const later = pageInTurn(board);
  return later
    ? readPage(api, { division, ...(owner === undefined ? {} : { owner }) }, board, later, signal)
    : board;
}

/** Reads one page of a column into the board. */
export async function readPage(
  api: Reader,
  { division, owner }: Wish,
  board: LoadedBoard,
  page: LaterPage,
  signal?: AbortSignal,
): Promise<LoadedBoard> {
  const query = { limit: pageSize, cursor: page.after, ...(owner === undefined ? {} : { owner }) };
  const params = { division, stage: page.stage };
  try {
    return withPage(
      board,
      page,
      orThrow(await api.getBoardColumn({ params, query }, signal ? { signal } : {})),
    );
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'cursor/invalid') {
      return withoutPagesFrom(board, page);
    }
    throw error;
  }
}
