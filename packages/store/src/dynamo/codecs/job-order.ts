import type { JobOrder } from '@afterword/core/job-order/job-order';
import { placementTypes } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { itemTypes } from '../../table-shape.ts';
import { itemCodec } from './item-codec.ts';
import { division, text, whole } from './scalars.ts';

const jobOrder = z.strictObject({
  id: text,
  clientId: text,
  clientName: text,
  title: text,
  division,
  type: z.enum(placementTypes),
  openings: whole,
  pay: z.nullable(text),
  shift: z.nullable(text),
  site: z.nullable(text),
  status: z.enum(['open', 'filled', 'closed']),
  createdAt: whole,
});

export const jobOrderCodec = itemCodec<JobOrder>()({
  type: itemTypes.jobOrder,
  schema: jobOrder,
  schemaVersion: 2,
  // 2: pay, shift and site.
  upgrades: { 1: (data) => ({ pay: null, shift: null, site: null, ...Object(data) }) },
});
