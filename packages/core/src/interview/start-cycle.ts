import { dateIn } from '../calendar/wall-time.ts';
import { decisionFloor } from '../follow-up/dates.ts';
import { endsOf } from '../follow-up/ends.ts';
import { candidateZone } from '../follow-up/replan.ts';
import type { Context } from '../follow-up/rules.ts';
import type { InterviewId } from '../kernel/ids.ts';
import { type Decision, refuse } from '../kernel/refusal.ts';
import { type Changed, findInterview, happened, settle, withInterview } from '../submission/change.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import { cyclesWithoutAsking, freshFollowUps, openCycle, sequencesSent } from './open-cycle.ts';

/**
 * A recruiter starts the follow-ups of an interview again: after reopening, or because the employer went silent
 * once more. Counts from today, or from the employer's date if that still lies ahead.
 *
 * Refuses `submission/closed`, `follow-up/nothing-to-start` (cancelled, overtaken by a later interview, stopped by
 * the candidate), `follow-up/too-many-cycles`.
 */
export function startCycle(
  submission: Submission,
  command: { readonly interviewId: InterviewId; readonly confirmed?: boolean },
  context: Context,
): Decision<Changed> {
  const found = findInterview(submission, command.interviewId);
  if (!found.ok) return found;
  if (isClosed(submission.stage)) {
    return refuse('submission/closed', 'This submission is closed. Reopen it to follow up again.');
  }
  const interview = { ...found.value, ends: [] };
  const [why] = endsOf(submission, interview, 'first-follow-up');
  if (why !== undefined || context.now < interview.end) {
    return refuse(
      'follow-up/nothing-to-start',
      why === undefined
        ? 'This interview has not taken place yet; its follow-ups are planned already.'
        : `There is nothing to follow up on: ${why.replaceAll('-', ' ')}.`,
    );
  }
  if (sequencesSent(interview) >= cyclesWithoutAsking && !command.confirmed) {
    return refuse(
      'follow-up/too-many-cycles',
      `The follow-ups have started ${cyclesWithoutAsking} times for this interview. Confirm to start them again.`,
      'confirmed',
    );
  }
  const zone = candidateZone(submission, interview);
  const today = dateIn(context.now, zone);
  const stillAhead =
    interview.decisionDate !== null &&
    decisionFloor(interview.decisionDate, { ...context.rules, zone }) > today;
  const opened = openCycle({
    ...interview,
    decisionDate: stillAhead ? interview.decisionDate : null,
    countsFrom: stillAhead ? null : today,
  });
  return settle(
    submission,
    withInterview(submission, opened),
    context,
    [happened('CycleStarted', context, { interviewId: opened.id, data: { cycle: opened.cycle } })],
    freshFollowUps(opened),
  );
}
