import type { Note } from '@afterword/core/note/note';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { text, whole } from './scalars.ts';

const note = z.strictObject({
  id: text,
  submissionId: text,
  authorId: text,
  text,
  mentions: z.array(text),
  writtenAt: whole,
  editedAt: z.nullable(whole),
});

export const noteCodec = itemCodec<Note>()({ type: itemTypes.note, schema: note });
