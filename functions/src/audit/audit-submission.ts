import { leaseSeconds, unknownWaitSeconds } from '@afterword/core/follow-up/lease';
import { stepDueAt } from '@afterword/core/follow-up/next-due';
import { isNext, type Step, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import { type EpochSeconds, minutes } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import type { Submission } from '@afterword/core/submission/submission';
import { type BrokenPromise, clockSlackSeconds, covers, wasAccepted } from './broken-promise.ts';

/** I1 allows 30 minutes after the last fault, and an hour where an outcome was unknown; the audit doubles it. */
const overdueSeconds = minutes(60);

/**
 * Checks one submission against I1, I2 and I3 with what production knows: the row, and its mails with what the mail
 * service reported. The simulation's checker sees more; this one sees the real thing.
 *
 * @param messages All mails of the submission, in any order.
 */
export function auditSubmission(
  submission: Submission,
  messages: readonly Message[],
  now: EpochSeconds,
): readonly BrokenPromise[] {
  return submission.interviews.flatMap((interview) => {
    const mails = messages.filter(({ interviewId }) => interviewId === interview.id);
    return [
      ...interview.steps.flatMap((step) => auditStep(submission, interview, step, mails, now)),
      ...auditCopies(interview, mails),
      ...auditEnds(interview, mails),
    ];
  });
}

function auditStep(
  submission: Submission,
  interview: Interview,
  step: Step,
  mails: readonly Message[],
  now: EpochSeconds,
): readonly BrokenPromise[] {
  const broken = (code: BrokenPromise['code']): readonly BrokenPromise[] => [
    { invariant: 'I1', code, interviewId: interview.id, step: stepKey(step) },
  ];
  if (step.state === 'sent') {
    return mails.some(({ id }) => id === step.attemptId) ? [] : broken('sent-without-a-mail');
  }
  const due = stepDueAt(step, submission.paused !== null);
  if (due === null || now - due <= overdueSeconds) return [];
  if (step.state === 'claimed') return broken('claim-never-settled');
  return step.state === 'planned' && isNext(interview.steps, step) ? broken('step-overdue') : [];
}

/** I2: a second copy only by the 60-minute rule, under a claim of its own; never a third. */
function auditCopies(interview: Interview, mails: readonly Message[]): readonly BrokenPromise[] {
  const copies = Map.groupBy(
    mails.filter(({ state }) => wasAccepted.has(state)),
    ({ step }) => step,
  );
  // The service gives each mail it takes an id of its own: two ids are two mails.
  const found = mails.flatMap(({ step, otherMessageIds }): readonly BrokenPromise[] =>
    otherMessageIds
      ? [{ invariant: 'I2', code: 'sent-twice-under-one-claim', interviewId: interview.id, step }]
      : [],
  );
  for (const [step, sent] of copies) {
    const about = { invariant: 'I2', interviewId: interview.id, step } as const;
    const [first, second] = sent.map(({ claimedAt }) => claimedAt).sort((one, other) => one - other);
    if (sent.length > 2) found.push({ ...about, code: 'sent-three-times' });
    else if (first !== undefined && second !== undefined) {
      if (second - first < leaseSeconds + unknownWaitSeconds - clockSlackSeconds) {
        found.push({ ...about, code: 'sent-twice-too-early' });
      }
    }
  }
  return found;
}

/**
 * I3: no mail was claimed after something that ends it. Ends that were taken back, or that a new cycle set aside, are
 * not in the row any more and excuse nothing here: what the audit finds is certain, not complete.
 */
function auditEnds(interview: Interview, mails: readonly Message[]): readonly BrokenPromise[] {
  return mails.flatMap((mail): readonly BrokenPromise[] =>
    wasAccepted.has(mail.state) &&
    interview.ends.some((end) => covers(end.scope, mail.kind) && mail.claimedAt > end.at + clockSlackSeconds)
      ? [{ invariant: 'I3', code: 'sent-after-an-end', interviewId: interview.id, step: mail.step }]
      : [],
  );
}
