import type { Agency } from '@afterword/core/agency/agency';
import { holdForReply, isHeldForReply } from '@afterword/core/follow-up/hold-for-reply';
import { candidateActor } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { raiseTask, replyHeld, taskId } from '@afterword/core/task/task';
import type { Letterbox, ReceivedMail } from '@afterword/store/items';
import type { Change, Versioned } from '@afterword/store/ports';
import { rulesFor } from '../runtime/rules.ts';
import type { MailKind } from './classify-mail.ts';
import { isBeingPassedOn, mayTake, withMail } from './letterbox.ts';
import type { ReplyDependencies } from './reply-dependencies.ts';

export type Noted =
  | { readonly kind: 'pass-on'; readonly submission: Submission; readonly isHeld: boolean }
  /** Taken and passed on before; the submission or its person is gone; or too many came in an hour. */
  | { readonly kind: 'done' | 'absent' | 'erased' | 'too-many' };

const tries = 3;

interface Reply {
  readonly submissionId: SubmissionId;
  readonly mailId: string;
  readonly kind: Exclude<MailKind, 'own' | 'bounce'>;
}

/**
 * Writes what a mail changes, once for each mail: that it came, and where a person wrote it, the hold of the next
 * coaching mail and a task for the recruiter, all in one transaction. What was taken and not passed on is for one at a
 * time. Throws where somebody else is at it, and where others were faster three times.
 */
export async function noteReply(
  { stores, clock }: ReplyDependencies,
  { submissionId, mailId, kind }: Reply,
): Promise<Noted> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [found, agency, letterbox] = await Promise.all([
      stores.submissions.find(submissionId),
      stores.agencies.find(),
      stores.letterboxes.find(submissionId),
    ]);
    if (!found) return { kind: 'absent' };
    if (!agency) throw new Error('The agency is not set up');
    const submission = found.value;
    const candidate = await stores.candidates.find(submission.candidateId);
    // Nothing is written about them, and no mail of theirs is sent around, any more (I6): from the moment of the
    // erasure on, which a job brings to their submissions.
    if (submission.candidate.erased || !candidate || candidate.value.erasedAt !== null) {
      return { kind: 'erased' };
    }
    const box: Letterbox = letterbox?.value ?? { submissionId, mails: {} };
    const before = box.mails[mailId];
    const now = clock.now();
    if (before && before.state !== 'taken') return { kind: 'done' };
    if (before && isBeingPassedOn(before, now)) throw new Error('Somebody else is passing it on');
    const note = (mail: ReceivedMail): Change => ({
      kind: 'letterbox',
      value: withMail(box, mailId, mail, now),
      expected: letterbox?.version ?? null,
    });
    const { changes, noted } = before
      ? // Its effects are written; only the recruiter has not got it yet.
        {
          changes: [note({ ...before, triedAt: now })],
          noted: { kind: 'pass-on', submission, isHeld: isHeldForReply(submission) } as const,
        }
      : mayTake(box, now)
        ? await take(stores, { found, agency: agency.value, kind, now, note })
        : await keepBack(stores, { found, now, note });
    const result = await stores.commits.commit(changes);
    if (result.ok) return noted;
  }
  throw new Error('The submission stayed busy');
}

/** What is written about a mail, and what that comes to. */
interface Written {
  readonly changes: readonly Change[];
  readonly noted: Noted;
}

interface Noting {
  readonly found: Versioned<Submission>;
  readonly now: EpochSeconds;
  readonly note: (mail: ReceivedMail) => Change;
}

type Tasks = Pick<ReplyDependencies['stores'], 'tasks'>;

/** A mail that came for the first time. */
async function take(
  stores: Tasks,
  { found, agency, kind, now, note }: Noting & { readonly agency: Agency; readonly kind: Reply['kind'] },
): Promise<Written> {
  const submission = found.value;
  const taken = note({ at: now, state: 'taken', triedAt: now });
  if (kind !== 'human') return { changes: [taken], noted: { kind: 'pass-on', submission, isHeld: false } };
  const rules = rulesFor(agency, submission.division);
  const held = holdForReply(submission, { now, by: candidateActor, rules });
  if (!held.ok) throw new Error(held.refusal.code);
  const { submission: value, events } = held.value;
  const isHeld = value !== submission;
  return {
    changes: [
      taken,
      { kind: 'submission', value, expected: found.version, events },
      await callRecruiter(stores, submission, isHeld ? replyHeld : 'reply/noted', now),
    ],
    noted: { kind: 'pass-on', submission, isHeld },
  };
}

/** One more than people write in an hour. */
const keepBack = async (stores: Tasks, { found, now, note }: Noting): Promise<Written> => ({
  changes: [
    note({ at: now, state: 'kept-back' }),
    await callRecruiter(stores, found.value, 'reply/too-many', now),
  ],
  noted: { kind: 'too-many' },
});

/** A task for the recruiter. */
async function callRecruiter(
  { tasks }: Tasks,
  { id, division }: Submission,
  code: string,
  now: EpochSeconds,
): Promise<Change> {
  const subject = { kind: 'submission', id } as const;
  const open = await tasks.find(taskId('candidate-replied', subject));
  const value = raiseTask(open?.value, { kind: 'candidate-replied', subject, division, code }, now);
  return { kind: 'task', value, expected: open?.version ?? null };
}
