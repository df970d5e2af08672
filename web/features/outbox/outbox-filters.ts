import { type Division, divisions } from '@afterword/core/division/division';

/** What of the outbox is shown; kept in the address, so that a reload, a bookmark and a colleague see the same. */
export interface OutboxFilters {
  readonly view: 'planned' | 'sent';
  readonly division: Division | null;
  /** `all`, `mine`, or the id of a recruiter. */
  readonly owner: string;
  /** A state of the view; `any`: all of them. */
  readonly state: string;
  /** How far ahead one looks. */
  readonly days: 7 | 30 | 365;
}

export const noFilters: OutboxFilters = {
  view: 'planned',
  division: null,
  owner: 'mine',
  state: 'any',
  days: 7,
};

export const statesOf = {
  planned: ['planned', 'held', 'failed'],
  sent: [
    'delivered',
    'accepted',
    'delayed',
    'bounced',
    'complained',
    'rejected',
    'skipped',
    'claimed',
    'released',
    'unknown',
  ],
} as const;

export type StateOf<View extends OutboxFilters['view']> = (typeof statesOf)[View][number];

/** Reads an address; what makes no sense is no filter. */
export function readFilters(query: Pick<URLSearchParams, 'get'>): OutboxFilters {
  const view = query.get('view') === 'sent' ? 'sent' : 'planned';
  const state = query.get('state') ?? noFilters.state;
  const days = Number(query.get('days'));
  return {
    view,
    division: divisions.find((one) => one === query.get('division')) ?? null,
    owner: query.get('owner')?.trim() || noFilters.owner,
    state: (statesOf[view] as readonly string[]).includes(state) ? state : noFilters.state,
    days: days === 30 || days === 365 ? days : 7,
  };
}

/** The address of these filters; empty where nothing is chosen. */
export function writeFilters({ view, division, owner, state, days }: OutboxFilters): string {
  const query = new URLSearchParams();
  if (view !== noFilters.view) query.set('view', view);
  if (division !== null) query.set('division', division);
  if (owner !== noFilters.owner) query.set('owner', owner);
  if (state !== noFilters.state) query.set('state', state);
  if (view === 'planned' && days !== noFilters.days) query.set('days', String(days));
  return query.size > 0 ? `?${query}` : '';
}

/** The end of the last day one looks at, in UTC: the same for all pages of a list, and for a whole day. */
export const untilOf = (now: number, days: number): string =>
  `${new Date(now + (days + 1) * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
