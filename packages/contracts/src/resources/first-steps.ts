import { firstSteps } from '@afterword/core/agency/first-steps';
import * as z from 'zod/mini';

/** What makes an agency work, in the order in which it is best done. */
export const firstStepsView = z.object({
  items: z.array(z.object({ step: z.enum(firstSteps), done: z.boolean() })),
});

export type FirstStepsView = z.infer<typeof firstStepsView>;
