import { languages } from '@afterword/core/template/template-text';
import * as z from 'zod/mini';
import { jobId } from '../fields/ids.ts';
import { line, mailbox, name, orNull, paragraph } from '../fields/text.ts';
import { plainDate, timeZone } from '../fields/time.ts';
import { policyBook } from './policy.ts';

const holiday = z.strictObject({
  date: plainDate,
  name,
  /** A person added it; a refresh from the preset leaves it alone. */
  own: z.optional(z.literal(true)),
});

const holidays = z.array(holiday).check(
  z.maxLength(1000),
  z.refine<readonly { date: string }[]>(
    (list) => new Set(list.map(({ date }) => date)).size === list.length,
    'must name each date once',
  ),
);

/** What the days were taken from; they are sent along, and stay as they are until they are sent anew. */
const holidayPreset = z.strictObject({
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'must be a country code like US')),
  region: z.nullable(line(10)),
  through: plainDate,
  without: z.array(name).check(z.maxLength(100)),
});

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
  language: z.optional(z.enum(languages)),
  policies: z.optional(policyBook),
  holidays: z.optional(holidays),
  /** `null`: the days are one's own from now on. */
  holidayPreset: orNull(holidayPreset),
  sending: z.optional(sending),
});

export const settingsView = z.object({
  name: z.string(),
  postalAddress: z.string(),
  replyTo: z.string(),
  timeZone: z.string(),
  /** Of candidates who have not said which they read. */
  language: z.enum(languages),
  policies: policyBook,
  holidays: z.array(z.object({ date: z.string(), name: z.string(), own: z.optional(z.literal(true)) })),
  holidayPreset: z.nullable(
    z.object({
      country: z.string(),
      region: z.nullable(z.string()),
      through: z.string(),
      without: z.array(z.string()),
    }),
  ),
  sending: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('on') }),
    z.object({ mode: z.literal('off') }),
    z.object({ mode: z.literal('test'), address: z.string() }),
  ]),
  version: z.int(),
  /** The background job that re-plans what is unsent, where this change moved plans. */
  jobId: z.optional(jobId),
});

/** Rules somebody thinks of; left out: those of now. */
export const settingsPreviewBody = z.strictObject({
  policies: z.optional(policyBook),
  holidays: z.optional(holidays),
});

/** What saving them would do to mails that have not left. */
export const settingsPreview = z.object({
  /** Unsent steps that would move, and the submissions they belong to. */
  steps: z.int(),
  submissions: z.int(),
  /** Submissions that were looked at, the next mail first. */
  looked: z.int(),
  /** Whether those were all that have an unsent mail. */
  complete: z.boolean(),
  /** The last day that one of those looked at would have a mail on; `null`: there is none. */
  lastDate: z.nullable(z.string()),
});

export type SettingsPreviewBody = z.infer<typeof settingsPreviewBody>;
export type SettingsPreview = z.infer<typeof settingsPreview>;
export type SettingsChanges = z.infer<typeof settingsChanges>;
export type SettingsView = z.infer<typeof settingsView>;
