import { divisions } from '@afterword/core/division/division';
import { failReasons, holdReasons, stepKinds } from '@afterword/core/follow-up/step';
import { outcomes } from '@afterword/core/interview/interview';
import { answers } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { candidateId, interviewId, jobOrderId, submissionId, userId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';
import { submissionNames } from './submission-parts.ts';
import { taskView } from './tasks.ts';

/** `owner`: only this recruiter's. `division`: only of this one; left out: of all one may see. */
export const todayQuery = z.strictObject({
  ...pageQuery,
  owner: z.optional(userId),
  division: z.optional(z.enum(divisions)),
});

/** What every row about a submission says. `since`: from when on it needs a person. */
const ofPlacement = {
  submissionId,
  candidateId,
  names: submissionNames,
  division: z.enum(divisions),
  ownerId: userId,
  since: instant,
};

const ofSubmission = { ...ofPlacement, interviewId };

const ofStep = { step: z.string(), stepKind: z.enum(stepKinds) };

/** Something that needs a person, with what its action takes. */
export const todayRow = z.discriminatedUnion('kind', [
  z.object({
    ...ofSubmission,
    kind: z.literal('confirm-answer'),
    answer: z.enum(answers),
    answerUntil: z.nullable(z.string()),
  }),
  /** Held or failed: `why` says for which reason. */
  z.object({
    ...ofSubmission,
    ...ofStep,
    kind: z.literal('decide-step'),
    why: z.enum([...holdReasons, ...failReasons]),
    /** The candidate's. */
    zone: z.string(),
    /** These are quiet hours there: sending now is asked first. */
    quiet: z.boolean(),
  }),
  z.object({ ...ofSubmission, kind: z.literal('say-outcome') }),
  z.object({ ...ofSubmission, kind: z.literal('what-next'), outcome: z.enum(outcomes) }),
  z.object({ ...ofSubmission, ...ofStep, kind: z.literal('close-as-no-response') }),
  z.object({
    ...ofSubmission,
    ...ofStep,
    kind: z.literal('closes-soon'),
    closesAt: instant,
    zone: z.string(),
  }),
  z.object({
    ...ofSubmission,
    kind: z.literal('correct-address'),
    address: z.enum(['none', 'undeliverable']),
  }),
  z.object({
    ...ofSubmission,
    kind: z.literal('interview-today'),
    start: instant,
    end: instant,
    zone: z.string(),
  }),
  z.object({ ...ofSubmission, kind: z.literal('interview-ended'), zone: z.string() }),
  z.object({ ...ofSubmission, kind: z.literal('past-decision-date'), decisionDate: z.string() }),
  /** `endsOn`: the last day. */
  z.object({ ...ofPlacement, kind: z.literal('placement-ends-soon'), endsOn: z.string() }),
  z.object({ ...ofPlacement, kind: z.literal('guarantee-ends-soon'), endsOn: z.string() }),
  /** Open, and nothing moves in it: of nobody's own, but of all who work in its division. */
  z.object({
    kind: z.literal('job-order-stale'),
    jobOrderId,
    title: z.string(),
    clientName: z.string(),
    division: z.enum(divisions),
    since: instant,
    /** When something last did. */
    movedAt: instant,
  }),
  z.object({
    kind: z.literal('task'),
    since: instant,
    task: taskView,
    /** Of the submission it is about. */
    about: z.nullable(z.object({ submissionId, names: submissionNames, ownerId: userId })),
  }),
]);

/**
 * What needs a person: submissions waiting longest first; the first page has the open tasks too, the newest 25 (with an
 * owner 25 for them alone, 25 of their submissions and 25 of nobody's, among the newest 400), and ten job orders that
 * stand still. With `cursor` there are more, also where a page came short: it is as far as eight reads of an index led.
 */
export const todayPage = pageOf(todayRow);

export type TodayRow = z.infer<typeof todayRow>;
export type TodayPage = z.infer<typeof todayPage>;
