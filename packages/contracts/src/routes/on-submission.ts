import * as interviews from '../resources/interviews.ts';
import * as steps from '../resources/steps.ts';
import * as submissions from '../resources/submissions.ts';
import { okVersioned } from '../route.ts';

export const submission = '/v1/submissions/{submissionId}';
export const interview = `${submission}/interviews/{interviewId}` as const;
export const step = `${interview}/steps/{step}` as const;

/** What every command on a submission has in common: it answers with the whole submission. */
const command = {
  method: 'POST',
  tag: 'Submissions',
  idempotencyKey: 'required',
  ifMatch: 'optional',
  reply: okVersioned(submissions.submissionView),
} as const;

export const onSubmission = { ...command, params: submissions.submissionParams } as const;
export const onInterview = { ...command, tag: 'Interviews', params: interviews.interviewParams } as const;
export const onStep = { ...command, tag: 'Steps', params: steps.stepParams } as const;
