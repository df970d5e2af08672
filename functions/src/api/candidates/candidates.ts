import type { Candidate } from '@afterword/core/candidate/candidate';
import type { PageRequest } from '@afterword/store/ports';
import { insist, savedNew } from '../http/guard.ts';
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
import { listedCandidates } from './listed-candidates.ts';
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
    const wanted = { query, division, mail, availableBy };
    const listed = await readPage(
      page,
      `candidates/${JSON.stringify([query, division, mail, availableBy])}`,
      user,
      on,
      (request) => listedCandidates(on, user, wanted, request),
      ({ value, version }) => candidateView(value, version),
    );
    return { body: listed };
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
