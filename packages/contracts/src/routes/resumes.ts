import { candidateParams } from '../resources/candidates.ts';
import * as resumes from '../resources/resumes.ts';
import { created, defineRoutes, ok } from '../route.ts';

const ofCandidate = '/v1/candidates/{candidateId}/resumes' as const;
const one = `${ofCandidate}/{resumeId}` as const;

export const resumesRoutes = defineRoutes({
  listResumes: {
    method: 'GET',
    path: ofCandidate,
    tag: 'Résumés',
    summary: "A candidate's résumés, newest first, also those of records merged into this one",
    params: candidateParams,
    query: resumes.resumeQuery,
    reply: ok(resumes.resumeList),
  },
  startResume: {
    method: 'POST',
    path: ofCandidate,
    tag: 'Résumés',
    summary: 'Get leave to upload a file of this size and kind, for a few minutes',
    idempotencyKey: 'required',
    params: candidateParams,
    body: resumes.newResume,
    reply: created(resumes.resumeUpload),
  },
  keepResume: {
    method: 'POST',
    path: `${one}/uploaded`,
    tag: 'Résumés',
    summary: 'Say that the file was uploaded; from then on it is listed',
    idempotencyKey: 'required',
    params: resumes.resumeParams,
    reply: ok(resumes.resumeView),
  },
  linkToResume: {
    method: 'GET',
    path: `${one}/link`,
    tag: 'Résumés',
    summary: 'An address that opens the file for a minute',
    params: resumes.resumeParams,
    reply: ok(resumes.resumeLink),
  },
  removeResume: {
    method: 'DELETE',
    path: one,
    tag: 'Résumés',
    summary: 'Remove a file for good',
    params: resumes.resumeParams,
    reply: ok(resumes.resumeView),
  },
});
