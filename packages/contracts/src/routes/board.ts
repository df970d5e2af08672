import * as board from '../resources/board.ts';
import { defineRoutes, ok } from '../route.ts';

export const boardRoutes = defineRoutes({
  getBoard: {
    method: 'GET',
    path: '/v1/board/{division}',
    tag: 'Board',
    summary: 'The first page of every column',
    params: board.boardParams,
    query: board.boardQuery,
    reply: ok(board.boardView),
  },
  getBoardColumn: {
    method: 'GET',
    path: '/v1/board/{division}/{stage}',
    tag: 'Board',
    summary: 'A page of one column',
    params: board.boardColumnParams,
    query: board.boardColumnQuery,
    reply: ok(board.boardColumn),
  },
});
