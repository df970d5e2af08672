import type { Route } from '../route.ts';

/** Statuses of the problems a route can answer with, from what it is. Every route can also fail with 5xx. */
export function problemStatuses(route: Route): readonly number[] {
  const statuses = [
    ...(route.query ? [400, 422] : []),
    ...(route.body ? [400, 413, 422] : []),
    ...(route.idempotencyKey ? [400, 409, 422] : []),
    ...(route.public ? [] : [401, 403]),
    ...(route.params ? [404] : []),
    ...(route.path.includes('{token}') ? [410] : []),
    ...(route.method === 'GET' ? [] : [409]),
    ...(route.ifMatch ? [412] : []),
    ...(route.ifMatch === 'required' ? [428] : []),
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}
