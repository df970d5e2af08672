import type { ResumeView } from '@afterword/contracts/resources/resumes';
import type { Candidate } from '@afterword/core/candidate/candidate';
import { checkResume, type Resume, resumeKey, resumesMost } from '@afterword/core/candidate/resume';
import type { CandidateId, ResumeId } from '@afterword/core/kernel/ids';
import { toIso } from '@afterword/core/kernel/time';
import type { User } from '@afterword/core/user/user';
import type { Versioned } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { insist } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { accepted, fail, present } from '../http/problem-error.ts';
import { findCandidate } from './change-candidate.ts';

const resumeView = ({ state: _state, at, ...resume }: Resume): ResumeView => ({ ...resume, at: toIso(at) });

/** Files of a candidate. Their bytes never pass through here: a browser sends them to storage and takes them from there. */
export const resumes: Pick<
  Handlers,
  'listResumes' | 'startResume' | 'keepResume' | 'linkToResume' | 'removeResume'
> = {
  listResumes: async ({ params, user }, on) => {
    const { value } = await findCandidate(on, params.candidateId, user);
    const found = await allOf(on, value);
    return { body: { items: found.filter(isKept).map((one) => resumeView(one.value)) } };
  },

  startResume: async ({ params, body, user, save }, on) => {
    const candidate = await writable(on, params.candidateId, user);
    const contentType = accepted(checkResume(body));
    if ((await allOf(on, candidate)).filter(isKept).length >= resumesMost) {
      fail('resume/too-many', `${candidate.name} has ${resumesMost} files. Remove one first.`);
    }
    const resume: Resume = {
      id: on.ids.next(),
      candidateId: candidate.id,
      ...body,
      contentType,
      state: 'expected',
      uploadedBy: user.id,
      at: on.clock.now(),
    };
    const leave = await on.resumeFiles.leaveToUpload(resumeKey(resume), resume);
    const answer = {
      body: {
        id: resume.id,
        url: leave.url,
        headers: { ...leave.headers },
        expiresAt: toIso(leave.expiresAt),
      },
      version: 1,
      location: `/v1/candidates/${candidate.id}/resumes/${resume.id}`,
      about: candidate.id,
    };
    const result = await save(
      [{ kind: 'resume', value: resume, expected: null }, unerased(candidate)],
      answer,
    );
    return result.ok ? answer : fail('busy', 'This candidate changed just now. Please try again.');
  },

  keepResume: async ({ params, user, save }, on) => {
    const candidate = await writable(on, params.candidateId, user);
    const { value, version } = await findResume(on, candidate, params.resumeId);
    const kept: Resume = { ...value, state: 'kept' };
    const answer = { body: resumeView(kept), about: candidate.id };
    if (value.state === 'kept') return answer;
    const key = resumeKey(value);
    const file = await on.resumeFiles.waiting(key);
    if (file?.bytes !== value.bytes || file.contentType !== value.contentType) {
      fail('resume/not-uploaded', 'The file did not arrive as it was announced. Upload it again.');
    }
    await on.resumeFiles.keep(key);
    const result = await save(
      [{ kind: 'resume', value: kept, expected: version }, unerased(candidate)],
      answer,
    );
    if (result.ok) return answer;
    // Erased, or removed by somebody, while it was put in its place: it must not stay there.
    const now = await on.stores.resumes.find(value.candidateId, value.id);
    if (now?.value.state !== 'kept') await on.resumeFiles.remove(key);
    return fail('busy', 'This candidate changed just now. Please try again.');
  },

  linkToResume: async ({ params, user }, on) => {
    const { value: candidate } = await findCandidate(on, params.candidateId, user);
    const { value } = await findResume(on, candidate, params.resumeId);
    if (value.state !== 'kept') fail('not-found', 'There is no such résumé.');
    const { url, expiresAt } = await on.resumeFiles.link(resumeKey(value), value.fileName);
    return { body: { url, expiresAt: toIso(expiresAt) } };
  },

  /** First the file, then its row: what is left after a crash can be removed again. */
  removeResume: async ({ params, user, save }, on) => {
    const candidate = await writable(on, params.candidateId, user);
    const { value, version } = await findResume(on, candidate, params.resumeId);
    await on.resumeFiles.remove(resumeKey(value));
    const answer = { body: resumeView(value) };
    const result = await save([{ kind: 'resume-removed', value, expected: version }], answer);
    return result.ok ? answer : fail('busy', 'This file changed just now. Load the page again.');
  },
};

const isKept = ({ value }: Versioned<Resume>): boolean => value.state === 'kept';

/** The record's own, and those of records that became part of it: merging moves no file. */
const recordsOf = ({ id, mergedFrom }: Candidate): readonly CandidateId[] => [
  id,
  ...mergedFrom.map((record) => record.id),
];

async function allOf(
  { stores }: Pick<Dependencies, 'stores'>,
  candidate: Candidate,
): Promise<readonly Versioned<Resume>[]> {
  const pages = await Promise.all(
    recordsOf(candidate).map((id) => stores.resumes.ofCandidate(id, { limit: 100 })),
  );
  return pages.flatMap(({ items }) => items).sort((a, b) => b.value.at - a.value.at);
}

async function findResume(
  { stores }: Pick<Dependencies, 'stores'>,
  candidate: Candidate,
  id: ResumeId,
): Promise<Versioned<Resume>> {
  const found = await Promise.all(recordsOf(candidate).map((record) => stores.resumes.find(record, id)));
  return present(
    found.find((one) => one !== undefined),
    'résumé',
  );
}

async function writable(on: Dependencies, id: CandidateId, user: User): Promise<Candidate> {
  const { value } = await findCandidate(on, id, user);
  insist(user, 'candidate:write', value);
  if (value.erasedAt !== null) fail('candidate/erased', 'This candidate was erased.');
  if (value.mergedInto !== null) fail('candidate/merged', 'This record was merged into another one.');
  return value;
}

const unerased = ({ id, factsRevision }: Candidate) => ({ kind: 'candidate-is', id, factsRevision }) as const;
