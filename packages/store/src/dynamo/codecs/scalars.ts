import { divisions } from '@afterword/core/division/division';
import * as z from 'zod/mini';

export const text = z.string();
export const whole = z.int();
export const flag = z.boolean();
export const division = z.enum(divisions);

/** The fields may be absent but never `undefined`, as in the domain. */
export const maybe = z.exactOptional;

export const actor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), id: text }),
  z.strictObject({ kind: z.literal('candidate') }),
  z.strictObject({ kind: z.literal('system') }),
]);

/** Something somebody did at a moment. */
export const deed = z.strictObject({ at: whole, by: actor });
