import * as z from 'zod/mini';
import type { InterviewText } from '../../items.ts';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { maybe, text, whole } from './scalars.ts';

const interviewText = z.strictObject({
  interviewId: text,
  talkingPoints: z.array(text),
  candidatePoints: z.array(text),
  replaced: maybe(z.strictObject({ points: z.array(text), at: whole })),
});

export const textCodec = itemCodec<InterviewText>()({ type: itemTypes.text, schema: interviewText });
