import { addDays } from '../calendar/plain-date.ts';
import { dateIn } from '../calendar/wall-time.ts';
import { instantAt } from '../calendar/zones.ts';
import { hasLaterRound } from '../follow-up/ends.ts';
import { isAhead } from '../follow-up/next-due.ts';
import { candidateZone } from '../follow-up/replan.ts';
import {
  type FailReason,
  type HoldReason,
  isFollowUp,
  type SkipReason,
  type Step,
  type StepKind,
  stepKey,
} from '../follow-up/step.ts';
import type { Interview, Outcome } from '../interview/interview.ts';
import type { InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds, PlainDate, TimeZone } from '../kernel/time.ts';
import { isClosed } from './stage.ts';
import type { Answer, Submission } from './submission.ts';

/** What needs a person, the most urgent first. */
export const needKinds = [
  /** The candidate, or the employer after the close, said something that waits for a yes. */
  'confirm-answer',
  /** A step is held or failed: send now, or skip. */
  'decide-step',
  /** The candidate says that the interview did not take place: what happened? */
  'say-outcome',
  /** It did not take place: a new date, or an end? */
  'what-next',
  /** The last mail was not sent, so nothing closes the submission: close it as No response? */
  'close-as-no-response',
  /** The last mail will close it in two days: keep it open? */
  'closes-soon',
  /** A temp placement ends in a week: prolong it, or find what comes next? */
  'placement-ends-soon',
  /** What the agency promised about a placement ends in a week: is everybody content? */
  'guarantee-ends-soon',
  /** No mail reaches the candidate: the address bounced, or there is none. */
  'correct-address',
  /** It is today. */
  'interview-today',
  /** It is over, and nobody has said how it went nor what it was about. */
  'interview-ended',
  /** The day of the employer's promise is past. */
  'past-decision-date',
] as const;

export type NeedKind = (typeof needKinds)[number];

interface OfNeed<Kind extends NeedKind> {
  readonly kind: Kind;
  readonly interviewId: InterviewId;
  /** From when on it needs a person. */
  readonly from: EpochSeconds;
}

interface OfStep {
  readonly step: string;
  readonly stepKind: StepKind;
}

/**
 * Something about a submission that needs a person, now or later. It follows from the submission alone: whoever reads
 * it compares `from` with the clock. It ends with the next change of the submission that settles it; an interview's day
 * ends with time alone, at its end. `zone` is the interview's, where nothing else is said.
 */
export type Need =
  | (OfNeed<'confirm-answer'> & { readonly answer: Answer; readonly answerUntil: PlainDate | null })
  /** `zone`: the candidate's, for their quiet hours. */
  | (OfNeed<'decide-step'> & OfStep & { readonly why: HoldReason | FailReason; readonly zone: TimeZone })
  | OfNeed<'say-outcome'>
  | (OfNeed<'what-next'> & { readonly outcome: Outcome })
  | (OfNeed<'close-as-no-response'> & OfStep)
  | (OfNeed<'closes-soon'> & OfStep & { readonly closesAt: EpochSeconds; readonly zone: TimeZone })
  | (OfNeed<'correct-address'> & { readonly address: 'none' | 'undeliverable' })
  | (OfNeed<'interview-today'> & {
      readonly start: EpochSeconds;
      readonly end: EpochSeconds;
      readonly zone: TimeZone;
    })
  | (OfNeed<'interview-ended'> & { readonly zone: TimeZone })
  | (OfNeed<'past-decision-date'> & { readonly decisionDate: PlainDate })
  | OfPlacement;

/** About no interview, but about what came of them. */
interface OfPlacement {
  readonly kind: 'placement-ends-soon' | 'guarantee-ends-soon';
  readonly from: EpochSeconds;
  /** The last day. */
  readonly endsOn: PlainDate;
}

/** The last mail shows on Today two days before it closes the submission. (product.md, dates 8) */
const closesSoonSeconds = 2 * 86_400;

const byUrgency = (one: Need, other: Need): number =>
  needKinds.indexOf(one.kind) - needKinds.indexOf(other.kind) || one.from - other.from;

/** Everything that needs a person now or, as things stand, later; the most urgent first. */
export function needsOf(submission: Submission): readonly Need[] {
  const { pendingAnswer: pending } = submission;
  const needs: Need[] = [];
  for (const interview of submission.interviews) {
    if (pending?.interviewId === interview.id) {
      const { answer, until: answerUntil, at } = pending;
      needs.push({ ...about(interview, at), kind: 'confirm-answer', answer, answerUntil });
    }
    if (!isClosed(submission.stage)) needs.push(...ofInterview(submission, interview));
  }
  needs.push(...ofPlacement(submission));
  return needs.sort(byUrgency);
}

/** Whether it needs a person at that moment. */
export const isNeeded = (need: Need, now: EpochSeconds): boolean =>
  need.from <= now && (need.kind !== 'interview-today' || now < need.end);

/**
 * What a person is asked at a moment: one thing for each interview, the most urgent. The rest is asked once that is
 * settled.
 */
export const needsAt = (needs: readonly Need[], now: EpochSeconds): readonly Need[] =>
  needs
    .filter((need) => isNeeded(need, now))
    .filter(
      (need, index, open) => open.findIndex((other) => interviewOf(other) === interviewOf(need)) === index,
    );

const interviewOf = (need: Need): InterviewId | null => ('interviewId' in need ? need.interviewId : null);

/** Some days before a placement or its guarantee ends, until a recruiter has seen to it. */
function ofPlacement({ stage, placement }: Submission): readonly Need[] {
  if (stage !== 'placed' || !placement) return [];
  return (placement.reminders ?? []).flatMap(({ about: end, at, state }): Need[] => {
    const endsOn = end === 'end' ? placement.endDate : placement.guaranteeUntil;
    if (state === 'settled' || !endsOn) return [];
    return [{ kind: end === 'end' ? 'placement-ends-soon' : 'guarantee-ends-soon', from: at, endsOn }];
  });
}

const about = ({ id }: Interview, from: EpochSeconds) => ({ interviewId: id, from });

const ofStep = (step: Step) => ({ step: stepKey(step), stepKind: step.kind });

function ofInterview(submission: Submission, interview: Interview): readonly Need[] {
  const needs = interview.steps.flatMap((step): Need[] =>
    step.state === 'held' || step.state === 'failed'
      ? [
          {
            ...about(interview, step.at),
            ...ofStep(step),
            kind: 'decide-step',
            why: step.state === 'held' ? step.holdReason : step.failReason,
            zone: candidateZone(submission, interview),
          },
        ]
      : [],
  );
  if (interview.status === 'cancelled') return needs;
  needs.push(...ofItsTime(submission, interview));
  if (hasLaterRound(submission, interview)) return needs;

  const { outcome } = interview;
  if (outcome?.kind === 'did-not-take-place') {
    return [...needs, { ...about(interview, outcome.at), kind: 'say-outcome' }];
  }
  if (outcome && outcome.kind !== 'took-place') {
    return [...needs, { ...about(interview, outcome.at), kind: 'what-next', outcome: outcome.kind }];
  }
  return [...needs, ...ofAddress(submission, interview), ...ofWaiting(submission, interview)];
}

/** On its day, and from its end until somebody says how it went or the candidate has asked the employer. */
function ofItsTime(submission: Submission, interview: Interview): readonly Need[] {
  const { start, end, timeZone: zone, steps } = interview;
  if (!isAhead(interview) || submission.stage === 'placed') return [];
  const needs: Need[] = [];
  const thankYou = steps.findLast(({ kind }) => kind === 'thank-you');
  if (thankYou && !isPast(thankYou)) {
    const dawn = instantAt(dateIn(start, zone), 0, zone);
    needs.push({ ...about(interview, dawn), kind: 'interview-today', start, end, zone });
  }
  const isAsked = steps.some(
    ({ kind, state }) => kind === 'first-follow-up' && (state === 'sent' || state === 'skipped'),
  );
  if (interview.outcome === null && !interview.hasTalkingPoints && !isAsked) {
    needs.push({ ...about(interview, end), kind: 'interview-ended', zone });
  }
  return needs;
}

/** Whether a thank-you shows that its interview is over. One that cannot reach the candidate does not. */
const isPast = (thankYou: Step): boolean =>
  thankYou.state === 'sent' || (thankYou.state === 'skipped' && !unreachable.includes(thankYou.skipReason));

const unreachable: readonly SkipReason[] = ['no-address', 'opted-out', 'undeliverable'];

/** Mails that were skipped because none arrives. A corrected address plans anew those that still help. */
function ofAddress({ candidate, stage }: Submission, interview: Interview): readonly Need[] {
  const { address } = candidate;
  if (address === 'ok' || candidate.erased || stage === 'placed') return [];
  const unreached = interview.steps.flatMap((step) =>
    step.state === 'skipped' && (step.skipReason === 'no-address' || step.skipReason === 'undeliverable')
      ? [step.at]
      : [],
  );
  return unreached.length > 0
    ? [{ ...about(interview, Math.min(...unreached)), kind: 'correct-address', address }]
    : [];
}

/** The employer is silent: past the promised day, about to be let go, or with nothing left to send. */
function ofWaiting(submission: Submission, interview: Interview): readonly Need[] {
  const moveOn = interview.steps.findLast(({ kind }) => kind === 'move-on');
  if (!moveOn || submission.stage !== 'interviewed' || submission.keepOpen) return [];
  const { decisionDate, timeZone: zone, ends } = interview;
  const needs: Need[] = [];
  const unanswered = unansweredFrom(moveOn);
  if (unanswered !== null) {
    needs.push({ ...about(interview, unanswered), ...ofStep(moveOn), kind: 'close-as-no-response' });
  }
  if (moveOn.state === 'planned' && moveOn.dueAt !== null) {
    const { dueAt: closesAt } = moveOn;
    const from = closesAt - closesSoonSeconds;
    needs.push({ ...about(interview, from), ...ofStep(moveOn), kind: 'closes-soon', closesAt, zone });
  }
  const isAnswered = ends.some(({ scope }) => scope !== 'all') || submission.pendingAnswer !== null;
  const isWaiting = interview.steps.some(({ kind, state }) => isFollowUp(kind) && state !== 'sent');
  if (decisionDate !== null && !isAnswered && isWaiting) {
    const dayAfter = instantAt(addDays(decisionDate, 1), 0, zone);
    needs.push({ ...about(interview, dayAfter), kind: 'past-decision-date', decisionDate });
  }
  return needs;
}

/** Skipped by a person; or it could not reach the candidate, from its moment on. */
function unansweredFrom(moveOn: Step): EpochSeconds | null {
  if (moveOn.state !== 'skipped') return null;
  if (moveOn.skipReason === 'skipped-by-recruiter') return moveOn.at;
  return unreachable.includes(moveOn.skipReason) ? moveOn.plannedAt : null;
}
