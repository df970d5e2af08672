import { stages } from '@afterword/core/submission/stage';
import {
  answers,
  placementEnds,
  placementTypes,
  type Submission,
} from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { interview } from './interview.ts';
import { itemCodec } from './item-codec.ts';
import { actor, deed, division, flag, maybe, text, whole } from './scalars.ts';

export const names = z.strictObject({ candidate: text, client: text, jobOrder: text, owner: text });

const submission = z.strictObject({
  id: text,
  candidateId: text,
  clientId: text,
  jobOrderId: text,
  division,
  ownerId: text,
  names,
  stage: z.enum(stages),
  stageSince: whole,
  createdAt: whole,
  keepOpen: flag,
  paused: z.nullable(deed),
  pendingAnswer: z.nullable(
    z.strictObject({
      answer: z.enum(answers),
      interviewId: text,
      until: z.nullable(text),
      by: actor,
      at: whole,
    }),
  ),
  placement: z.nullable(
    z.strictObject({
      type: z.enum(placementTypes),
      startDate: z.nullable(text),
      endDate: z.nullable(text),
      guaranteeUntil: maybe(text),
      placedAt: whole,
      reminders: maybe(
        z.array(
          z.strictObject({
            about: z.enum(placementEnds),
            at: whole,
            state: z.enum(['open', 'settled']),
          }),
        ),
      ),
    }),
  ),
  candidate: z.strictObject({
    revision: whole,
    timeZone: z.nullable(text),
    address: z.enum(['ok', 'none', 'undeliverable']),
    stopped: z.enum(['nothing', 'coaching', 'all']),
    erased: flag,
  }),
  approveBeforeSend: flag,
  basis: z.strictObject({ policy: whole, calendar: whole, zoneData: text }),
  interviews: z.array(interview),
  linkGeneration: whole,
});

export const submissionCodec = itemCodec<Submission>()({ type: itemTypes.submission, schema: submission });
