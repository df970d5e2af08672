import type { SearchHit } from '@afterword/contracts/resources/search';
import { divisions } from '@afterword/core/division/division';
import type { CandidateId } from '@afterword/core/kernel/ids';
import { isClosed } from '@afterword/core/submission/stage';
import type { User } from '@afterword/core/user/user';
import { listedCandidates } from '../candidates/listed-candidates.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { insist, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readJobOrder } from '../job-orders/read-job-order.ts';

/** So many of a kind are shown. */
const mostShown = 5;
/** Of so many of the candidates found their submissions are looked at, and of each so many. */
const mostCandidates = 3;
const mostSubmissions = 10;

type On = Pick<Dependencies, 'stores'>;

/**
 * A look into the lists by name: one query for candidates (at most eight where a filter by division passes over many),
 * one for clients, one for the job orders of each division, and the submissions of the first candidates.
 */
export const search: Pick<Handlers, 'search'> = {
  search: async ({ query: { q }, user }, on) => {
    insist(user, 'submission:read');
    const [candidates, clients, jobOrders] = await Promise.all([
      candidatesNamed(on, user, q),
      clientsNamed(on, q),
      jobOrdersNamed(on, user, q),
    ]);
    const submissions = await submissionsOf(
      on,
      user,
      candidates.map(({ id }) => id),
    );
    return { body: { items: [...candidates, ...submissions, ...clients, ...jobOrders] } };
  },
};

async function candidatesNamed(on: On, user: User, query: string) {
  const { items } = await listedCandidates(on, user, { query }, { limit: mostShown });
  return items.map(({ value: { id, name, email } }) => ({ kind: 'candidate' as const, id, name, email }));
}

async function clientsNamed({ stores }: On, query: string): Promise<readonly SearchHit[]> {
  const { items } = await stores.clients.list(query, { limit: mostShown });
  return items.map(({ id, name }) => ({ kind: 'client', id, name }));
}

async function jobOrdersNamed(on: On, user: User, query: string): Promise<readonly SearchHit[]> {
  const theirs = divisions.filter((division) => sees(user, 'job-order:read', [division]));
  const pages = await Promise.all(
    theirs.map((division) => on.stores.jobOrders.list(division, 'open', { limit: mostShown }, query)),
  );
  const first = pages
    .flatMap(({ items }) => items)
    .sort((one, other) => one.title.localeCompare(other.title))
    .slice(0, mostShown);
  // The index lags: the row says what is true now.
  const found = await Promise.all(first.map(({ id }) => readJobOrder(on, id)));
  return found.flatMap((one): readonly SearchHit[] => {
    if (one?.value.status !== 'open') return [];
    const { id, title, clientName, division } = one.value;
    return [{ kind: 'job-order', id, title, clientName, division }];
  });
}

async function submissionsOf(
  { stores }: On,
  user: User,
  candidates: readonly CandidateId[],
): Promise<readonly SearchHit[]> {
  const pages = await Promise.all(
    candidates
      .slice(0, mostCandidates)
      .map((id) => stores.submissions.ofCandidate(id, { limit: mostSubmissions })),
  );
  const ids = pages.flatMap(({ items }) => items);
  const found = ids.length === 0 ? [] : await stores.submissions.look(ids);
  return found
    .map(({ value }) => ({ ...value, closed: isClosed(value.stage) }))
    .filter(({ division }) => sees(user, 'submission:read', [division]))
    .sort((one, other) => Number(one.closed) - Number(other.closed) || other.stageSince - one.stageSince)
    .slice(0, mostShown)
    .map(({ id, names, division, stage, closed }) => ({
      kind: 'submission',
      id,
      names,
      division,
      stage,
      closed,
    }));
}
