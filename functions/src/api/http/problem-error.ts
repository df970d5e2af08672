import { type Problem, type ProblemCode, problem } from '@afterword/contracts/problems';
import type { Decision } from '@afterword/core/kernel/refusal';

/** Ends a request with a problem. Thrown only inside the API; the one mapper in `app.ts` answers with it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(body: Problem) {
    super(body.code);
    this.problem = body;
  }
}

/** Ends the request with that code; the sentence is for people. */
export const fail = (code: ProblemCode, detail?: string, field?: string): never => {
  throw new ProblemError(
    problem(code, { ...(detail === undefined ? {} : { detail }), ...(field === undefined ? {} : { field }) }),
  );
};

/** The value of a decision, or the end of the request with its refusal. */
export function accepted<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  const { code, message, field } = decision.refusal;
  return fail(code, message, field);
}

/** What was looked up, or the end of the request: absent and out of one's division look the same. */
export const present = <T>(found: T | undefined, what: string): T =>
  found ?? fail('not-found', `There is no such ${what}.`);
