import { accept, type Decision } from '../kernel/refusal.ts';
import { type Changed, happened, settle, withInterview } from '../submission/change.ts';
import type { Submission } from '../submission/submission.ts';
import { replaceStep } from './find-step.ts';
import type { Context } from './rules.ts';
import { carryUnknown, isCoaching, isNext, type PlannedStep } from './step.ts';

/**
 * The candidate wrote back: the coaching mail that would leave next waits for the recruiter, who reads the reply
 * first. What is on its way leaves; with nothing to hold only the history knows. (product.md, "The e-mails")
 */
export function holdForReply(submission: Submission, context: Context): Decision<Changed> {
  const replied = happened('CandidateReplied', context);
  let next: { readonly index: number; readonly step: PlannedStep; readonly dueAt: number } | null = null;
  for (const [index, interview] of submission.interviews.entries()) {
    for (const step of interview.steps) {
      if (step.state !== 'planned' || step.dueAt === null) continue;
      if (!isCoaching(step.kind) || !isNext(interview.steps, step)) continue;
      if (next === null || step.dueAt < next.dueAt) next = { index, step, dueAt: step.dueAt };
    }
  }
  const interview = next && submission.interviews[next.index];
  if (!next || !interview) return accept({ submission, events: [replied] });
  const { kind, cycle, plannedAt, date, reason } = next.step;
  const held = replaceStep(interview, next.step, {
    kind,
    cycle,
    plannedAt,
    date,
    reason,
    state: 'held',
    holdReason: 'candidate-replied',
    at: context.now,
    ...carryUnknown(next.step),
  });
  return settle(submission, withInterview(submission, held), context, [replied]);
}

/** Whether a mail waits for the recruiter to read what the candidate wrote. */
export const isHeldForReply = ({ interviews }: Submission): boolean =>
  interviews.some(({ steps }) =>
    steps.some((step) => step.state === 'held' && step.holdReason === 'candidate-replied'),
  );
