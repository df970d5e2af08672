import type * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { problemView } from '../problems.ts';
import { boardColumn, boardView, cardView } from '../resources/board.ts';
import { candidateLinkView, linkAction, oneClickForm } from '../resources/candidate-links.ts';
import {
  candidateChanges,
  candidatePage,
  candidateView,
  mailPreferences,
  mergeBody,
  mergePreview,
  newCandidate,
  similarBody,
  similarView,
  submissionSummary,
  submissionSummaryPage,
} from '../resources/candidates.ts';
import {
  clientChanges,
  clientPage,
  clientView,
  contactIn,
  contactView,
  newClient,
} from '../resources/clients.ts';
import { planView, previewPlanBody } from '../resources/follow-up-plans.ts';
import { healthView } from '../resources/health.ts';
import {
  decisionDateBody,
  interviewView,
  logInterviewBody,
  recordOutcomeBody,
  rescheduleInterviewBody,
  talkingPointsBody,
} from '../resources/interviews.ts';
import {
  closeJobOrderBody,
  jobOrderChanges,
  jobOrderPage,
  jobOrderView,
  newJobOrder,
} from '../resources/job-orders.ts';
import { jobView } from '../resources/jobs.ts';
import { messageFacts, messagePage, messageView } from '../resources/messages.ts';
import { policyBook, policyIn } from '../resources/policy.ts';
import { settingsChanges, settingsView } from '../resources/settings.ts';
import { moveStepBody, stepView } from '../resources/steps.ts';
import { placementView } from '../resources/submission-parts.ts';
import {
  answerBody,
  eventPage,
  eventView,
  moveStageBody,
  newSubmission,
  placementChanges,
  reopenBody,
  submissionView,
} from '../resources/submissions.ts';
import { taskPage, taskView } from '../resources/tasks.ts';
import { meView, userPage, userView } from '../resources/users.ts';

/** Schemas that the OpenAPI document names; every other one is written where it is used. */
export const namedSchemas: Readonly<Record<string, z.core.$ZodType>> = {
  Actor: actorView,
  AnswerBody: answerBody,
  Board: boardView,
  BoardColumn: boardColumn,
  Candidate: candidateView,
  CandidateChanges: candidateChanges,
  CandidateLink: candidateLinkView,
  CandidatePage: candidatePage,
  Card: cardView,
  Client: clientView,
  ClientChanges: clientChanges,
  ClientPage: clientPage,
  CloseJobOrderBody: closeJobOrderBody,
  Contact: contactView,
  ContactIn: contactIn,
  DecisionDateBody: decisionDateBody,
  Event: eventView,
  EventPage: eventPage,
  Health: healthView,
  Interview: interviewView,
  Job: jobView,
  JobOrder: jobOrderView,
  JobOrderChanges: jobOrderChanges,
  JobOrderPage: jobOrderPage,
  LinkAction: linkAction,
  LogInterviewBody: logInterviewBody,
  MailPreferences: mailPreferences,
  Me: meView,
  MergeBody: mergeBody,
  MergePreview: mergePreview,
  Message: messageView,
  MessageFacts: messageFacts,
  MessagePage: messagePage,
  MoveStageBody: moveStageBody,
  MoveStepBody: moveStepBody,
  NewCandidate: newCandidate,
  NewClient: newClient,
  NewJobOrder: newJobOrder,
  NewSubmission: newSubmission,
  OneClickForm: oneClickForm,
  Placement: placementView,
  PlacementChanges: placementChanges,
  Plan: planView,
  Policy: policyIn,
  PolicyBook: policyBook,
  PreviewPlanBody: previewPlanBody,
  Problem: problemView,
  RecordOutcomeBody: recordOutcomeBody,
  ReopenBody: reopenBody,
  RescheduleInterviewBody: rescheduleInterviewBody,
  Settings: settingsView,
  SettingsChanges: settingsChanges,
  SimilarBody: similarBody,
  SimilarCandidates: similarView,
  Step: stepView,
  Submission: submissionView,
  SubmissionSummary: submissionSummary,
  SubmissionSummaryPage: submissionSummaryPage,
  TalkingPointsBody: talkingPointsBody,
  Task: taskView,
  TaskPage: taskPage,
  User: userView,
  UserPage: userPage,
};
