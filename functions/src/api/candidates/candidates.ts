import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { Division } from '@afterword/core/division/division';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { toIso } from '@afterword/core/kernel/time';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { PageRequest, Versioned } from '@afterword/store/ports';
import { fillPage } from '../http/fill-page.ts';
import { insist, savedNew, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { isoOrNull } from '../views/instants.ts';
import { candidateView } from './candidate-view.ts';
import {
  candidateAnswer,
  changeCandidate,
  eraseCandidate,
  findCandidate,
  setMailPreferences,
} from './change-candidate.ts';

export const candidates: Pick<
  Handlers,
  | 'listCandidates'
  | 'addCandidate'
  | 'getCandidate'
  | 'changeCandidate'
  | 'eraseCandidate'
  | 'setMailPreferences'
  | 'listCandidateSubmissions'
> = {
  changeCandidate,
  eraseCandidate,
  setMailPreferences,

  listCandidates: async ({ query: { query = '', ...page }, user }, on) => {
    insist(user, 'candidate:read');
    const listed = await readPage(
      page,
      `candidates/${query}`,
      user,
      on,
      (request) => on.stores.candidates.list(query, request, divisionsOf(user)),
      (candidate) => candidate,
    );
    // The index lags: the row says what is true now, and whether it is still theirs to see.
    const found = await Promise.all(listed.items.map(({ id }) => on.stores.candidates.find(id)));
    const items = found.flatMap((one) =>
      one && one.value.erasedAt === null && sees(user, 'candidate:read', one.value.divisions)
        ? [candidateView(one.value, one.version)]
        : [],
    );
    return { body: { ...listed, items } };
  },

  addCandidate: async ({ body, user, save }, { clock, ids }) => {
    insist(user, 'candidate:write', body);
    const candidate = {
      id: ids.next(),
      name: body.name,
      email: body.email ?? null,
      phone: body.phone ?? null,
      timeZone: body.timeZone ?? null,
      language: body.language ?? 'en',
      divisions: body.divisions,
      stopped: 'nothing',
      undeliverable: null,
      erasedAt: null,
      factsRevision: 1,
      createdAt: clock.now(),
    } as const;
    const answer = { ...candidateAnswer(candidate, 1), location: `/v1/candidates/${candidate.id}` };
    savedNew(await save([{ kind: 'candidate', value: candidate, expected: null }], answer));
    return answer;
  },

  getCandidate: async ({ params, user }, on) => {
    const { value, version } = await findCandidate(on, params.candidateId, user);
    return { body: candidateView(value, version), version };
  },

  listCandidateSubmissions: async ({ params, query, user }, on) => {
    const { value: candidate } = await findCandidate(on, params.candidateId, user);
    const read = (page: PageRequest) => on.stores.submissions.ofCandidate(candidate.id, page);
    const look = async (id: SubmissionId) => {
      const found = await on.stores.submissions.find(id);
      return found && sees(user, 'submission:read', [found.value.division]) ? found : undefined;
    };
    const scope = `submissions of ${candidate.id}`;
    const fill = (page: PageRequest) => fillPage(page, read, look);
    return { body: await readPage(query, scope, user, on, fill, summary) };
  },
};

function summary({ value, version }: Versioned<Submission>): SubmissionSummary {
  const { id, division, stage, stageSince, names } = value;
  return {
    id,
    division,
    stage,
    stageSince: toIso(stageSince),
    closed: isClosed(stage),
    names,
    nextDueAt: isoOrNull(nextDueAt(value)),
    version,
  };
}

/** Whose candidates somebody sees; left out: everybody's. */
const divisionsOf = (user: User): readonly Division[] | undefined =>
  user.role === 'admin' ? undefined : user.divisions;
