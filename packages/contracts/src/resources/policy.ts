import * as z from 'zod/mini';

/**
 * The numbers of the etiquette. Core's `checkPolicy` says what they admit and refuses `policy/out-of-range`; here
 * they only have to be numbers.
 */
export const policyIn = z.strictObject({
  bufferDays: z.number(),
  noDateBusinessDays: z.number(),
  secondAfterDays: z.number(),
  moveOnAfterDays: z.number(),
  sendHour: z.number(),
  thankYouDelayHours: z.number(),
});

const overrides = z.optional(z.partial(policyIn));

/** The agency's numbers, and what divisions do differently. */
export const policyBook = z.strictObject({
  agency: policyIn,
  divisions: z.strictObject({
    office: overrides,
    industrial: overrides,
    technical: overrides,
    managerial: overrides,
  }),
});
