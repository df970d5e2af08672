import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { languages } from '@afterword/core/template/template-text';
import * as z from 'zod/mini';
import { submissionId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';

const key = { kind: z.enum(stepKinds), division: z.enum(divisions), language: z.enum(languages) };

export const templateQuery = z.strictObject({ division: z.enum(divisions) });
export const templateParams = z.strictObject(key);
export const templateEditionsQuery = z.strictObject(pageQuery);

/** As typed; the rules of templates say more, in sentences. */
const typed = z.string().check(z.maxLength(10_000));

/** Plain text with merge fields, `{{client}}`; an empty line starts a new paragraph. */
export const templateText = z.strictObject({
  subject: typed,
  preview: typed,
  body: typed,
  /** What the candidate sends to the employer; `null` for mails in which there is nothing to send. */
  draft: z.nullable(z.strictObject({ subject: typed, body: typed })),
});

/** `null`: back to the built-in wording. */
export const saveTemplateBody = z.strictObject({ text: z.nullable(templateText) });

const shownText = z.object({
  subject: z.string(),
  preview: z.string(),
  body: z.string(),
  draft: z.nullable(z.object({ subject: z.string(), body: z.string() })),
});

const facts = {
  ...key,
  /** 0: the agency never changed it. */
  edition: z.int(),
  /** Whether mails say what the agency wrote, not what is built in. */
  isOwn: z.boolean(),
  changedAt: z.nullable(instant),
  /** Name of who saved the latest edition. */
  changedBy: z.nullable(z.string()),
};

export const templateSummary = z.object(facts);
/** All of a division: every mail in every language. */
export const templateList = z.object({ items: z.array(templateSummary) });

export const mergeFieldView = z.object({
  name: z.string(),
  type: z.enum(['words', 'part', 'question']),
  in: z.array(z.enum(['subject', 'preview', 'body', 'draft subject', 'draft body'])),
  required: z.boolean(),
  meaning: z.string(),
});

export const templateView = z.object({
  ...facts,
  /** What mails say now. */
  text: shownText,
  builtIn: shownText,
  /** Fields this mail knows. */
  fields: z.array(mergeFieldView),
  version: z.int(),
});

export const templateEdition = z.object({
  edition: z.int(),
  /** `null`: back to the built-in wording. */
  text: z.nullable(shownText),
  changedAt: instant,
  changedBy: z.nullable(z.string()),
});
export const templateEditionPage = pageOf(templateEdition);

export const previewTemplateBody = z.strictObject({
  text: templateText,
  /** With this submission's latest interview; left out: with an example. */
  submissionId: z.optional(submissionId),
  /** Who the example's draft goes to. */
  addressee: z.optional(z.enum(['employer', 'hr-contact', 'recruiter'])),
});

export const templateBreak = z.object({
  rule: z.string(),
  part: z.enum(['subject', 'preview', 'body', 'draft subject', 'draft body']),
  line: z.int(),
  sentence: z.string(),
});

export const templatePreview = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** Why it could not be saved like this; empty where it could. */
  breaks: z.array(templateBreak),
});

export const testTemplateBody = z.strictObject({ text: templateText });
/** To whom the test goes. */
export const templateTest = z.object({ to: z.string() });

export type TemplateSummary = z.infer<typeof templateSummary>;
export type TemplateView = z.infer<typeof templateView>;
export type TemplateEdition = z.infer<typeof templateEdition>;
export type TemplatePreview = z.infer<typeof templatePreview>;
