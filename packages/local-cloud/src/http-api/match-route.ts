import type { RouteDefinition } from '../cloudformation/read-service.ts';

export type MatchedRoute = {
  readonly route: RouteDefinition;
  readonly pathParameters: Readonly<Record<string, string>>;
};

/** Finds the route of a request as API Gateway does: exact parts before parameters, greedy ones last, then $default. */
export function matchRoute(
  routes: readonly RouteDefinition[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  let best: (MatchedRoute & { readonly weight: number }) | undefined;
  for (const route of routes) {
    const [wantedMethod = '', pattern] = route.routeKey.split(' ');
    if (pattern === undefined || (wantedMethod !== 'ANY' && wantedMethod !== method)) continue;
    const matched = matchPath(pattern, path);
    if (!matched) continue;
    const weight = matched.weight * 2 + (wantedMethod === 'ANY' ? 0 : 1);
    if (!best || weight > best.weight) best = { route, pathParameters: matched.parameters, weight };
  }
  if (best) return { route: best.route, pathParameters: best.pathParameters };
  const fallback = routes.find(({ routeKey }) => routeKey === '$default');
  return fallback && { route: fallback, pathParameters: {} };
}

function matchPath(pattern: string, path: string) {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  const parameters: Record<string, string> = {};
  let weight = 0;
  for (const [index, part] of wanted.entries()) {
    const greedy = /^\{(\w+)\+\}$/.exec(part)?.[1];
    if (greedy !== undefined) {
      if (given.length <= index) return undefined;
      parameters[greedy] = given.slice(index).map(decode).join('/');
      return { parameters, weight };
    }
    const value = given[index];
    if (value === undefined) return undefined;
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) {
      parameters[name] = decode(value);
      weight += 100;
    } else if (part === value) {
      weight += 1000;
    } else {
      return undefined;
    }
  }
  return given.length === wanted.length ? { parameters, weight: weight + 10 } : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
