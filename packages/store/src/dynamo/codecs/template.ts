import { stepKinds } from '@afterword/core/follow-up/step';
import type { MailTemplate } from '@afterword/core/template/mail-template';
import { languages } from '@afterword/core/template/template-text';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, text, whole } from './scalars.ts';

export const templateKey = {
  kind: z.enum(stepKinds),
  division,
  language: z.enum(languages),
} as const;

export const templateText = z.strictObject({
  subject: text,
  preview: text,
  body: text,
  draft: z.nullable(z.strictObject({ subject: text, body: text })),
});

const template = z.strictObject({
  ...templateKey,
  edition: whole,
  text: z.nullable(templateText),
  changedAt: whole,
  changedBy: text,
});

export const templateCodec = itemCodec<MailTemplate>()({ type: itemTypes.template, schema: template });
export const editionCodec = itemCodec<MailTemplate>()({ type: itemTypes.edition, schema: template });
