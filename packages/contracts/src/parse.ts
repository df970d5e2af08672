import * as z from 'zod/mini';
import { describeIssues, type FieldError } from './describe-issues.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  /** One sentence per field that is wrong, never empty. */
  | { readonly ok: false; readonly errors: readonly [FieldError, ...FieldError[]] };

// Interpreted, not compiled with `new Function`: the portal's content security policy refuses eval, and a Lambda
// parses too few bodies per start for a compiler to pay. `reportInput` tells "missing" from "of another type".
const options = { jitless: true, reportInput: true } as const;

/** Parses what came from outside. The errors hold field names and rules, nothing of what was sent. */
export function parse<Schema extends z.core.$ZodType>(
  schema: Schema,
  input: unknown,
): Parsed<z.output<Schema>> {
  const result = z.safeParse(schema, input, options);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, errors: describeIssues(result.error.issues) };
}

/** Parses what we are about to send. Throws on a mistake of ours, naming fields and no values. */
export function parseOut<Schema extends z.core.$ZodType>(schema: Schema, output: unknown): z.output<Schema> {
  const parsed = parse(schema, output);
  if (parsed.ok) return parsed.value;
  throw new TypeError(
    `A reply breaks its contract: ${parsed.errors.map(({ message }) => message).join(' ')}`,
  );
}
