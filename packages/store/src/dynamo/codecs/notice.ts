import { type Notice, noticeKinds } from '@afterword/core/notice/notice';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { maybe, text, whole } from './scalars.ts';
import { templateKey, templateText } from './template.ts';

const notice = z.strictObject({
  id: text,
  kind: z.enum(noticeKinds),
  userId: z.nullable(text),
  submissionId: z.nullable(text),
  at: whole,
  test: maybe(z.strictObject({ ...templateKey, text: templateText })),
});

export const noticeCodec = itemCodec<Notice>()({ type: itemTypes.notice, schema: notice });
