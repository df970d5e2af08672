import type { Candidate } from '@afterword/core/candidate/candidate';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, text, whole } from './scalars.ts';

const candidate = z.strictObject({
  id: text,
  name: text,
  email: z.nullable(text),
  phone: z.nullable(text),
  timeZone: z.nullable(text),
  language: z.enum(['en', 'es']),
  divisions: z.array(division),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  undeliverable: z.nullable(
    z.strictObject({ why: z.enum(['bounced', 'soft-bounced', 'complained']), at: whole }),
  ),
  erasedAt: z.nullable(whole),
  factsRevision: whole,
  createdAt: whole,
});

export const candidateCodec = itemCodec<Candidate>()({ type: itemTypes.candidate, schema: candidate });
