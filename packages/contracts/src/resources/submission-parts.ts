import { stages } from '@afterword/core/submission/stage';
import * as z from 'zod/mini';

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
