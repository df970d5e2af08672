import { nextStep } from '@afterword/core/follow-up/next-due';
import type { Interview } from '@afterword/core/interview/interview';
import { type OpenStage, openStages, type Stage } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import type { Card } from './items.ts';

export const isOnBoard = (stage: Stage): stage is OpenStage =>
  (openStages as readonly Stage[]).includes(stage);

/** The interview a card is about: the latest by start that was not cancelled. */
const shownInterview = (submission: Submission): Interview | undefined =>
  submission.interviews
    .filter((interview) => interview.status === 'scheduled')
    .reduce<Interview | undefined>(
      (latest, interview) => (latest && latest.start >= interview.start ? latest : interview),
      undefined,
    );

function shownStep(submission: Submission): Card['nextStep'] {
  const step = nextStep(submission);
  if (!step) return null;
  switch (step.state) {
    case 'planned':
      return {
        kind: step.kind,
        state: 'planned',
        dueAt: step.dueAt === null ? null : Math.max(step.dueAt, step.notBefore ?? 0),
      };
    case 'claimed':
      return { kind: step.kind, state: 'claimed', dueAt: step.dueAt };
    case 'held':
    case 'failed':
      return { kind: step.kind, state: step.state, dueAt: null };
    case 'sent':
    case 'skipped':
      return null;
  }
}

/** The submission's card, or `undefined` once it is closed and off the board. */
export function cardOf(submission: Submission, version: number): Card | undefined {
  const { stage } = submission;
  if (!isOnBoard(stage)) return undefined;
  const interview = shownInterview(submission);
  return {
    id: submission.id,
    division: submission.division,
    stage,
    stageSince: submission.stageSince,
    ownerId: submission.ownerId,
    names: submission.names,
    nextStep: shownStep(submission),
    interviewStart: interview?.start ?? null,
    interviewTimeZone: interview?.timeZone ?? null,
    paused: submission.paused !== null,
    pendingAnswer: submission.pendingAnswer !== null,
    version,
  };
}
