import { type Task, taskKinds } from '@afterword/core/task/task';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { actor, division, text, whole } from './scalars.ts';

const task = z.strictObject({
  id: text,
  kind: z.enum(taskKinds),
  subject: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('submission'), id: text }),
      z.strictObject({ kind: z.literal('message'), id: text, submissionId: text }),
      z.strictObject({ kind: z.literal('job'), id: text }),
      z.strictObject({ kind: z.literal('candidate'), id: text }),
      z.strictObject({ kind: z.literal('mention'), id: text, userId: text }),
    ]),
  ),
  division: z.nullable(division),
  code: text,
  count: whole,
  firstAt: whole,
  lastAt: whole,
  doneAt: z.nullable(whole),
  doneBy: z.nullable(actor),
});

export const taskCodec = itemCodec<Task>()({ type: itemTypes.task, schema: task });
