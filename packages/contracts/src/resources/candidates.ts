import { likenesses } from '@afterword/core/candidate/likeness';
import { divisions } from '@afterword/core/division/division';
import * as z from 'zod/mini';
import { candidateId, clientId, jobId, jobOrderId, submissionId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { line, mailbox, name, orNull, phone } from '../fields/text.ts';
import { instant, plainDate, timeZone } from '../fields/time.ts';
import { placementView, stage, submissionNames } from './submission-parts.ts';

const language = z.enum(['en', 'es']);
const divisionList = z.array(z.enum(divisions)).check(z.minLength(1), z.maxLength(divisions.length));

export const candidateParams = z.strictObject({ candidateId });

export const candidateQuery = z.strictObject({
  ...pageQuery,
  /** What the name begins with. */
  query: z.optional(line(100)),
  division: z.optional(z.enum(divisions)),
  /** `unreached`: no address, bounced, or stopped. */
  mail: z.optional(z.literal('unreached')),
  /** Who said that they can start by this day. */
  availableBy: z.optional(plainDate),
});

const skills = z.array(line(60)).check(
  z.maxLength(50),
  z.refine<readonly string[]>(
    (list) => new Set(list.map((skill) => skill.toLowerCase())).size === list.length,
    'must name each skill once',
  ),
);

const availability = z.strictObject({ from: orNull(plainDate), note: orNull(line(200)) });

export const newCandidate = z.strictObject({
  name,
  email: orNull(mailbox),
  phone: orNull(phone),
  timeZone: orNull(timeZone),
  language: z.optional(language),
  divisions: divisionList,
  skills: z.optional(skills),
  availability: z.optional(availability),
});

/** Left out: as it was. `null`: there is none. */
export const candidateChanges = z.partial(newCandidate);

/** What is being typed about somebody, to be told of records that may be theirs. Nothing is saved. */
export const similarBody = z.strictObject({
  name: z.optional(line(200)),
  email: z.optional(line(254)),
  phone: z.optional(line(40)),
  /** The record itself, while it is edited. */
  except: z.optional(candidateId),
});

export const similarView = z.object({
  items: z.array(
    z.object({
      id: candidateId,
      name: z.string(),
      email: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      divisions: z.array(z.enum(divisions)),
      /** What is the same. */
      shares: z.array(z.enum(likenesses)),
    }),
  ),
});

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
  skills: z.array(z.string()),
  availability: z.object({ from: z.nullable(z.string()), note: z.nullable(z.string()) }),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  undeliverable: z.nullable(
    z.object({ why: z.enum(['bounced', 'soft-bounced', 'complained']), at: instant }),
  ),
  erased: z.boolean(),
  /** The record this one became part of. */
  mergedInto: z.nullable(candidateId),
  /** What became part of this one, and what it called the same person. */
  mergedFrom: z.array(
    z.object({
      id: candidateId,
      name: z.nullable(z.string()),
      email: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      at: instant,
    }),
  ),
  createdAt: instant,
  version: z.int(),
  /** The background job that brings this change to the candidate's plans. */
  jobId: z.optional(jobId),
});

export const candidatePage = pageOf(candidateView);

export const submissionSummary = z.object({
  id: submissionId,
  candidateId,
  clientId,
  jobOrderId,
  ownerId: userId,
  division: z.enum(divisions),
  stage,
  stageSince: instant,
  closed: z.boolean(),
  names: submissionNames,
  nextDueAt: z.nullable(instant),
  placement: z.nullable(placementView),
  version: z.int(),
});

export const submissionSummaryPage = pageOf(submissionSummary);

export const mergeQuery = z.strictObject({ from: candidateId });

const choice = z.enum(['kept', 'merged']);

/** Whose word counts where the two records differ; left out: the record's that stays. */
export const mergeBody = z.strictObject({
  from: candidateId,
  choices: z.optional(
    z.strictObject({
      name: z.optional(choice),
      email: z.optional(choice),
      phone: z.optional(choice),
      timeZone: z.optional(choice),
      language: z.optional(choice),
      availability: z.optional(choice),
    }),
  ),
});

/** What a merge would do. */
export const mergePreview = z.object({
  kept: candidateView,
  merged: candidateView,
  /** The record that stays, without any choice made. */
  result: candidateView,
  /** What would move. */
  submissions: z.array(submissionSummary),
  /** Those in play for a job order for which the other record is too: one of both has to be closed first. */
  clashes: z.array(submissionSummary),
});

export type NewCandidate = z.infer<typeof newCandidate>;
export type CandidateChanges = z.infer<typeof candidateChanges>;
export type MailPreferences = z.infer<typeof mailPreferences>;
export type CandidateView = z.infer<typeof candidateView>;
export type SubmissionSummary = z.infer<typeof submissionSummary>;
export type SimilarBody = z.infer<typeof similarBody>;
export type SimilarCandidate = z.infer<typeof similarView>['items'][number];
export type MergeBody = z.infer<typeof mergeBody>;
export type MergePreview = z.infer<typeof mergePreview>;
