import { holdForReply, isHeldForReply } from '@afterword/core/follow-up/hold-for-reply';
import { candidateActor } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { Submission } from '@afterword/core/submission/submission';
import { raiseTask, replyHeld, taskId } from '@afterword/core/task/task';
import type { Letterbox } from '@afterword/store/items';
import type { Change } from '@afterword/store/ports';
import { rulesFor } from '../runtime/rules.ts';
import type { MailKind } from './classify-mail.ts';
import { mayTake, withMail } from './letterbox.ts';
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
 * coaching mail and a task for the recruiter, all in one transaction. Throws where others were faster three times.
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
    // Nothing is written about them, and no mail of theirs is sent around, any more (I6).
    if (submission.candidate.erased) return { kind: 'erased' };
    const box: Letterbox = letterbox?.value ?? { submissionId, mails: {} };
    const before = box.mails[mailId];
    // Its effects are written; only the recruiter has not got it yet.
    if (before?.state === 'taken') {
      return { kind: 'pass-on', submission, isHeld: isHeldForReply(submission) };
    }
    if (before) return { kind: 'done' };
    const now = clock.now();
    const isTooMany = !mayTake(box, now);
    const state = isTooMany ? 'kept-back' : 'taken';
    const changes: Change[] = [
      {
        kind: 'letterbox',
        value: withMail(box, mailId, { at: now, state }, now),
        expected: letterbox?.version ?? null,
      },
    ];
    let isHeld = false;
    if (kind === 'human' && !isTooMany) {
      const held = holdForReply(submission, {
        now,
        by: candidateActor,
        rules: rulesFor(agency.value, submission.division),
      });
      if (!held.ok) throw new Error(held.refusal.code);
      isHeld = held.value.submission !== submission;
      const { events } = held.value;
      changes.push({ kind: 'submission', value: held.value.submission, expected: found.version, events });
    }
    if (kind === 'human' || isTooMany) {
      const code = isTooMany ? 'reply/too-many' : isHeld ? replyHeld : 'reply/noted';
      const subject = { kind: 'submission', id: submissionId } as const;
      const open = await stores.tasks.find(taskId('candidate-replied', subject));
      const occurrence = { kind: 'candidate-replied', subject, division: submission.division, code } as const;
      const value = raiseTask(open?.value, occurrence, now);
      changes.push({ kind: 'task', value, expected: open?.version ?? null });
    }
    const result = await stores.commits.commit(changes);
    if (result.ok) return isTooMany ? { kind: 'too-many' } : { kind: 'pass-on', submission, isHeld };
  }
  throw new Error('The submission stayed busy');
}
