import { firstSteps, firstStepsDone, type Recorded } from '@afterword/core/agency/first-steps';
import { dateIn } from '@afterword/core/calendar/wall-time';
import { divisions } from '@afterword/core/division/division';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Dependencies } from '../http/dependencies.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';

type On = Pick<Dependencies, 'stores'>;

const one = { limit: 1 } as const;
/** Nothing is planned further ahead. */
const yearsAhead = 3 * 366 * 86_400;

/** How far an agency is with its first steps: one look into each list, and none into lists that an interview settles. */
export const getFirstSteps: Handlers['getFirstSteps'] = async ({ user }, on) => {
  insist(user, 'agency:read');
  const now = on.clock.now();
  const { value: agency } = await theAgency(on.stores);
  const done = firstStepsDone(agency, await recordedIn(on, now), dateIn(now, agency.timeZone));
  return { body: { items: firstSteps.map((step) => ({ step, done: done[step] })) } };
};

async function recordedIn({ stores }: On, now: EpochSeconds): Promise<Recorded> {
  const [planned, ended] = await Promise.all([
    stores.submissions.planned(divisions, now + yearsAhead, one),
    stores.messages.ledger(divisions, one),
  ]);
  const isAny = (...pages: readonly { readonly items: readonly unknown[] }[]) =>
    pages.some(({ items }) => items.length > 0);
  if (isAny(planned, ended)) return { client: true, 'job-order': true, candidate: true, interview: true };
  const [clients, candidates, ...orders] = await Promise.all([
    stores.clients.list('', one),
    stores.candidates.list('', one),
    ...divisions.map((division) => stores.jobOrders.list(division, 'open', one)),
  ]);
  return {
    client: isAny(clients),
    'job-order': isAny(...orders),
    candidate: isAny(candidates),
    interview: false,
  };
}
