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
  skills: z.array(text),
  availability: z.strictObject({ from: z.nullable(text), note: z.nullable(text) }),
  stopped: z.enum(['nothing', 'coaching', 'all']),
  undeliverable: z.nullable(
    z.strictObject({ why: z.enum(['bounced', 'soft-bounced', 'complained']), at: whole }),
  ),
  erasedAt: z.nullable(whole),
  mergedInto: z.nullable(text),
  mergedFrom: z.array(
    z.strictObject({
      id: text,
      name: z.nullable(text),
      email: z.nullable(text),
      phone: z.nullable(text),
      at: whole,
    }),
  ),
  factsRevision: whole,
  createdAt: whole,
});

/** 2: skills, availability, and merged records. */
const upgrades = {
  1: (data: unknown) => ({
    skills: [],
    availability: { from: null, note: null },
    mergedInto: null,
    mergedFrom: [],
    ...Object(data),
  }),
};

export const candidateCodec = itemCodec<Candidate>()({
  type: itemTypes.candidate,
  schema: candidate,
  schemaVersion: 2,
  upgrades,
});
