import { divisions } from '@afterword/core/division/division';
import { placementTypes } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { clientId, jobId, jobOrderId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { line, name, orNull } from '../fields/text.ts';
import { instant } from '../fields/time.ts';

const status = z.enum(['open', 'filled', 'closed']);
const openings = z.int().check(z.gte(1), z.lte(1000));

export const jobOrderParams = z.strictObject({ jobOrderId });

export const jobOrderQuery = z.strictObject({
  ...pageQuery,
  division: z.enum(divisions),
  /** Left out: `open`. */
  status: z.optional(status),
  /** What the title begins with. */
  query: z.optional(line(100)),
});

export const jobOrderPageQuery = z.strictObject(pageQuery);

const details = { pay: orNull(line(200)), shift: orNull(line(200)), site: orNull(line(200)) };

export const newJobOrder = z.strictObject({
  clientId,
  title: name,
  division: z.enum(divisions),
  type: z.enum(placementTypes),
  openings: z.optional(openings),
  ...details,
});

/** Client and division stay: submissions and their boards hang on them. */
export const jobOrderChanges = z.strictObject({
  title: z.optional(name),
  type: z.optional(z.enum(placementTypes)),
  openings: z.optional(openings),
  ...details,
});

/** Closes its open submissions too, in the background; so it is asked first. */
export const closeJobOrderBody = z.strictObject({
  as: z.enum(['closed', 'filled']),
  confirmed: z.optional(z.boolean()),
});

export const jobOrderView = z.object({
  id: jobOrderId,
  clientId,
  clientName: z.string(),
  title: z.string(),
  division: z.enum(divisions),
  type: z.enum(placementTypes),
  openings: z.int(),
  pay: z.nullable(z.string()),
  shift: z.nullable(z.string()),
  site: z.nullable(z.string()),
  status,
  createdAt: instant,
  version: z.int(),
  /** The background job that closes its submissions, or shows its new title on them. */
  jobId: z.optional(jobId),
});

export const jobOrderPage = pageOf(jobOrderView);

export type NewJobOrder = z.infer<typeof newJobOrder>;
export type JobOrderChanges = z.infer<typeof jobOrderChanges>;
export type CloseJobOrderBody = z.infer<typeof closeJobOrderBody>;
export type JobOrderView = z.infer<typeof jobOrderView>;
