import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import { formatMoment, fromNow } from './format-time.ts';
import { mailNames } from './words.ts';

type Asked = Pick<SubmissionView, 'now' | 'pendingAnswer' | 'paused' | 'closed'> & {
  readonly candidate: Pick<SubmissionView['candidate'], 'timeZone'>;
  readonly interviews: readonly Pick<InterviewView, 'steps' | 'timeZone'>[];
};

/** What happens next with a submission, in a sentence: who waits on whom. */
export function nextStepSentence(submission: Asked): string {
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
    // Paused mails have no moment, and are not gone.
    const [paused] = submission.paused ? open : [];
    if (paused) return `${mailNames[paused.step.kind]}, once mails are resumed`;
    return submission.interviews.length > 0
      ? 'Nothing more is planned'
      : 'The first interview is not logged yet';
  }
  const due = `${formatMoment(next.step.dueAt, next.zone)}, ${fromNow(next.step.dueAt, now, next.zone)}`;
  return `${mailNames[next.step.kind]} on ${due}`;
}
