import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { Agency } from '@afterword/core/agency/agency';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { Context } from '@afterword/core/follow-up/rules';
import type { Interview } from '@afterword/core/interview/interview';
import { toIso } from '@afterword/core/kernel/time';
import { questionsOf } from '@afterword/core/submission/questions';
import { isClosed } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { User } from '@afterword/core/user/user';
import type { InterviewText } from '@afterword/store/items';
import type { Change, Versioned } from '@afterword/store/ports';
import { rulesFor } from '../../runtime/rules.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { theAgency } from '../http/guard.ts';
import type { Answer } from '../http/handler.ts';
import { isoOrNull } from './instants.ts';
import { stepView } from './step-view.ts';
import { placementView } from './submission-summary.ts';

/** The whole submission as a reply, its texts read beside it. */
export async function answerWithSubmission(
  dependencies: Pick<Dependencies, 'stores' | 'clock'>,
  found: Versioned<Submission>,
  user: User,
): Promise<Answer<SubmissionView>> {
  const agency = await theAgency(dependencies.stores);
  return submissionAnswer(dependencies, agency.value, found, user);
}

/**
 * The same for a submission that is about to be written with these changes: texts among them stand in for those
 * that are stored. Texts change only together with their submission, so its version speaks for them too.
 */
export async function submissionAnswer(
  { stores, clock }: Pick<Dependencies, 'stores' | 'clock'>,
  agency: Agency,
  { value, version }: Versioned<Submission>,
  user: User,
  changes: readonly Change[] = [],
): Promise<Answer<SubmissionView>> {
  const written = changes.flatMap((change) =>
    change.kind === 'text' && change.submissionId === value.id ? [change.value] : [],
  );
  const stored = value.interviews.length === 0 ? [] : await stores.submissions.texts(value.id);
  const context: Context = {
    now: clock.now(),
    by: { kind: 'user', id: user.id },
    rules: rulesFor(agency, value.division),
  };
  return {
    body: submissionView(value, version, [...written, ...stored], context),
    version,
    about: value.candidateId,
  };
}

export function submissionView(
  submission: Submission,
  version: number,
  texts: readonly InterviewText[],
  context: Context,
): SubmissionView {
  const { pendingAnswer, placement, candidate } = submission;
  return {
    id: submission.id,
    candidateId: submission.candidateId,
    clientId: submission.clientId,
    jobOrderId: submission.jobOrderId,
    division: submission.division,
    ownerId: submission.ownerId,
    names: submission.names,
    stage: submission.stage,
    stageSince: toIso(submission.stageSince),
    closed: isClosed(submission.stage),
    createdAt: toIso(submission.createdAt),
    keepOpen: submission.keepOpen,
    paused: submission.paused && { at: toIso(submission.paused.at), by: submission.paused.by },
    pendingAnswer: pendingAnswer && { ...pendingAnswer, at: toIso(pendingAnswer.at) },
    placement: placement && placementView(placement, context.now),
    candidate: {
      timeZone: candidate.timeZone,
      address: candidate.address,
      stopped: candidate.stopped,
      erased: candidate.erased,
    },
    approveBeforeSend: submission.approveBeforeSend,
    interviews: submission.interviews.map((interview) =>
      interviewView(submission, interview, texts, context),
    ),
    nextDueAt: isoOrNull(nextDueAt(submission)),
    asks: [...questionsOf(submission, context.now)],
    version,
    now: toIso(context.now),
  };
}

function interviewView(
  submission: Submission,
  interview: Interview,
  texts: readonly InterviewText[],
  context: Context,
): SubmissionView['interviews'][number] {
  const text = texts.find(({ interviewId }) => interviewId === interview.id);
  return {
    id: interview.id,
    startsAt: interview.startsAt,
    timeZone: interview.timeZone,
    start: toIso(interview.start),
    end: toIso(interview.end),
    interviewers: [...interview.interviewers],
    place: interview.place,
    status: interview.status,
    outcome: interview.outcome && { ...interview.outcome, at: toIso(interview.outcome.at) },
    decisionDate: interview.decisionDate,
    loggedAt: toIso(interview.loggedAt),
    cycle: interview.cycle,
    ends: interview.ends.map((end) => ({ ...end, at: toIso(end.at) })),
    steps: interview.steps.map((step) => stepView(submission, interview, step, context)),
    talkingPoints: [...(text?.talkingPoints ?? [])],
    candidatePoints: [...(text?.candidatePoints ?? [])],
  };
}
