/** Tells whether a text matches a pattern that was compiled once. */
export type Matches = (text: string) => boolean;

/** Compiles a text in which `*` stands for any characters and `?` for one. */
export function compilePattern(pattern: string): Matches {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) return (text) => text === pattern;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
}

/** Actions are compared without regard to case: `SQS:sendmessage` is `sqs:SendMessage`. */
export function compileAction(pattern: string): Matches {
  const matches = compilePattern(pattern.toLowerCase());
  return (action) => matches(action.toLowerCase());
}

const colons = 5;

/**
 * Compiles an ARN pattern. Its six parts are compared one by one, so that a wildcard in one reaches no other; the last
 * part may hold colons of its own.
 */
export function compileArn(pattern: string): Matches {
  if (pattern === '*') return () => true;
  const parts = splitArn(pattern).map(compilePattern);
  return (arn) => {
    const actual = splitArn(arn);
    return actual.length === parts.length && parts.every((matches, index) => matches(actual[index] ?? ''));
  };
}

function splitArn(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length <= colons ? parts : [...parts.slice(0, colons), parts.slice(colons).join(':')];
}
