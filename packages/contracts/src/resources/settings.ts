import * as z from 'zod/mini';
import { jobId } from '../fields/ids.ts';
import { mailbox, name, paragraph } from '../fields/text.ts';
import { plainDate, timeZone } from '../fields/time.ts';
import { policyBook } from './policy.ts';

const holidays = z.array(z.strictObject({ date: plainDate, name })).check(
  z.maxLength(1000),
  z.refine<readonly { date: string }[]>(
    (list) => new Set(list.map(({ date }) => date)).size === list.length,
    'must name each date once',
  ),
);

const sending = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('on') }),
  z.strictObject({ mode: z.literal('off') }),
  z.strictObject({ mode: z.literal('test'), address: mailbox }),
]);

/** Left out: as it was. `policies` and `holidays` are replaced as a whole. */
export const settingsChanges = z.strictObject({
  name: z.optional(name),
  postalAddress: z.optional(paragraph(500)),
  replyTo: z.optional(mailbox),
  timeZone: z.optional(timeZone),
  policies: z.optional(policyBook),
  holidays: z.optional(holidays),
  sending: z.optional(sending),
});

export const settingsView = z.object({
  name: z.string(),
  postalAddress: z.string(),
  replyTo: z.string(),
  timeZone: z.string(),
  policies: policyBook,
  holidays: z.array(z.object({ date: z.string(), name: z.string() })),
  sending: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('on') }),
    z.object({ mode: z.literal('off') }),
    z.object({ mode: z.literal('test'), address: z.string() }),
  ]),
  version: z.int(),
  /** The background job that re-plans what is unsent, where this change moved plans. */
  jobId: z.optional(jobId),
});

export type SettingsChanges = z.infer<typeof settingsChanges>;
export type SettingsView = z.infer<typeof settingsView>;
