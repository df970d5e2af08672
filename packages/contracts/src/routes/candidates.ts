import * as candidates from '../resources/candidates.ts';
import * as submissions from '../resources/submissions.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';

export const candidatesRoutes = defineRoutes({
  listCandidates: {
    method: 'GET',
    path: '/v1/candidates',
    tag: 'Candidates',
    summary: 'Candidates by name',
    query: candidates.candidateQuery,
    reply: ok(candidates.candidatePage),
  },
  addCandidate: {
    method: 'POST',
    path: '/v1/candidates',
    tag: 'Candidates',
    summary: 'Add a candidate',
    idempotencyKey: 'required',
    body: candidates.newCandidate,
    reply: created(candidates.candidateView),
  },
  getCandidate: {
    method: 'GET',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: 'A candidate',
    params: candidates.candidateParams,
    reply: okVersioned(candidates.candidateView),
  },
  changeCandidate: {
    method: 'PATCH',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: 'Change a candidate; a new address or zone moves their plans',
    ifMatch: 'required',
    params: candidates.candidateParams,
    body: candidates.candidateChanges,
    reply: okVersioned(candidates.candidateView),
  },
  eraseCandidate: {
    method: 'DELETE',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: "Erase a candidate's personal data; everything unsent dies",
    params: candidates.candidateParams,
    reply: ok(candidates.candidateView),
  },
  listCandidateSubmissions: {
    method: 'GET',
    path: '/v1/candidates/{candidateId}/submissions',
    tag: 'Candidates',
    summary: "A candidate's submissions, oldest first",
    params: candidates.candidateParams,
    query: submissions.submissionPageQuery,
    reply: ok(candidates.submissionSummaryPage),
  },
  setMailPreferences: {
    method: 'POST',
    path: '/v1/candidates/{candidateId}/mail-preferences',
    tag: 'Candidates',
    summary: 'Stop or resume mails, as the candidate asked',
    idempotencyKey: 'required',
    params: candidates.candidateParams,
    body: candidates.mailPreferences,
    reply: okVersioned(candidates.candidateView),
  },
});
