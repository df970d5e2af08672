import * as plans from '../resources/follow-up-plans.ts';
import * as interviews from '../resources/interviews.ts';
import * as submissions from '../resources/submissions.ts';
import { created, defineRoutes, ok, okVersioned } from '../route.ts';
import { interview, onInterview, onSubmission, submission } from './on-submission.ts';

export const interviewsRoutes = defineRoutes({
  previewPlan: {
    method: 'POST',
    path: '/v1/follow-up-plans',
    tag: 'Interviews',
    summary: 'Preview the plan of an interview; saves nothing, so it needs no Idempotency-Key',
    body: plans.previewPlanBody,
    reply: ok(plans.planView),
  },

  logInterview: {
    ...onSubmission,
    tag: 'Interviews',
    path: `${submission}/interviews`,
    summary: 'Log an interview; its plan starts',
    body: interviews.logInterviewBody,
    reply: created(submissions.submissionView),
  },
  rescheduleInterview: {
    ...onInterview,
    path: `${interview}/reschedule`,
    summary: 'Move an interview to another time',
    body: interviews.rescheduleInterviewBody,
  },
  cancelInterview: { ...onInterview, path: `${interview}/cancel`, summary: 'Cancel an interview' },
  recordOutcome: {
    ...onInterview,
    path: `${interview}/outcome`,
    summary: 'Say whether it took place',
    body: interviews.recordOutcomeBody,
  },
  setDecisionDate: {
    ...onInterview,
    path: `${interview}/decision-date`,
    summary: 'Set, move or remove the day by which the employer promised an answer',
    body: interviews.decisionDateBody,
  },
  setTalkingPoints: {
    method: 'PUT',
    path: `${interview}/talking-points`,
    tag: 'Interviews',
    summary: "Replace the recruiter's talking points",
    ifMatch: 'optional',
    params: interviews.interviewParams,
    body: interviews.talkingPointsBody,
    reply: okVersioned(submissions.submissionView),
  },
  startCycle: {
    ...onInterview,
    path: `${interview}/start-cycle`,
    summary: 'Start the follow-ups again, from today',
    body: interviews.startCycleBody,
  },
});
