import * as today from '../resources/today.ts';
import { defineRoutes, ok } from '../route.ts';

export const todayRoutes = defineRoutes({
  getToday: {
    method: 'GET',
    path: '/v1/today',
    tag: 'Today',
    summary: 'What needs a person now, longest waiting first',
    query: today.todayQuery,
    reply: ok(today.todayPage),
  },
});
