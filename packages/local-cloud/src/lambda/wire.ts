/** Messages between the function host and a function's process. */

export type ToProcess =
  | {
      readonly kind: 'invoke';
      readonly id: string;
      readonly event: unknown;
      readonly offsetMs: number;
      readonly deadlineMs: number;
    }
  | { readonly kind: 'clock'; readonly offsetMs: number };

export type FromProcess =
  | { readonly kind: 'ready' }
  | { readonly kind: 'init-failed'; readonly error: FunctionFailure }
  | { readonly kind: 'result'; readonly id: string; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: string; readonly error: FunctionFailure };

/** How Lambda reports an error to whoever invoked the function. */
export type FunctionFailure = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
};
