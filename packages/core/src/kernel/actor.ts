import type { UserId } from './ids.ts';

/** Who caused a change. `system` is a timer, a background job or a delivery report. */
export type Actor =
  | { readonly kind: 'user'; readonly id: UserId }
  | { readonly kind: 'candidate' }
  | { readonly kind: 'system' };

export const system: Actor = { kind: 'system' };
export const candidateActor: Actor = { kind: 'candidate' };
