import { divisions } from '@afterword/core/division/division';
import * as z from 'zod/mini';
import { candidateId, jobId, submissionId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { line, mailbox, name, orNull, phone } from '../fields/text.ts';
import { instant, timeZone } from '../fields/time.ts';
import { stage, submissionNames } from './submission-parts.ts';

const language = z.enum(['en', 'es']);
const divisionList = z.array(z.enum(divisions)).check(z.minLength(1), z.maxLength(divisions.length));

export const candidateParams = z.strictObject({ candidateId });

export const candidateQuery = z.strictObject({ ...pageQuery, query: z.optional(line(100)) });

export const newCandidate = z.strictObject({
  name,
  email: orNull(mailbox),
  phone: orNull(phone),
  timeZone: orNull(timeZone),
  language: z.optional(language),
  divisions: divisionList,
});

/** Left out: as it was. `null`: there is none. */
export const candidateChanges = z.partial(newCandidate);

/** What the candidate asked the recruiter to stop. */
export const mailPreferences = z.strictObject({ stopped: z.enum(['nothing', 'coaching', 'all']) });

export const candidateView = z.object({
  id: candidateId,
  name: z.string(),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  language,
  divisions: z.array(z.enum(divisions)),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  undeliverable: z.nullable(
    z.object({ why: z.enum(['bounced', 'soft-bounced', 'complained']), at: instant }),
  ),
  erased: z.boolean(),
  createdAt: instant,
  version: z.int(),
  /** The background job that brings this change to the candidate's plans. */
  jobId: z.optional(jobId),
});

export const candidatePage = pageOf(candidateView);

export const submissionSummary = z.object({
  id: submissionId,
  division: z.enum(divisions),
  stage,
  stageSince: instant,
  closed: z.boolean(),
  names: submissionNames,
  nextDueAt: z.nullable(instant),
  version: z.int(),
});

export const submissionSummaryPage = pageOf(submissionSummary);

export type NewCandidate = z.infer<typeof newCandidate>;
export type CandidateChanges = z.infer<typeof candidateChanges>;
export type MailPreferences = z.infer<typeof mailPreferences>;
export type CandidateView = z.infer<typeof candidateView>;
export type SubmissionSummary = z.infer<typeof submissionSummary>;
