import { problem } from '@afterword/contracts/problems';
import { resumeKey } from '@afterword/core/candidate/resume';
import type { CandidateId, SubmissionId } from '@afterword/core/kernel/ids';
import type { Change, Page, PageKey, PageRequest, Stores } from '@afterword/store/ports';
import { encodeProblem } from '../api/http/encode-answer.ts';
import { withOtherAnswer } from '../api/http/idempotency.ts';
import type { ResumeFiles } from '../runtime/resume-files.ts';
import { type Dependencies, type Replanned, replanSubmission } from './replan-submission.ts';

const pageSize = 25;

/** How often a mail is read again when a delivery report changed it in between. */
const tries = 5;

/**
 * Empties everything a submission keeps of a person who was erased. First the submission itself: whatever was being
 * written about them loses its race from then on, so that nothing comes after what is emptied next. Doing it twice
 * changes nothing. Throws where something stayed busy: the page is then done again.
 */
export async function erasePersonalData(dependencies: Dependencies, id: SubmissionId): Promise<Replanned> {
  const { stores } = dependencies;
  await replanSubmission(dependencies, id);
  const texts = await stores.submissions.texts(id);
  await write(
    stores,
    texts
      .filter(
        ({ talkingPoints, candidatePoints, replaced }) =>
          talkingPoints.length + candidatePoints.length > 0 || replaced !== undefined,
      )
      .map(({ interviewId }) => ({
        kind: 'text',
        submissionId: id,
        value: { interviewId, talkingPoints: [], candidatePoints: [] },
      })),
  );
  await eachPage(
    (page) => stores.notes.ofSubmission(id, page),
    async (found) => {
      await write(
        stores,
        found.map(({ value, version }) => ({ kind: 'note-removed', value, expected: version })),
      );
    },
  );
  await eachPage(
    (page) => stores.messages.ofSubmission(id, page),
    async (messages) => {
      for (const message of messages) await emptyMessage(stores, id, message.id);
    },
  );
  return 'changed';
}

async function emptyMessage(stores: Stores, submissionId: SubmissionId, id: string): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await stores.messages.find(submissionId, id);
    if (!found || (Object.keys(found.value.fields).length === 0 && found.value.detail === null)) return;
    const value = { ...found.value, fields: {}, detail: null };
    const result = await stores.commits.commit([{ kind: 'message', value, expected: found.version }]);
    if (result.ok) return;
  }
  throw new Error('A mail stayed busy while it was to be emptied');
}

/** First each file, then its row: after a crash the row leads to what is left. */
export const removeResumes = (
  { stores, resumeFiles }: { readonly stores: Stores; readonly resumeFiles: Pick<ResumeFiles, 'remove'> },
  id: CandidateId,
): Promise<void> =>
  eachPage(
    (page) => stores.resumes.ofCandidate(id, page),
    async (found) => {
      await Promise.all(found.map(({ value }) => resumeFiles.remove(resumeKey(value))));
      await write(
        stores,
        found.map(({ value, version }) => ({ kind: 'resume-removed', value, expected: version })),
      );
    },
  );

/** What repetitions of earlier requests about the person are answered from now on. */
const gone = encodeProblem(problem('candidate/erased', { detail: 'This candidate was erased.' }));

/** Puts "erased" in the place of every kept reply that shows the person. */
export const forgetReplies = (stores: Stores, id: CandidateId): Promise<void> =>
  eachPage(
    (page) => stores.idempotency.ofCandidate(id, page),
    async (keys) => {
      const records = await Promise.all(keys.map((key) => stores.idempotency.find(key)));
      await write(
        stores,
        records.flatMap((record) =>
          record ? [{ kind: 'reply-forgotten', value: withOtherAnswer(record, gone) }] : [],
        ),
      );
    },
  );

async function write(stores: Stores, changes: readonly Change[]): Promise<void> {
  const result = await stores.commits.commit(changes);
  if (!result.ok) throw new Error(`Stayed busy while it was to be emptied: ${result.stale}`);
}

async function eachPage<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  work: (items: readonly T[]) => Promise<void>,
): Promise<void> {
  let after: PageKey | undefined;
  do {
    const page: Page<T> = await read({ limit: pageSize, ...(after ? { after } : {}) });
    await work(page.items);
    after = page.next;
  } while (after);
}
