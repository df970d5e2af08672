import type { Invocation, Touches } from './invocation.ts';

/** A call that waits to be let through. */
export interface HeldCall {
  readonly invocation: Invocation;
  readonly name: string;
  readonly touches: Touches;
  readonly go: () => void;
}

/** Chooses the order of calls, instead of chance. */
export interface Gate {
  /** Whether the gate keeps the call and will let it go itself. */
  hold(call: HeldCall): boolean;
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((row) => others.includes(row));

/** Whether two calls give the same in either order. */
export const commute = ({ touches: one }: HeldCall, { touches: other }: HeldCall): boolean =>
  !meet(one.writes, other.writes) && !meet(one.writes, other.reads) && !meet(one.reads, other.writes);
