import type { Candidate } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import type { User } from '@afterword/core/user/user';
import type { CandidateFilter, PageRequest } from '@afterword/store/ports';
import { given } from '../http/given.ts';
import { insist, savedNew, sees } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { pageOfSubmissions, submissionSummary } from '../views/submission-summary.ts';
import { candidateView } from './candidate-view.ts';
import {
  availabilityOf,
  candidateAnswer,
  changeCandidate,
  eraseCandidate,
  findCandidate,
  setMailPreferences,
} from './change-candidate.ts';
import { findSimilarCandidates } from './find-similar.ts';
import { mergeCandidate, previewMerge } from './merge-candidate.ts';

export const candidates: Pick<
  Handlers,
  | 'listCandidates'
  | 'addCandidate'
  | 'getCandidate'
  | 'changeCandidate'
  | 'eraseCandidate'
  | 'setMailPreferences'
  | 'listCandidateSubmissions'
  | 'findSimilarCandidates'
  | 'previewMerge'
  | 'mergeCandidate'
> = {
  changeCandidate,
  eraseCandidate,
  findSimilarCandidates,
  mergeCandidate,
  previewMerge,
  setMailPreferences,

  listCandidates: async ({ query: { query = '', division, mail, availableBy, ...page }, user }, on) => {
    insist(user, 'candidate:read');
    const filter: CandidateFilter = given({
      divisions: divisionsOf(user, division),
      unreached: mail && (true as const),
      availableBy,
    });
    const listed = await readPage(
      page,
      `candidates/${JSON.stringify([query, division, mail, availableBy])}`,
      user,
      on,
      (request) => on.stores.candidates.list(query, request, filter),
      (candidate) => candidate,
    );
    // The index lags: the row says what is true now, and whether it is still theirs to see.
    const found = await Promise.all(listed.items.map(({ id }) => on.stores.candidates.find(id)));
    const items = found.flatMap((one) =>
      one && isListed(one.value) && sees(user, 'candidate:read', one.value.divisions)
        ? [candidateView(one.value, one.version)]
        : [],
    );
    return { body: { ...listed, items } };
  },

  addCandidate: async ({ body, user, save }, { stores, clock, ids }) => {
    insist(user, 'candidate:write', body);
    const language = body.language ?? (await stores.agencies.find())?.value.language ?? 'en';
    const candidate: Candidate = {
      id: ids.next(),
      name: body.name,
      email: body.email ?? null,
      phone: body.phone ?? null,
      timeZone: body.timeZone ?? null,
      language,
      divisions: body.divisions,
      skills: body.skills ?? [],
      availability: availabilityOf(body.availability),
      stopped: 'nothing',
      undeliverable: null,
      erasedAt: null,
      mergedInto: null,
      mergedFrom: [],
      factsRevision: 1,
      createdAt: clock.now(),
    };
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
    const read = (page: PageRequest) =>
      pageOfSubmissions(on, user, page, (part) => on.stores.submissions.ofCandidate(candidate.id, part));
    const scope = `submissions of ${candidate.id}`;
    return { body: await readPage(query, scope, user, on, read, submissionSummary(on.clock.now())) };
  },
};

const isListed = ({ erasedAt, mergedInto }: Candidate): boolean => erasedAt === null && mergedInto === null;

/** Whose candidates somebody sees, of one division or of all of theirs; left out: everybody's. */
function divisionsOf({ role, divisions }: User, one?: Division): readonly Division[] | undefined {
  if (role === 'admin') return one && [one];
  return one ? divisions.filter((division) => division === one) : divisions;
}
