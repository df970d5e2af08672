import { isObject, type JsonObject, listOf } from '../json.ts';

/**
 * Tells whether a value matches an event pattern, as Lambda's filter criteria and EventBridge rules write them:
 * every field named must match one of its alternatives.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function matchesPattern(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) {
    const candidates = Array.isArray(value) && value.length > 0 ? value : [value];
    return pattern.some((rule) => candidates.some((candidate) => matchesRule(rule, candidate)));
  }
  if (!isObject(pattern)) return false;
  return Object.entries(pattern).every(([field, inner]) =>
    field === '$or'
      ? listOf(inner).some((alternative) => matchesPattern(alternative, value))
      : matchesPattern(inner, isObject(value) ? value[field] : undefined),
  );
}

function matchesRule(rule: unknown, value: unknown): boolean {
  if (!isObject(rule)) return rule === value;
  return Object.entries(rule).every(([operator, operand]) => {
    switch (operator) {
      case 'exists':
        return (value !== undefined && !isObject(value)) === operand;
      case 'prefix':
        return typeof value === 'string' && hasAffix(value, operand, (text, affix) => text.startsWith(affix));
      case 'suffix':
        return typeof value === 'string' && hasAffix(value, operand, (text, affix) => text.endsWith(affix));
      case 'equals-ignore-case':
        return typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase();
      case 'numeric':
        return matchesNumber(listOf(operand), value);
      case 'anything-but':
        return matchesAnythingBut(operand, value);
      default:
        return false;
    }
  });
}

function hasAffix(value: string, operand: unknown, test: (text: string, affix: string) => boolean): boolean {
  if (isObject(operand)) {
    const affix = (operand as JsonObject)['equals-ignore-case'];
    return test(value.toLowerCase(), String(affix).toLowerCase());
  }
  return test(value, String(operand));
}

function matchesAnythingBut(operand: unknown, value: unknown): boolean {
  if (value === undefined) return false;
  if (isObject(operand)) return !matchesRule(operand, value);
  return Array.isArray(operand) ? !operand.includes(value) : operand !== value;
}

function matchesNumber(conditions: readonly unknown[], value: unknown): boolean {
  // DynamoDB writes numbers as texts ({"N":"5"}); Lambda compares them as numbers.
  const number =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && value !== ''
        ? Number(value)
        : Number.NaN;
  if (Number.isNaN(number)) return false;
  for (let index = 0; index < conditions.length; index += 2) {
    const limit = Number(conditions[index + 1]);
    switch (conditions[index]) {
      case '=':
        if (number !== limit) return false;
        break;
      case '<':
        if (!(number < limit)) return false;
        break;
      case '<=':
        if (!(number <= limit)) return false;
        break;
      case '>':
        if (!(number > limit)) return false;
        break;
      case '>=':
        if (!(number >= limit)) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}
