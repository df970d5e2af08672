import { isFollowUp, type SkipReason, type Step, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { FollowUpModel } from './follow-up-model.ts';
import type { RealSystem } from './real-system.ts';

/** Reasons that are a matter of time or of a person's word about one step; the model knows neither. */
const own: ReadonlySet<SkipReason> = new Set(['moment-passed', 'skipped-by-recruiter']);

/** Whether a skipped step could no longer help even if nothing ended it any more. */
const isOver = ({ kind }: Step, { start, end }: Interview, now: number): boolean => {
  if (isFollowUp(kind)) return false;
  // Its moment is after the end, and quiet hours may move it on: a day before the 48 hours are over it may be too late.
  return kind === 'thank-you' ? now > end + 24 * 3600 : now >= (kind === 'interview-cancelled' ? end : start);
};

function disagreement(model: FollowUpModel, interview: Interview, step: Step, now: number): string | null {
  const reasons = model.reasons(interview.id, step.kind);
  switch (step.state) {
    case 'sent':
    case 'failed':
      return null;
    case 'claimed':
      return 'is still claimed';
    case 'planned':
    case 'held':
      return reasons.size === 0 ? null : `is ${step.state} although: ${[...reasons].join(', ')}`;
    case 'skipped':
      if (own.has(step.skipReason) || reasons.has(step.skipReason)) return null;
      return isOver(step, interview, now)
        ? null
        : `was skipped as ${step.skipReason}; the model says: ${[...reasons].join(', ') || 'it may go'}`;
  }
}

/** Throws where the real state is not what the model says it must be. */
export async function agrees(model: FollowUpModel, real: RealSystem, mailsBefore: number): Promise<void> {
  const { interviews, stage } = await real.submission();
  const wrong: string[] = [];
  for (const interview of interviews) {
    for (const step of interview.steps) {
      if (step.cycle !== interview.cycle) {
        if (step.state === 'planned' || step.state === 'held') {
          wrong.push(`${interview.id} ${stepKey(step)} was left open by an earlier cycle`);
        }
        continue;
      }
      const found = disagreement(model, interview, step, real.now);
      if (found) wrong.push(`${interview.id} ${stepKey(step)} ${found} (stage ${stage})`);
    }
  }
  const sent = interviews.flatMap(({ steps }) => steps.filter(({ state }) => state === 'sent')).length;
  if (sent !== real.mails.length) wrong.push(`${real.mails.length} mails left, ${sent} steps are sent`);
  if (real.mails.length < mailsBefore) wrong.push('mails vanished');
  if (wrong.length > 0) throw new Error(wrong.join('; '));
}
