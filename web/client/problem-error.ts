import type { ClientProblem, Result } from '@afterword/contracts/client';

/** A problem as queries want it: thrown, so that what was shown before stays. */
export class ProblemError extends Error {
  readonly problem: ClientProblem;

  constructor(problem: ClientProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.data;
}
