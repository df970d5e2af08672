import { ProblemError } from './problem-error.ts';

/** One more try for what may pass by itself; an answer that says no says it again. */
export const retryable = (failures: number, error: unknown): boolean =>
  failures < 1 &&
  (!(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500);
