import { stepKinds } from '@afterword/core/follow-up/step';
import { answers } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { linkToken } from '../fields/ids.ts';
import { orNull } from '../fields/text.ts';
import { instant, plainDate } from '../fields/time.ts';
import { talkingPoints } from './interviews.ts';

export const linkParams = z.strictObject({ token: linkToken });

/** What a candidate can press. Each is idempotent: pressing twice is pressing once. */
export const linkAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('sent') }),
  z.strictObject({
    action: z.literal('answered'),
    /** Left out: `other`. */
    answer: z.optional(z.enum(answers)),
    until: orNull(plainDate),
  }),
  z.strictObject({ action: z.literal('undo-answer') }),
  z.strictObject({ action: z.literal('did-not-take-place') }),
  z.strictObject({ action: z.literal('talking-points'), points: talkingPoints }),
  z.strictObject({
    action: z.literal('stop'),
    /** Left out: `coaching`. Ending reminders and confirmations too is a separate choice. */
    scope: z.optional(z.enum(['coaching', 'all'])),
  }),
  z.strictObject({ action: z.literal('resume') }),
]);

/** The note the candidate sends from their own mailbox. */
const draft = z.object({
  step: z.enum(stepKinds),
  subject: z.string(),
  body: z.string(),
  /** Opens it prefilled; `null` where the recruiter forwards it. */
  mailto: z.nullable(z.string()),
  /** Who it is for, as shown. */
  to: z.array(z.string()),
});

/** What the page behind a signed link shows. */
export const candidateLinkView = z.object({
  state: z.enum(['open', 'answered', 'did-not-take-place', 'stopped', 'closed', 'expired']),
  candidate: z.object({ firstName: z.string() }),
  client: z.object({ name: z.string() }),
  jobOrder: z.object({ title: z.string() }),
  agency: z.object({ name: z.string() }),
  recruiter: z.object({ name: z.string() }),
  interview: z.object({
    /** Wall time in `timeZone`. */
    startsAt: z.string(),
    timeZone: z.string(),
    start: instant,
    end: instant,
    cancelled: z.boolean(),
  }),
  /** What still comes. */
  steps: z.array(
    z.object({
      kind: z.enum(stepKinds),
      state: z.enum(['planned', 'claimed', 'sent', 'skipped', 'held', 'failed']),
      dueAt: z.nullable(instant),
      date: z.string(),
      reason: z.string(),
    }),
  ),
  draft: z.nullable(draft),
  /** The candidate said that they sent the draft. */
  sentAt: z.nullable(instant),
  answer: z.nullable(
    z.object({
      answer: z.enum(answers),
      at: instant,
      /** Until then it can be taken back; `null`: no more. */
      undoUntil: z.nullable(instant),
    }),
  ),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  candidatePoints: z.array(z.string()),
  now: instant,
});

/** RFC 8058: what a mail program posts. */
export const oneClickForm = z.object({ 'List-Unsubscribe': z.literal('One-Click') });

export type LinkAction = z.infer<typeof linkAction>;
export type CandidateLinkView = z.infer<typeof candidateLinkView>;
