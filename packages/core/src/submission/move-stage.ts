import { isAhead } from '../follow-up/next-due.ts';
import type { Context } from '../follow-up/rules.ts';
import type { SkipReason } from '../follow-up/step.ts';
import type { PlanEnd } from '../interview/interview.ts';
import { exhausted } from '../kernel/exhaustive.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import type { TimeZone } from '../kernel/time.ts';
import { type Changed, endPlans, inStage, settle } from './change.ts';
import { checkPlacement, type PlacementFacts, placementOf } from './placement.ts';
import { isClosed, type Stage, stageNames, stageOrder } from './stage.ts';
import { wasHeld } from './stage-from-interviews.ts';
import type { Submission } from './submission.ts';

export interface MoveStage {
  readonly to: Stage;
  /** The recruiter agreed to go backwards. */
  readonly confirmed?: boolean;
  /** Details of the placement, with `placed`. */
  readonly placement?: PlacementFacts;
  /** The agency's zone, in which its recruiters are reminded of a placement's ends; left out: they are not. */
  readonly remindIn?: TimeZone;
}

/** What moving to a stage ends; `null`: nothing. Offer, placed and closed say that the employer answered. */
export function endOfStage(to: Stage): { scope: PlanEnd['scope']; reason: SkipReason } | null {
  switch (to) {
    case 'submitted':
    case 'client-review':
    case 'interview-scheduled':
    case 'interviewed':
      return null;
    case 'offer-extended':
      return { scope: 'follow-ups', reason: 'employer-answered' };
    case 'placed':
    case 'client-rejected':
    case 'offer-declined':
      return { scope: 'all', reason: 'employer-answered' };
    case 'candidate-withdrew':
    case 'no-response':
    case 'order-closed':
      return { scope: 'all', reason: to };
    default:
      return exhausted(to);
  }
}

/**
 * Moves the card: the same as saying what it means. To offer, placed or closed ends the plans; backwards asks first.
 *
 * Refuses `submission/closed` (reopen instead), `stage/backwards` unless confirmed, `stage/needs-an-interview` for
 * columns that only an interview can bring about, and `placement/ends-before-start`.
 */
export function moveStage(submission: Submission, command: MoveStage, context: Context): Decision<Changed> {
  const { to } = command;
  if (to === submission.stage) return accept({ submission, events: [] });
  if (isClosed(submission.stage)) {
    return refuse('submission/closed', 'This submission is closed. Reopen it before you move it.', 'to');
  }
  const missing = missingInterview(submission, to, context.now);
  if (missing) return refuse('stage/needs-an-interview', missing, 'to');
  if (stageOrder(to) < stageOrder(submission.stage) && !command.confirmed) {
    return refuse(
      'stage/backwards',
      `This moves the submission back from ${stageNames[submission.stage]} to ${stageNames[to]}. Confirm to do so.`,
      'confirmed',
    );
  }
  if (command.placement) {
    const checked = checkPlacement(command.placement);
    if (!checked.ok) return checked;
  }
  return settle(submission, moveTo(submission, command, context), context, []);
}

const unknownPlacement: PlacementFacts = { type: 'direct-hire', startDate: null, endDate: null };

/** The move itself, without asking: what it ends, and the placement. */
export function moveTo(submission: Submission, command: MoveStage, context: Context): Submission {
  const { to, placement, remindIn = null } = command;
  const end = endOfStage(to);
  const moved = inStage(submission, to, context.now);
  const ended = end ? endPlans(moved, { ...end, at: context.now, by: context.by }) : moved;
  return {
    ...ended,
    pendingAnswer: end ? null : ended.pendingAnswer,
    placement:
      to === 'placed' ? placementOf(placement ?? unknownPlacement, context.now, remindIn, context.now) : null,
  };
}

function missingInterview(submission: Submission, to: Stage, now: number): string | null {
  if (to === 'interview-scheduled') {
    const ahead = submission.interviews.some((interview) => isAhead(interview) && interview.end > now);
    return ahead ? null : 'Log the interview, and the card moves to Interview scheduled by itself.';
  }
  if (to === 'interviewed') {
    const held = submission.interviews.some((interview) => wasHeld(interview, now));
    return held ? null : 'No interview has taken place yet. Log it, and the card moves by itself.';
  }
  return null;
}
