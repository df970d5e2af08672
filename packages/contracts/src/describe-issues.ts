import type * as z from 'zod/mini';

/** What is wrong with one field. */
export interface FieldError {
  /** Path in the request, `interview.startsAt` or `interviewers.0.email`; empty for the whole of it. */
  readonly field: string;
  /** A sentence that names the field. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

const listed = (values: readonly unknown[]): string => values.map(String).join(', ');

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

const units: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

function sizeRule(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const unit = units[issue.origin];
  if (issue.code === 'too_small') {
    if (unit && Number(issue.minimum) === 1) return 'must not be empty';
    return unit ? `must have at least ${issue.minimum} ${unit}` : `must be at least ${issue.minimum}`;
  }
  const most = issue.maximum.toLocaleString('en');
  return unit ? `must have at most ${most} ${unit}` : `must be at most ${most}`;
}

/** The part of the sentence after the field's name. */
function rule(issue: Issue): string {
  // A message of the schema's own; zod/mini without a locale says "Invalid input" for all others.
  if (issue.message !== '' && issue.message !== 'Invalid input') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return issue.values.length === 1
        ? `must be ${listed(issue.values)}`
        : `must be one of ${listed(issue.values)}`;
    case 'too_small':
    case 'too_big':
      return sizeRule(issue);
    default:
      return 'is not valid';
  }
}

/** A union told apart by one field, which has none of the values that it can have. */
function describeChoice(issue: z.core.$ZodIssueInvalidUnion, discriminator: string): FieldError {
  const field = fieldOf(issue.path);
  const { input } = issue;
  const chosen = typeof input === 'object' && input !== null && discriminator in input;
  const options = 'options' in issue ? (issue.options ?? []) : [];
  return { field, message: `${field} ${chosen ? `must be one of ${listed(options)}` : 'is missing'}.` };
}

function describe(issue: Issue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = fieldOf([...issue.path, key]);
      return { field, message: `${field} is not a known field.` };
    });
  }
  // A union reports under the branch's path; where one branch failed alone, its reasons are the useful ones.
  if (issue.code === 'invalid_union' && issue.inclusive !== false) {
    const branch = issue.errors.length === 1 ? issue.errors[0] : undefined;
    if (branch)
      return branch.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }));
    if (issue.discriminator !== undefined) return [describeChoice(issue, issue.discriminator)];
  }
  const field = fieldOf(issue.path);
  return [{ field, message: `${field === '' ? 'The request' : field} ${rule(issue)}.` }];
}

/** Turns a failed parse into sentences, one per field: the first rule it breaks. */
export function describeIssues(issues: readonly Issue[]): readonly [FieldError, ...FieldError[]] {
  const errors = issues.flatMap(describe);
  const [first, ...rest] = errors.filter(
    ({ field }, index) => errors.findIndex((other) => other.field === field) === index,
  );
  return [first ?? { field: '', message: 'The request is not valid.' }, ...rest];
}
