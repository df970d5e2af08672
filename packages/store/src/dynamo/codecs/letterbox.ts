import * as z from 'zod/mini';
import type { Letterbox } from '../../items.ts';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { maybe, text, whole } from './scalars.ts';

const letterbox = z.strictObject({
  submissionId: text,
  mails: z.record(
    text,
    z.strictObject({
      at: whole,
      state: z.enum(['taken', 'passed-on', 'kept-back']),
      triedAt: maybe(whole),
    }),
  ),
});

export const letterboxCodec = itemCodec<Letterbox>()({ type: itemTypes.letterbox, schema: letterbox });
