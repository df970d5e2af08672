import * as search from '../resources/search.ts';
import { defineRoutes, ok } from '../route.ts';

export const searchRoutes = defineRoutes({
  search: {
    method: 'GET',
    path: '/v1/search',
    tag: 'Search',
    summary: 'Candidates with their submissions, clients and open job orders whose name begins so',
    query: search.searchQuery,
    reply: ok(search.searchView),
  },
});
