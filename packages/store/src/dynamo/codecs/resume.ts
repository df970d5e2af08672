import { type Resume, resumeTypes } from '@afterword/core/candidate/resume';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { text, whole } from './scalars.ts';

const resume = z.strictObject({
  id: text,
  candidateId: text,
  fileName: text,
  contentType: z.enum(Object.values(resumeTypes)),
  bytes: whole,
  state: z.enum(['expected', 'kept']),
  uploadedBy: text,
  at: whole,
});

export const resumeCodec = itemCodec<Resume>()({ type: itemTypes.resume, schema: resume });
