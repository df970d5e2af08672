import * as z from 'zod/mini';

// The shape of `isId` in core, as a pattern, so that it shows in the OpenAPI document.
const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/, 'must be an id'));

export const submissionId = id;
export const interviewId = id;
export const candidateId = id;
export const clientId = id;
export const contactId = id;
export const jobOrderId = id;
export const userId = id;
export const attemptId = id;
export const jobId = id;
export const noteId = id;
export const resumeId = id;

/** `job-stuck.01J…`: kind and subject, and whom it is for; the kind alone where there is no subject. */
export const taskId = z
  .string()
  .check(z.regex(/^[a-z-]{1,20}(?:\.[A-Za-z0-9_-]{1,40}){0,2}$/, "must be a task's id"));

/** `first-follow-up.1`: kind and cycle, as `stepKey` writes it. */
export const stepKey = z
  .string()
  .check(z.regex(/^[a-z-]{1,40}\.[1-9][0-9]{0,3}$/, 'must be a step like first-follow-up.1'));

/** What a signed link carries. */
export const linkToken = z.string().check(z.minLength(1), z.maxLength(1000));
