import { isCoaching, isFollowUp, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import { type EpochSeconds, hours } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent, SubmissionEventType } from '@afterword/core/submission/event';
import type { Submission } from '@afterword/core/submission/submission';
import { type BrokenPromise, clockSlackSeconds, wasAccepted } from './broken-promise.ts';

/** After one of these the row tells no more under which facts an earlier mail was sent. */
const newFacts: ReadonlySet<SubmissionEventType> = new Set([
  'CandidateFactsChanged',
  'InterviewCorrected',
  'InterviewRescheduled',
]);

/** A step that was kept waiting by one of these is not late. */
const excuses: ReadonlySet<SubmissionEventType> = new Set([
  'AnswerConfirmed',
  'AnswerUndone',
  'CandidateFactsChanged',
  'CycleStarted',
  'DecisionDateChanged',
  'InterviewCancelled',
  'OutcomeRecorded',
  'PlanChanged',
  'Reopened',
  'Resumed',
  'StageChanged',
  'StepUnknown',
]);

/**
 * Checks the hour at which each mail left against product.md, "The dates, exactly": not before its moment, no coaching
 * in quiet hours, no follow-up more than a day late unasked, a thank-you within 48 hours, a reminder before the start.
 * Where the facts changed after the mail, or a person had it sent, nothing is said.
 *
 * @param events The whole history of the submission, in any order.
 */
export function auditEtiquette(
  submission: Submission,
  events: readonly SubmissionEvent[],
  messages: readonly Message[],
): readonly BrokenPromise[] {
  return messages.flatMap((mail) => {
    const interview = submission.interviews.find(({ id }) => id === mail.interviewId);
    if (!interview || !wasAccepted.has(mail.state)) return [];
    const isForced = events.some(
      ({ type, interviewId, step }) =>
        type === 'StepForced' && interviewId === mail.interviewId && step === mail.step,
    );
    // Two machines wrote these moments, and their clocks may disagree.
    const isPast = events.some(
      ({ type, at }) => newFacts.has(type) && at >= mail.claimedAt - clockSlackSeconds,
    );
    if (isForced || isPast) return [];
    const code = codeFor(submission, interview, events, mail);
    return code ? [{ invariant: 'etiquette', code, interviewId: interview.id, step: mail.step }] : [];
  });
}

function codeFor(
  submission: Submission,
  interview: Interview,
  events: readonly SubmissionEvent[],
  { kind, step: key, claimedAt, id }: Message,
): BrokenPromise['code'] | null {
  const step = interview.steps.find((one) => stepKey(one) === key);
  if (step?.state === 'sent' && step.attemptId === id && claimedAt < step.plannedAt - clockSlackSeconds) {
    return 'sent-too-early';
  }
  if (isCoaching(kind) && isQuiet(claimedAt, submission.candidate.timeZone ?? interview.timeZone)) {
    return 'sent-at-a-wrong-hour';
  }
  const since = (moment: EpochSeconds): EpochSeconds => claimedAt - clockSlackSeconds - moment;
  if (kind === 'thank-you') return since(interview.end) > hours(48) ? 'sent-too-late' : null;
  if (kind === 'reminder' || kind === 'confirmation') {
    return since(interview.start) > 0 ? 'sent-too-late' : null;
  }
  if (!isFollowUp(kind) || step?.state !== 'sent') return null;
  const waited = events.some(
    ({ type, at }) => excuses.has(type) && at > step.plannedAt - hours(24) && at <= claimedAt,
  );
  return !waited && since(step.plannedAt) > hours(25) ? 'sent-too-late' : null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once a zone: making one costs more than a whole audit. */
function hourIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
}

/** Quiet by every clock that may have been off a little. Reads the wall itself, not core's calendar. */
function isQuiet(at: EpochSeconds, timeZone: string): boolean {
  const format = hourIn(timeZone);
  return [at - clockSlackSeconds, at + clockSlackSeconds].every((moment) => {
    const hour = Number(format.format(moment * 1000));
    return hour < 8 || hour >= 21;
  });
}
