import type { InterviewView } from '@afterword/contracts/resources/interviews';
import type { MessageFacts } from '@afterword/contracts/resources/messages';
import type { StepView } from '@afterword/contracts/resources/steps';
import type { EventView, SubmissionView } from '@afterword/contracts/resources/submissions';
import type { FailReason, HoldReason, SkipReason, StepKind } from '@afterword/core/follow-up/step';
import { stageNames } from '@afterword/core/submission/stage';

/*
 * What codes are called on the screen. Tables rather than switches: a new code without a word does not compile.
 */

export const mailNames: Readonly<Record<StepKind, string>> = {
  confirmation: 'Confirmation',
  'interview-changed': 'Interview changed',
  'interview-cancelled': 'Interview cancelled',
  reminder: 'Reminder',
  'thank-you': 'Thank-you note',
  'first-follow-up': 'First follow-up',
  'second-follow-up': 'Second follow-up',
  'move-on': 'Move on',
};

export const stateNames: Readonly<Record<StepView['state'], string>> = {
  planned: 'Planned',
  claimed: 'Being sent',
  sent: 'Sent',
  skipped: 'Skipped',
  held: 'Waits for you',
  failed: 'Failed',
};

export const skipWords: Readonly<Record<SkipReason, string>> = {
  'candidate-erased': 'the candidate was erased',
  'candidate-no-show': 'the candidate did not show up',
  'candidate-withdrew': 'the candidate withdrew',
  'client-no-show': 'the client did not show up',
  'did-not-take-place': 'the interview did not take place',
  'employer-answered': 'the employer answered',
  'interview-cancelled': 'the interview was cancelled',
  'moment-passed': 'its moment had passed',
  'next-interview': 'the next interview was logged',
  'no-address': 'the candidate has no e-mail address',
  'no-response': 'closed as no response',
  'opted-out': 'the candidate stopped these e-mails',
  'order-closed': 'the job order closed',
  postponed: 'the interview was postponed',
  'skipped-by-recruiter': 'a recruiter skipped it',
  undeliverable: 'mail to the candidate cannot be delivered',
};

export const holdWords: Readonly<Record<HoldReason, string>> = {
  late: 'it is more than a day late',
  'past-when-logged': 'its date was already past when the interview was logged',
  'needs-approval': 'this client’s mails are approved before they go',
  'candidate-replied': 'the candidate replied',
  imported: 'it was imported',
  restored: 'data was restored from a backup: it may have left already',
};

export const failWords: Readonly<Record<FailReason, string>> = {
  'outcome-unknown': 'it is not known whether it was sent',
  rejected: 'the mail service refused it',
  'cannot-render': 'the mail could not be written',
};

type Answer = NonNullable<SubmissionView['pendingAnswer']>['answer'];

export const answerNames: Readonly<Record<Answer, string>> = {
  offer: 'An offer',
  rejected: 'A rejection',
  'another-interview': 'They want another interview',
  'needs-more-time': 'They need more time',
  other: 'Something else',
};

type Outcome = NonNullable<InterviewView['outcome']>['kind'];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'took-place': 'It took place',
  'candidate-no-show': 'Candidate did not show up',
  'client-no-show': 'Client did not show up',
  postponed: 'Postponed',
  'did-not-take-place': 'It did not take place',
};

export const messageStateNames: Readonly<Record<MessageFacts['state'], string>> = {
  claimed: 'Being sent',
  accepted: 'Accepted',
  delivered: 'Delivered',
  delayed: 'Delayed',
  bounced: 'Bounced',
  complained: 'Marked as spam',
  rejected: 'Refused',
  released: 'Not sent',
  unknown: 'Not known',
};

export const eventNames: Readonly<Record<EventView['type'], string>> = {
  AnswerConfirmed: 'Answer confirmed',
  AnswerPending: 'Answer reported, waits for confirmation',
  AnswerUndone: 'Answer taken back',
  CandidateFactsChanged: 'Candidate’s details changed',
  CandidateMerged: 'Two records of the candidate were merged',
  CandidateReplied: 'Candidate replied by e-mail',
  CandidateSentDraft: 'Candidate sent the note',
  CycleStarted: 'Follow-ups started again',
  DecisionDateChanged: 'Decision date changed',
  DraftSentUndone: 'Candidate had not sent the note after all',
  EmployerAnswered: 'Employer answered',
  InterviewCancelled: 'Interview cancelled',
  InterviewCorrected: 'Interview corrected',
  InterviewEnded: 'Interview ended',
  InterviewLogged: 'Interview logged',
  InterviewRescheduled: 'Interview rescheduled',
  KeptOpen: 'Kept open',
  LinksRevoked: 'Links in earlier e-mails made invalid',
  OutcomeRecorded: 'Outcome recorded',
  OutcomeUndone: 'Outcome taken back',
  OwnerChanged: 'Passed to another recruiter',
  PlanChanged: 'Plan changed',
  Paused: 'Paused',
  PlacementChanged: 'Placement changed',
  PlacementReminderSettled: 'Reminder of the placement seen to',
  Reopened: 'Reopened',
  Resumed: 'Resumed',
  StageChanged: 'Stage changed',
  StepClaimed: 'Sending started',
  StepFailed: 'Sending failed',
  StepForced: 'Send now pressed',
  StepHeld: 'Held for a person',
  StepMoved: 'Date moved',
  StepReleased: 'Sending given up for now',
  StepSent: 'Mail sent',
  StepSkipped: 'Mail skipped',
  StepUnknown: 'Not known whether sent',
  SubmissionOpened: 'Submission opened',
  TalkingPointsChanged: 'Talking points changed',
  TalkingPointsUndone: 'Change of talking points taken back',
};

/** What a change of the candidate's facts says where it is more than housekeeping. */
export const factNames: Readonly<Record<string, string>> = {
  'stopped.nothing': 'All e-mails are wanted again',
  'stopped.coaching': 'Coaching e-mails stopped',
  'stopped.all': 'All e-mails stopped',
  'address.ok': 'E-mail address works again',
  'address.none': 'E-mail address removed',
  'address.undeliverable': 'E-mail cannot be delivered',
};

const codes: Readonly<Record<string, string>> = {
  ...failWords,
  ...holdWords,
  ...skipWords,
  ...outcomeNames,
  ...answerNames,
  ...stageNames,
};

/** A code of the history in words; what has none is shown as it is. */
export const wordFor = (value: string | number | boolean | null): string =>
  value === null ? 'none' : (codes[String(value)] ?? String(value));

/** `first-follow-up.2` as "First follow-up (2)". */
export function stepName(key: string): string {
  const [kind = '', cycle] = key.split('.');
  const name = Object.hasOwn(mailNames, kind) ? mailNames[kind as StepKind] : kind;
  return cycle === undefined || cycle === '1' ? name : `${name} (${cycle})`;
}
