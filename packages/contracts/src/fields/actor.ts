import * as z from 'zod/mini';
import { userId } from './ids.ts';

/** Who did something. `name` is there where the API knows it. */
export const actorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), id: userId, name: z.optional(z.string()) }),
  z.object({ kind: z.literal('candidate') }),
  z.object({ kind: z.literal('system') }),
]);

export type ActorView = z.infer<typeof actorView>;
