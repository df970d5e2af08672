import { isObject, listOf, objectOf, textOf } from '../json.ts';
import { compileArn, compilePattern, type Matches } from './pattern.ts';

/** Values of condition keys that a call brings along, by lower-case key. A key may have several values. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** Whether a condition holds; `unknown` where nobody here could tell. */
export type ConditionOutcome = 'holds' | 'fails' | 'unknown';

export type Condition = (context: Context) => ConditionOutcome;

/**
 * Keys whose values the local cloud knows for every call they apply to. For any other it cannot tell "not given" from
 * "not modelled", so that a condition on it is unknown: an Allow then grants nothing, and a Deny denies.
 */
const modelledKeys = new Set([
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:sourcearn',
  'iam:passedtoservice',
  'ses:fromaddress',
  'ses:recipients',
]);

type Comparison = { readonly negated: boolean; compile(expected: string): Matches };

const equals = (expected: string): Matches => {
  return (actual) => actual === expected;
};
const ignoringCase = (expected: string): Matches => {
  const wanted = expected.toLowerCase();
  return (actual) => actual.toLowerCase() === wanted;
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const comparisons: Readonly<Record<string, Comparison>> = {
  stringequals: { negated: false, compile: equals },
  stringnotequals: { negated: true, compile: equals },
  stringequalsignorecase: { negated: false, compile: ignoringCase },
  stringnotequalsignorecase: { negated: true, compile: ignoringCase },
  stringlike: { negated: false, compile: compilePattern },
  stringnotlike: { negated: true, compile: compilePattern },
  arnequals: { negated: false, compile: compileArn },
  arnnotequals: { negated: true, compile: compileArn },
  arnlike: { negated: false, compile: compileArn },
  arnnotlike: { negated: true, compile: compileArn },
  bool: { negated: false, compile: ignoringCase },
};

/** Compiles a statement's `Condition` block: all of its operators and keys have to hold. */
export function compileConditions(block: unknown): readonly Condition[] {
  return Object.entries(objectOf(block)).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => compileOne(operator.toLowerCase(), key, values))
      : [() => 'unknown' as const],
  );
}

function compileOne(operator: string, key: string, values: unknown): Condition {
  const name = key.toLowerCase();
  const expected = (Array.isArray(values) ? listOf(values) : [values]).map((value) => textOf(value) ?? '');
  if (!modelledKeys.has(name)) return () => 'unknown';
  if (operator === 'null') {
    const wantsNull = expected[0] === 'true';
    return (context) => outcome((context[name] === undefined) === wantsNull);
  }
  const [, set, base = '', ifExists] =
    /^(?:(foranyvalue|forallvalues):)?(.*?)(ifexists)?$/.exec(operator) ?? [];
  const comparison = comparisons[base];
  if (!comparison) return () => 'unknown';
  const accepted = expected.map(comparison.compile);
  const passes = (value: string) => accepted.some((matches) => matches(value)) !== comparison.negated;
  return (context) => {
    const value = context[name];
    const given = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    if (set === 'forallvalues') return outcome(given.every(passes));
    if (set === 'foranyvalue') return outcome(given.some(passes));
    if (given.length === 0) return outcome(ifExists !== undefined || comparison.negated);
    return given.length === 1 ? outcome(passes(given[0] ?? '')) : 'unknown';
  };
}

const outcome = (holds: boolean): ConditionOutcome => (holds ? 'holds' : 'fails');
