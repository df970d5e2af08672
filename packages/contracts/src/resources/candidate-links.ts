import { stepKinds } from '@afterword/core/follow-up/step';
import { answers } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { linkToken, stepKey } from '../fields/ids.ts';
import { orNull } from '../fields/text.ts';
import { instant, plainDate } from '../fields/time.ts';
import { talkingPoints } from './interviews.ts';

export const linkParams = z.strictObject({ token: linkToken });

/** What a candidate can press. Each is idempotent: pressing twice is pressing once. */
export const linkAction = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('sent'),
    /** Of the note that was shown; left out: the latest. Named, a repeat never means the note of a later mail. */
    step: z.optional(stepKey),
  }),
  z.strictObject({
    action: z.literal('undo-sent'),
    /** Left out: the one marked last. */
    step: z.optional(stepKey),
  }),
  z.strictObject({
    action: z.literal('answered'),
    /** Left out: `other`. */
    answer: z.optional(z.enum(answers)),
    until: orNull(plainDate),
  }),
  z.strictObject({ action: z.literal('undo-answer') }),
  z.strictObject({ action: z.literal('did-not-take-place') }),
  z.strictObject({ action: z.literal('undo-did-not-take-place') }),
  z.strictObject({ action: z.literal('talking-points'), points: talkingPoints }),
  z.strictObject({ action: z.literal('undo-talking-points') }),
  z.strictObject({
    action: z.literal('stop'),
    /** Left out: `coaching`. Ending reminders and confirmations too is a separate choice. */
    scope: z.optional(z.enum(['coaching', 'all'])),
  }),
  z.strictObject({
    action: z.literal('resume'),
    /** Left out: `all`. `logistics`: interview details and reminders come again, notes and follow-ups do not. */
    scope: z.optional(z.enum(['all', 'logistics'])),
  }),
]);

/** When something was said by link, and until when it can be taken back; `null`: no more. */
const undoable = z.object({ at: instant, undoUntil: z.nullable(instant) });

/** The note the candidate sends from their own mailbox. */
const draft = z.object({
  step: z.enum(stepKinds),
  /** `thank-you.1`: names it in `sent` and `undo-sent`. */
  key: z.string(),
  subject: z.string(),
  body: z.string(),
  /** Opens it prefilled; `null` where the recruiter forwards it. */
  mailto: z.nullable(z.string()),
  /** Who it is for, as shown. */
  to: z.array(z.string()),
});

/** What the page behind a signed link shows. */
export const candidateLinkView = z.object({
  state: z.enum(['open', 'answered', 'did-not-take-place', 'stopped', 'closed']),
  /** The page is written in it. */
  language: z.enum(['en', 'es']),
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
  sent: z.nullable(undoable),
  /** What the candidate said the employer answered, while no recruiter has confirmed it. */
  answer: z.nullable(z.extend(undoable, { answer: z.enum(answers) })),
  /** Whether it still makes sense to say that they answered: also after the close for want of an answer. */
  mayAnswer: z.boolean(),
  /** The candidate said that the interview did not take place, and nobody has looked into it. */
  notHeld: z.nullable(undoable),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  candidatePoints: z.array(z.string()),
  /** The last change of the points. */
  pointsChanged: z.nullable(undoable),
  now: instant,
});

/** RFC 8058: what a mail program posts. */
export const oneClickForm = z.object({ 'List-Unsubscribe': z.literal('One-Click') });

export type LinkAction = z.infer<typeof linkAction>;
export type CandidateLinkView = z.infer<typeof candidateLinkView>;
