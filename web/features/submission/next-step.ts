import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { formatMoment, fromNow } from './format-time.ts';
import { mailNames } from './words.ts';

/** What happens next with a submission, in a sentence: who waits on whom. */
export function nextStepSentence(submission: SubmissionView): string {
  const { now, pendingAnswer } = submission;
  if (pendingAnswer) return 'You confirm, or take back, what was reported';
  const open = submission.interviews.flatMap(({ steps, timeZone }) =>
    steps
      .filter(({ state }) => state !== 'sent' && state !== 'skipped')
      .map((step) => ({ step, zone: submission.candidate.timeZone ?? timeZone })),
  );
  const waiting = open.find(({ step }) => step.state === 'held' || step.state === 'failed');
  if (waiting) return `${mailNames[waiting.step.kind]} waits for you`;
  const [next] = open
    .filter(({ step }) => step.dueAt !== null)
    .sort((one, other) => (one.step.dueAt ?? '').localeCompare(other.step.dueAt ?? ''));
  if (!next?.step.dueAt) {
    if (submission.closed) return 'It is closed';
    return submission.interviews.length > 0
      ? 'Nothing more is planned'
      : 'The first interview is not logged yet';
  }
  const due = `${formatMoment(next.step.dueAt, next.zone)}, ${fromNow(next.step.dueAt, now)}`;
  const held = submission.paused && next.step.kind !== 'reminder' ? ', unless it is still paused' : '';
  return `${mailNames[next.step.kind]} on ${due}${held}`;
}
