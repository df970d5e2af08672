import { moveStep } from '@afterword/core/follow-up/move-step';
import { sendStepNow } from '@afterword/core/follow-up/send-step-now';
import { skipStep } from '@afterword/core/follow-up/skip-step';
import { cancelInterview } from '@afterword/core/interview/cancel-interview';
import { recordOutcome } from '@afterword/core/interview/record-outcome';
import { rescheduleInterview } from '@afterword/core/interview/reschedule-interview';
import { setDecisionDate } from '@afterword/core/interview/set-decision-date';
import { startCycle } from '@afterword/core/interview/start-cycle';
import { confirmAnswer, undoAnswer } from '@afterword/core/submission/confirm-answer';
import { keepOpen } from '@afterword/core/submission/keep-open';
import { pauseSubmission, resumeSubmission } from '@afterword/core/submission/pause-submission';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { reopenSubmission } from '@afterword/core/submission/reopen-submission';
import { revokeLinks } from '@afterword/core/submission/revoke-links';
import { given } from '../http/given.ts';
import type { Handlers } from '../http/handler.ts';
import { command } from './change.ts';

type Commands =
  | 'recordAnswer'
  | 'confirmAnswer'
  | 'undoAnswer'
  | 'revokeLinks'
  | 'pauseSubmission'
  | 'resumeSubmission'
  | 'keepSubmissionOpen'
  | 'reopenSubmission'
  | 'rescheduleInterview'
  | 'cancelInterview'
  | 'recordOutcome'
  | 'setDecisionDate'
  | 'startCycle'
  | 'sendStepNow'
  | 'skipStep'
  | 'moveStep';

/** The commands that are one decision of core, by their operation. */
export const commands: Pick<Handlers, Commands> = {
  recordAnswer: (request, on) =>
    command(on, request, (submission, context) => recordAnswer(submission, given(request.body), context)),
  confirmAnswer: (request, on) =>
    command(on, request, (submission, context) => confirmAnswer(submission, { confirmed: true }, context)),
  undoAnswer: (request, on) => command(on, request, (submission, context) => undoAnswer(submission, context)),
  revokeLinks: (request, on) =>
    command(on, request, (submission, context) => revokeLinks(submission, context)),
  pauseSubmission: (request, on) =>
    command(on, request, (submission, context) => pauseSubmission(submission, context)),
  resumeSubmission: (request, on) =>
    command(on, request, (submission, context) => resumeSubmission(submission, context)),
  keepSubmissionOpen: (request, on) =>
    command(on, request, (submission, context) => keepOpen(submission, context)),
  reopenSubmission: (request, on) =>
    command(on, request, (submission, context) => reopenSubmission(submission, given(request.body), context)),

  rescheduleInterview: (request, on) =>
    command(on, request, (submission, context) => {
      const { interviewId } = request.params;
      return rescheduleInterview(submission, { interviewId, ...given(request.body) }, context);
    }),
  cancelInterview: (request, on) =>
    command(on, request, (submission, context) => cancelInterview(submission, request.params, context)),
  recordOutcome: (request, on) =>
    command(on, request, (submission, context) =>
      recordOutcome(submission, { ...request.params, ...request.body }, context),
    ),
  setDecisionDate: (request, on) =>
    command(on, request, (submission, context) =>
      setDecisionDate(submission, { ...request.params, ...given(request.body) }, context),
    ),
  startCycle: (request, on) =>
    command(on, request, (submission, context) =>
      startCycle(submission, { ...request.params, ...given(request.body) }, context),
    ),

  sendStepNow: (request, on) =>
    command(on, request, (submission, context) => sendStepNow(submission, request.params, context)),
  skipStep: (request, on) =>
    command(on, request, (submission, context) => skipStep(submission, request.params, context)),
  moveStep: (request, on) =>
    command(on, request, (submission, context) =>
      moveStep(submission, { ...request.params, ...given(request.body) }, context),
    ),
};
