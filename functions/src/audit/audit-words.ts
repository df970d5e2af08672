import { leaseSeconds, unknownWaitSeconds } from '@afterword/core/follow-up/lease';
import type { Message } from '@afterword/core/message/message';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import { isClosed, type Stage } from '@afterword/core/submission/stage';
import { type BrokenPromise, clockSlackSeconds, covers, type Scope, wasAccepted } from './broken-promise.ts';

/**
 * Checks mails against the history of a submission: what was said, and how often a step was claimed. The row tells
 * what the code concluded from those words; where it concluded wrongly, only this shows it.
 *
 * Accuses only where it is certain: a word that may take an end back (an answer undone, a sequence started again, a
 * card moved back) excuses every mail after it until something ends the plan again.
 *
 * @param events The whole history of one submission, in any order.
 */
export function auditWords(
  events: readonly SubmissionEvent[],
  messages: readonly Message[],
): readonly BrokenPromise[] {
  const history = events.toSorted((one, other) => one.at - other.at);
  return [...auditClaims(history), ...messages.flatMap((mail) => auditMail(history, mail))];
}

/** I3: the words before the claim, read one after another. */
function auditMail(history: readonly SubmissionEvent[], mail: Message): readonly BrokenPromise[] {
  if (!wasAccepted.has(mail.state)) return [];
  // Clocks disagree: which of two words came first is sure only where they lie apart. In doubt, reviving was last.
  const order = (event: SubmissionEvent): number =>
    event.at + (mayRevive(event, mail) ? clockSlackSeconds : 0);
  const before = history
    .filter((event) =>
      mayRevive(event, mail)
        ? event.at <= mail.claimedAt + clockSlackSeconds
        : event.at < mail.claimedAt - clockSlackSeconds,
    )
    .toSorted((one, other) => order(one) - order(other));
  const ended = before.reduce<Scope | null>((scope, event) => hear(scope, event, mail), null);
  return ended !== null && covers(ended, mail.kind)
    ? [{ invariant: 'I3', code: 'sent-after-a-word', interviewId: mail.interviewId, step: mail.step }]
    : [];
}

function hear(scope: Scope | null, event: SubmissionEvent, mail: Message): Scope | null {
  const left = mayRevive(event, mail) ? null : scope;
  // What ends and what revives may be one word; it ends only what was surely claimed after it.
  const ends = event.at < mail.claimedAt - clockSlackSeconds ? endOf(event, mail) : null;
  if (ends === null || left === 'all') return left;
  return left === 'coaching' && ends === 'follow-ups' ? left : ends;
}

const isAbout = (event: SubmissionEvent, { interviewId }: Message): boolean =>
  event.interviewId === undefined || event.interviewId === interviewId;

function endOf(event: SubmissionEvent, mail: Message): Scope | null {
  switch (event.type) {
    case 'InterviewCancelled':
      return event.interviewId === mail.interviewId ? 'all' : null;
    case 'OutcomeRecorded':
      return event.interviewId === mail.interviewId && event.data?.outcome !== 'took-place'
        ? 'coaching'
        : null;
    case 'EmployerAnswered':
      return endOfAnswer(event, mail);
    case 'StageChanged':
      if (!endsPlans(event.data?.to as Stage)) return null;
      return event.data?.to === 'offer-extended' ? 'follow-ups' : 'coaching';
    case 'CandidateFactsChanged':
      if (event.data?.stopped === 'all' || event.data?.address === 'none') return 'all';
      return event.data?.stopped === 'coaching' ? 'coaching' : null;
    default:
      return null;
  }
}

/** An offer and a rejection are about the submission, everything else about one interview. */
function endOfAnswer({ data, interviewId }: SubmissionEvent, mail: Message): Scope | null {
  if (data?.answer === 'needs-more-time') return null;
  if (data?.answer === 'rejected') return 'coaching';
  if (data?.answer === 'offer') return 'follow-ups';
  return interviewId === mail.interviewId ? 'follow-ups' : null;
}

/** Whether it may set steps going again that had ended. */
function mayRevive(event: SubmissionEvent, mail: Message): boolean {
  switch (event.type) {
    case 'AnswerConfirmed':
    case 'AnswerUndone':
    case 'Reopened':
      return true;
    case 'CycleStarted':
    case 'DecisionDateChanged':
    case 'InterviewCorrected':
    // What was said before an interview was logged is not about it.
    case 'InterviewLogged':
    case 'InterviewRescheduled':
    case 'OutcomeUndone':
      return isAbout(event, mail);
    case 'OutcomeRecorded':
      return isAbout(event, mail) && event.data?.outcome === 'took-place';
    case 'EmployerAnswered':
      return isAbout(event, mail) && event.data?.answer === 'needs-more-time';
    case 'StageChanged':
      return !endsPlans(event.data?.to as Stage);
    case 'CandidateFactsChanged':
      // Logistics alone may come again after a stop of everything.
      return isResumed(event.data?.stopped) || event.data?.address === 'ok';
    default:
      return false;
  }
}

const isResumed = (stopped: unknown): boolean => stopped === 'nothing' || stopped === 'coaching';

const endsPlans = (stage: Stage): boolean =>
  stage === 'offer-extended' || stage === 'placed' || isClosed(stage);

/** I2: a step is claimed once; again only an hour after the lease of a claim nobody heard of; never a third time. */
function auditClaims(history: readonly SubmissionEvent[]): readonly BrokenPromise[] {
  const over = new Set(
    history.flatMap(({ type, data }) =>
      type === 'StepReleased' || type === 'StepFailed' ? [data?.attempt] : [],
    ),
  );
  const claims = new Map<string, number[]>();
  const found: BrokenPromise[] = [];
  for (const { type, at, interviewId, step, data } of history) {
    if (interviewId === undefined || step === undefined) continue;
    const key = `${interviewId} ${step}`;
    // Somebody decided to send it in spite of what had happened: the count begins anew.
    if (type === 'StepForced') claims.delete(key);
    if (type !== 'StepClaimed' || over.has(data?.attempt)) continue;
    const earlier = claims.get(key) ?? [];
    const about = { invariant: 'I2', interviewId, step } as const;
    if (earlier.length === 2) found.push({ ...about, code: 'claimed-three-times' });
    const last = earlier.at(-1);
    if (last !== undefined && at - last < leaseSeconds + unknownWaitSeconds - clockSlackSeconds) {
      found.push({ ...about, code: 'claimed-again-too-early' });
    }
    claims.set(key, [...earlier, at]);
  }
  return found;
}
