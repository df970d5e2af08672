import { stages } from '@afterword/core/submission/stage';
import { placementEnds, placementTypes } from '@afterword/core/submission/submission';
import * as z from 'zod/mini';
import { instant } from '../fields/time.ts';

/*
 * What several resources show of a submission.
 */

export const stage = z.enum(stages);

export const submissionNames = z.object({
  candidate: z.string(),
  client: z.string(),
  jobOrder: z.string(),
  owner: z.string(),
});

export const placementView = z.object({
  type: z.enum(placementTypes),
  startDate: z.nullable(z.string()),
  endDate: z.nullable(z.string()),
  /** The last day on which the agency replaces or refunds. */
  guaranteeUntil: z.nullable(z.string()),
  placedAt: instant,
  /** `asked`: waits for a recruiter. */
  reminders: z.array(
    z.object({ about: z.enum(placementEnds), at: instant, state: z.enum(['waiting', 'asked', 'settled']) }),
  ),
});

export type PlacementView = z.infer<typeof placementView>;
