import { accept, type Decision } from '../kernel/refusal.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { type Changed, settle } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import type { Context } from './rules.ts';
import { carryUnknown, isNext, type Step } from './step.ts';

/** What is known of a submission that was put back from a backup. */
export interface RestoredSubmission {
  /** When it was put back. What was due until then may have left after the backup was taken. */
  readonly restoredAt: EpochSeconds;
  /** Something happened to it after the backup, and is lost: an answer, another date, a mail sent by hand. */
  readonly isBehind: boolean;
}

/**
 * A submission from a backup, made safe to send from: every mail that may have left meanwhile waits for a person, and
 * where anything else was lost, so does whatever would leave next. A claim of the backup's own moment is such a mail
 * too, and its attempt is never forgotten. (ADR 22)
 */
export function holdRestored(
  submission: Submission,
  { restoredAt, isBehind }: RestoredSubmission,
  context: Context,
): Decision<Changed> {
  const interviews = submission.interviews.map((interview) => {
    const steps = interview.steps.map((step): Step => {
      if (step.state === 'claimed') {
        const unknownAttempts = [...(step.unknownAttempts ?? []), step.attemptId];
        return { ...held(step, context.now), unknownAttempts };
      }
      if (step.state !== 'planned' || step.dueAt === null) return step;
      const mayHaveLeft = step.dueAt <= restoredAt;
      const isWaiting = isBehind && isNext(interview.steps, step);
      return mayHaveLeft || isWaiting ? { ...held(step, context.now), ...carryUnknown(step) } : step;
    });
    return steps.some((step, at) => step !== interview.steps[at]) ? { ...interview, steps } : interview;
  });
  const isSame = interviews.every((interview, at) => interview === submission.interviews[at]);
  if (isSame) return accept({ submission, events: [] });
  return settle(submission, { ...submission, interviews }, context, []);
}

const held = ({ kind, cycle, plannedAt, date, reason }: Step, at: EpochSeconds) => ({
  kind,
  cycle,
  plannedAt,
  date,
  reason,
  state: 'held' as const,
  holdReason: 'restored' as const,
  at,
});
