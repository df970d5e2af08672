import { skipReasons } from '@afterword/core/follow-up/step';
import { outcomes, talkingPointsMost } from '@afterword/core/interview/interview';
import * as z from 'zod/mini';
import { actorView } from '../fields/actor.ts';
import { contactId, interviewId, submissionId } from '../fields/ids.ts';
import { mailbox, name, orNull, paragraph, plainText } from '../fields/text.ts';
import { instant, plainDate, plainDateTime, zoneName } from '../fields/time.ts';
import { stepView } from './steps.ts';

const withinMost = (points: readonly string[]): boolean =>
  points.reduce((sum, point) => sum + point.length, 0) <= talkingPointsMost;

export const talkingPoints = z
  .array(plainText)
  .check(
    z.maxLength(50),
    z.refine<readonly string[]>(withinMost, 'must have at most 4,000 characters together'),
  );

/** Whole minutes; core refuses what is no interview, with its own code (`interview/end-before-start`). */
export const durationMinutes = z.int();

export const interviewerIn = z.strictObject({
  contactId: orNull(contactId),
  name,
  email: orNull(mailbox),
});

/** Where it takes place: an address, a link, or who calls whom. */
export const placeIn = z.strictObject({
  kind: z.enum(['onsite', 'video', 'phone']),
  detail: paragraph(500),
});

export const interviewParams = z.strictObject({ submissionId, interviewId });

export const logInterviewBody = z.strictObject({
  startsAt: plainDateTime,
  timeZone: zoneName,
  /** Left out: 60. */
  durationMinutes: z.optional(durationMinutes),
  interviewers: z.optional(z.array(interviewerIn).check(z.maxLength(10))),
  place: orNull(placeIn),
  talkingPoints: z.optional(talkingPoints),
  decisionDate: orNull(plainDate),
});

/** Left out: as it was. */
export const rescheduleInterviewBody = z.strictObject({
  startsAt: plainDateTime,
  timeZone: z.optional(zoneName),
  durationMinutes: z.optional(durationMinutes),
  decisionDate: orNull(plainDate),
});

export const recordOutcomeBody = z.strictObject({ outcome: z.enum(outcomes) });

/** `confirmed`: yes, a fourth time. */
export const startCycleBody = z.strictObject({ confirmed: z.optional(z.boolean()) });

/** `confirmed`: yes, reopen a submission that closed without a response; yes, start a fourth time. */
export const decisionDateBody = z.strictObject({
  decisionDate: z.nullable(plainDate),
  confirmed: z.optional(z.boolean()),
});

export const talkingPointsBody = z.strictObject({ talkingPoints });

export const interviewView = z.object({
  id: interviewId,
  startsAt: z.string(),
  timeZone: z.string(),
  start: instant,
  end: instant,
  interviewers: z.array(
    z.object({ contactId: z.nullable(contactId), name: z.string(), email: z.nullable(z.string()) }),
  ),
  place: z.nullable(z.object({ kind: z.enum(['onsite', 'video', 'phone']), detail: z.string() })),
  status: z.enum(['scheduled', 'cancelled']),
  outcome: z.nullable(z.object({ kind: z.enum(outcomes), at: instant, by: actorView })),
  decisionDate: z.nullable(z.string()),
  loggedAt: instant,
  cycle: z.int(),
  ends: z.array(
    z.object({
      scope: z.enum(['follow-ups', 'coaching', 'all']),
      reason: z.enum(skipReasons),
      at: instant,
      by: actorView,
    }),
  ),
  steps: z.array(stepView),
  talkingPoints: z.array(z.string()),
  candidatePoints: z.array(z.string()),
});

export type InterviewerIn = z.infer<typeof interviewerIn>;
export type LogInterviewBody = z.infer<typeof logInterviewBody>;
export type RescheduleInterviewBody = z.infer<typeof rescheduleInterviewBody>;
export type RecordOutcomeBody = z.infer<typeof recordOutcomeBody>;
export type DecisionDateBody = z.infer<typeof decisionDateBody>;
export type TalkingPointsBody = z.infer<typeof talkingPointsBody>;
export type InterviewView = z.infer<typeof interviewView>;
