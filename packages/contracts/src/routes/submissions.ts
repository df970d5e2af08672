import * as submissions from '../resources/submissions.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';
import { onSubmission, submission } from './on-submission.ts';

export const submissionsRoutes = defineRoutes({
  openSubmission: {
    method: 'POST',
    path: '/v1/submissions',
    tag: 'Submissions',
    summary: 'Submit a candidate for a job order',
    idempotencyKey: 'required',
    body: submissions.newSubmission,
    reply: created(submissions.submissionView),
  },
  getSubmission: {
    method: 'GET',
    path: submission,
    tag: 'Submissions',
    summary: 'A submission with its interviews and their plans',
    params: submissions.submissionParams,
    reply: okVersioned(submissions.submissionView),
  },
  listSubmissionEvents: {
    method: 'GET',
    path: `${submission}/events`,
    tag: 'Submissions',
    summary: "A submission's history, oldest first unless asked otherwise",
    params: submissions.submissionParams,
    query: submissions.eventPageQuery,
    reply: ok(submissions.eventPage),
  },
  moveStage: {
    ...onSubmission,
    path: `${submission}/stage`,
    summary: 'Move the card',
    body: submissions.moveStageBody,
  },
  changePlacement: {
    ...onSubmission,
    path: `${submission}/placement`,
    summary: 'Correct or prolong a placement',
    body: submissions.placementChanges,
  },
  settlePlacementReminder: {
    ...onSubmission,
    path: `${submission}/placement/reminders/{about}/done`,
    summary: 'A reminder of the end of a placement, or of its guarantee, was seen to',
    params: submissions.placementReminderParams,
  },
  recordAnswer: {
    ...onSubmission,
    path: `${submission}/answers`,
    summary: 'The employer answered',
    body: submissions.answerBody,
  },
  confirmAnswer: {
    ...onSubmission,
    path: `${submission}/answers/confirm`,
    summary: 'Confirm what the candidate said the employer answered',
  },
  undoAnswer: {
    ...onSubmission,
    path: `${submission}/answers/undo`,
    summary: 'Take back an answer that waits for confirmation',
  },
  revokeLinks: {
    ...onSubmission,
    path: `${submission}/links/revoke`,
    summary: "Make the candidate's links in all mails sent so far invalid",
  },
  pauseSubmission: { ...onSubmission, path: `${submission}/pause`, summary: 'Pause its coaching mails' },
  resumeSubmission: { ...onSubmission, path: `${submission}/resume`, summary: 'Resume its coaching mails' },
  keepSubmissionOpen: {
    ...onSubmission,
    path: `${submission}/keep-open`,
    summary: 'Do not close it when the last step was sent',
  },
  reopenSubmission: {
    ...onSubmission,
    path: `${submission}/reopen`,
    summary: 'Reopen a closed submission; revives no step',
    body: submissions.reopenBody,
  },
});
