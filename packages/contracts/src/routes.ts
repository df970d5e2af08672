import * as z from 'zod/mini';
import * as board from './resources/board.ts';
import * as links from './resources/candidate-links.ts';
import * as candidates from './resources/candidates.ts';
import * as clients from './resources/clients.ts';
import * as plans from './resources/follow-up-plans.ts';
import { healthView } from './resources/health.ts';
import * as interviews from './resources/interviews.ts';
import * as jobOrders from './resources/job-orders.ts';
import * as jobs from './resources/jobs.ts';
import * as messages from './resources/messages.ts';
import * as settings from './resources/settings.ts';
import * as steps from './resources/steps.ts';
import * as submissions from './resources/submissions.ts';
import * as tasks from './resources/tasks.ts';
import * as users from './resources/users.ts';
import { created, defineRoutes, ok, okVersioned, page } from './route.ts';

const submission = '/v1/submissions/{submissionId}';
const interview = `${submission}/interviews/{interviewId}` as const;
const step = `${interview}/steps/{step}` as const;

/** What every command on a submission has in common: it answers with the whole submission. */
const command = {
  method: 'POST',
  tag: 'Submissions',
  idempotencyKey: 'required',
  ifMatch: 'optional',
  reply: okVersioned(submissions.submissionView),
} as const;

const onSubmission = { ...command, params: submissions.submissionParams } as const;
const onInterview = { ...command, tag: 'Interviews', params: interviews.interviewParams } as const;
const onStep = { ...command, tag: 'Steps', params: steps.stepParams } as const;

/**
 * Every operation of the API, by its `operationId`. The server's handlers, the typed client and the OpenAPI
 * document are keyed by this table.
 */
export const routes = defineRoutes({
  getHealth: {
    method: 'GET',
    path: '/v1/health',
    tag: 'About',
    summary: 'Whether the API runs, and what time it is there',
    public: true,
    reply: ok(healthView),
  },
  getOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    tag: 'About',
    summary: 'This document',
    public: true,
    reply: ok(z.record(z.string(), z.unknown())),
  },
  getDocs: {
    method: 'GET',
    path: '/v1/docs',
    tag: 'About',
    summary: 'This document as a page',
    public: true,
    reply: page(z.string()),
  },
  getMe: {
    method: 'GET',
    path: '/v1/me',
    tag: 'About',
    summary: 'Who is signed in, to which agency',
    reply: ok(users.meView),
  },

  previewPlan: {
    method: 'POST',
    path: '/v1/follow-up-plans',
    tag: 'Interviews',
    summary: 'Preview the plan of an interview; saves nothing, so it needs no Idempotency-Key',
    body: plans.previewPlanBody,
    reply: ok(plans.planView),
  },

  listCandidates: {
    method: 'GET',
    path: '/v1/candidates',
    tag: 'Candidates',
    summary: 'Candidates by name',
    query: candidates.candidateQuery,
    reply: ok(candidates.candidatePage),
  },
  addCandidate: {
    method: 'POST',
    path: '/v1/candidates',
    tag: 'Candidates',
    summary: 'Add a candidate',
    idempotencyKey: 'required',
    body: candidates.newCandidate,
    reply: created(candidates.candidateView),
  },
  getCandidate: {
    method: 'GET',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: 'A candidate',
    params: candidates.candidateParams,
    reply: okVersioned(candidates.candidateView),
  },
  changeCandidate: {
    method: 'PATCH',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: 'Change a candidate; a new address or zone moves their plans',
    ifMatch: 'required',
    params: candidates.candidateParams,
    body: candidates.candidateChanges,
    reply: okVersioned(candidates.candidateView),
  },
  eraseCandidate: {
    method: 'DELETE',
    path: '/v1/candidates/{candidateId}',
    tag: 'Candidates',
    summary: "Erase a candidate's personal data; everything unsent dies",
    params: candidates.candidateParams,
    reply: ok(candidates.candidateView),
  },
  listCandidateSubmissions: {
    method: 'GET',
    path: '/v1/candidates/{candidateId}/submissions',
    tag: 'Candidates',
    summary: "A candidate's submissions, oldest first",
    params: candidates.candidateParams,
    query: submissions.submissionPageQuery,
    reply: ok(candidates.submissionSummaryPage),
  },
  setMailPreferences: {
    method: 'POST',
    path: '/v1/candidates/{candidateId}/mail-preferences',
    tag: 'Candidates',
    summary: 'Stop or resume mails, as the candidate asked',
    idempotencyKey: 'required',
    params: candidates.candidateParams,
    body: candidates.mailPreferences,
    reply: okVersioned(candidates.candidateView),
  },

  listClients: {
    method: 'GET',
    path: '/v1/clients',
    tag: 'Clients',
    summary: 'Clients by name',
    query: clients.clientQuery,
    reply: ok(clients.clientPage),
  },
  addClient: {
    method: 'POST',
    path: '/v1/clients',
    tag: 'Clients',
    summary: 'Add a client with its contacts',
    idempotencyKey: 'required',
    body: clients.newClient,
    reply: created(clients.clientView),
  },
  getClient: {
    method: 'GET',
    path: '/v1/clients/{clientId}',
    tag: 'Clients',
    summary: 'A client with its contacts',
    params: clients.clientParams,
    reply: okVersioned(clients.clientView),
  },
  changeClient: {
    method: 'PATCH',
    path: '/v1/clients/{clientId}',
    tag: 'Clients',
    summary: 'Change a client; contacts are the full list',
    ifMatch: 'required',
    params: clients.clientParams,
    body: clients.clientChanges,
    reply: okVersioned(clients.clientView),
  },

  listJobOrders: {
    method: 'GET',
    path: '/v1/job-orders',
    tag: 'Job orders',
    summary: "A division's job orders by title",
    query: jobOrders.jobOrderQuery,
    reply: ok(jobOrders.jobOrderPage),
  },
  addJobOrder: {
    method: 'POST',
    path: '/v1/job-orders',
    tag: 'Job orders',
    summary: 'Add a job order',
    idempotencyKey: 'required',
    body: jobOrders.newJobOrder,
    reply: created(jobOrders.jobOrderView),
  },
  getJobOrder: {
    method: 'GET',
    path: '/v1/job-orders/{jobOrderId}',
    tag: 'Job orders',
    summary: 'A job order',
    params: jobOrders.jobOrderParams,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  changeJobOrder: {
    method: 'PATCH',
    path: '/v1/job-orders/{jobOrderId}',
    tag: 'Job orders',
    summary: 'Change a job order',
    ifMatch: 'required',
    params: jobOrders.jobOrderParams,
    body: jobOrders.jobOrderChanges,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  closeJobOrder: {
    method: 'POST',
    path: '/v1/job-orders/{jobOrderId}/close',
    tag: 'Job orders',
    summary: 'Close or fill a job order; its submissions close in the background',
    idempotencyKey: 'required',
    params: jobOrders.jobOrderParams,
    body: jobOrders.closeJobOrderBody,
    reply: okVersioned(jobOrders.jobOrderView),
  },
  reopenJobOrder: {
    method: 'POST',
    path: '/v1/job-orders/{jobOrderId}/reopen',
    tag: 'Job orders',
    summary: 'Reopen a job order; its submissions stay closed',
    idempotencyKey: 'required',
    params: jobOrders.jobOrderParams,
    reply: okVersioned(jobOrders.jobOrderView),
  },

  getBoard: {
    method: 'GET',
    path: '/v1/board/{division}',
    tag: 'Board',
    summary: 'The first page of every column',
    params: board.boardParams,
    query: board.boardQuery,
    reply: ok(board.boardView),
  },
  getBoardColumn: {
    method: 'GET',
    path: '/v1/board/{division}/{stage}',
    tag: 'Board',
    summary: 'A page of one column',
    params: board.boardColumnParams,
    query: board.boardColumnQuery,
    reply: ok(board.boardColumn),
  },

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
    summary: "A submission's history, oldest first",
    params: submissions.submissionParams,
    query: submissions.submissionPageQuery,
    reply: ok(submissions.eventPage),
  },
  listSubmissionMessages: {
    method: 'GET',
    path: `${submission}/messages`,
    tag: 'Messages',
    summary: "A submission's mails, newest first",
    params: submissions.submissionParams,
    query: submissions.submissionPageQuery,
    reply: ok(messages.messagePage),
  },
  moveStage: {
    ...onSubmission,
    path: `${submission}/stage`,
    summary: 'Move the card',
    body: submissions.moveStageBody,
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

  sendStepNow: { ...onStep, path: `${step}/send-now`, summary: 'Send it now, also in quiet hours' },
  skipStep: { ...onStep, path: `${step}/skip`, summary: 'Do not send it' },
  moveStep: {
    ...onStep,
    path: `${step}/move`,
    summary: 'Send it on another day',
    body: steps.moveStepBody,
  },

  listMessages: {
    method: 'GET',
    path: '/v1/messages',
    tag: 'Messages',
    summary: "A submission's mails, newest first",
    query: messages.messageQuery,
    reply: ok(messages.messagePage),
  },
  getMessage: {
    method: 'GET',
    path: '/v1/messages/{submissionId}/{attemptId}',
    tag: 'Messages',
    summary: 'A mail: what became of it, and what it says',
    params: messages.messageParams,
    reply: ok(messages.messageView),
  },

  getCandidateLink: {
    method: 'GET',
    path: '/v1/candidate-links/{token}',
    tag: 'Candidate links',
    summary: "What the candidate's page shows",
    public: true,
    params: links.linkParams,
    reply: ok(links.candidateLinkView),
  },
  actOnCandidateLink: {
    method: 'POST',
    path: '/v1/candidate-links/{token}',
    tag: 'Candidate links',
    summary: 'What the candidate pressed',
    public: true,
    params: links.linkParams,
    body: links.linkAction,
    reply: ok(links.candidateLinkView),
  },
  showUnsubscribe: {
    method: 'GET',
    path: '/v1/unsubscribe/{token}',
    tag: 'Candidate links',
    summary: 'A page with a button that stops the mails; opening it changes nothing',
    public: true,
    params: links.linkParams,
    reply: page(z.string()),
  },
  unsubscribe: {
    method: 'POST',
    path: '/v1/unsubscribe/{token}',
    tag: 'Candidate links',
    summary: 'One-click unsubscribe (RFC 8058)',
    public: true,
    params: links.linkParams,
    body: links.oneClickForm,
    bodyType: 'form',
    reply: page(z.string()),
  },

  listTasks: {
    method: 'GET',
    path: '/v1/tasks',
    tag: 'Tasks',
    summary: 'What only a person can settle, whatever came last first',
    query: tasks.taskQuery,
    reply: ok(tasks.taskPage),
  },
  finishTask: {
    method: 'POST',
    path: '/v1/tasks/{taskId}/done',
    tag: 'Tasks',
    summary: 'Say that it is settled; done twice is done once',
    idempotencyKey: 'required',
    ifMatch: 'optional',
    params: tasks.taskParams,
    reply: okVersioned(tasks.taskView),
  },

  getSettings: {
    method: 'GET',
    path: '/v1/settings',
    tag: 'Settings',
    summary: "The agency's settings",
    reply: okVersioned(settings.settingsView),
  },
  changeSettings: {
    method: 'PATCH',
    path: '/v1/settings',
    tag: 'Settings',
    summary: 'Change settings; a new policy or calendar re-plans in the background',
    ifMatch: 'required',
    body: settings.settingsChanges,
    reply: okVersioned(settings.settingsView),
  },
  getJob: {
    method: 'GET',
    path: '/v1/jobs/{jobId}',
    tag: 'Settings',
    summary: 'How far a background job is',
    params: jobs.jobParams,
    reply: ok(jobs.jobView),
  },
  listUsers: {
    method: 'GET',
    path: '/v1/users',
    tag: 'Settings',
    summary: 'Who works here',
    query: users.userQuery,
    reply: ok(users.userPage),
  },
  setUserActive: {
    method: 'POST',
    path: '/v1/users/{userId}/active',
    tag: 'Settings',
    summary: 'Somebody leaves, or comes back',
    idempotencyKey: 'required',
    params: users.userParams,
    body: users.activeBody,
    reply: ok(users.userView),
  },
  handOver: {
    method: 'POST',
    path: '/v1/users/{userId}/hand-over',
    tag: 'Settings',
    summary: 'Give their open submissions to somebody else, in the background',
    idempotencyKey: 'required',
    params: users.userParams,
    body: users.handOverBody,
    reply: ok(users.handOverView),
  },
});

export type Routes = typeof routes;
export type OperationId = keyof Routes;
