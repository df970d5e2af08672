import type { Flavor } from './flavor.ts';

/** Ids are opaque, `[A-Za-z0-9_-]{1,40}`, so that they fit a schedule's name and an SES tag unescaped. */
export type SubmissionId = Flavor<string, 'SubmissionId'>;
export type InterviewId = Flavor<string, 'InterviewId'>;
export type CandidateId = Flavor<string, 'CandidateId'>;
export type ClientId = Flavor<string, 'ClientId'>;
export type ContactId = Flavor<string, 'ContactId'>;
export type JobOrderId = Flavor<string, 'JobOrderId'>;
export type UserId = Flavor<string, 'UserId'>;
export type AttemptId = Flavor<string, 'AttemptId'>;
export type ResumeId = Flavor<string, 'ResumeId'>;
export type NoteId = Flavor<string, 'NoteId'>;
/** Kind and subject of a task, `[a-z-]{1,20}` and `.<id>`, once or twice; the one id with a dot. */
export type TaskId = Flavor<string, 'TaskId'>;
export type MessageId = Flavor<string, 'MessageId'>;

const shape = /^[A-Za-z0-9_-]{1,40}$/;

/** Whether a string can be one of our ids. */
export const isId = (value: string): boolean => shape.test(value);
