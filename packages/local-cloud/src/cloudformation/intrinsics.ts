import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';

/** What an intrinsic function may ask about the stack it stands in. */
export type Scope = {
  readonly stack: string;
  /** The value of `Ref`: a parameter, a pseudo parameter or a resource. */
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  imported(exportName: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
};

/** `AWS::NoValue`: the property is dropped. */
export const noValue = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope) => scope.ref(String(name)),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] =
      typeof argument === 'string' ? argument.split('.') : listOf(evaluate(argument, scope)).map(String);
    return scope.attribute(logicalId ?? '', attribute.join('.'));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = listOf(argument);
    return listOf(evaluate(parts, scope)).map(text(scope)).join(String(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, values] = listOf(argument);
    return listOf(evaluate(values, scope))[Number(evaluate(index, scope))];
  },
  'Fn::Split': (argument, scope) => {
    const [separator, value] = listOf(argument);
    return text(scope)(evaluate(value, scope)).split(String(separator));
  },
  'Fn::ImportValue': (argument, scope) => scope.imported(text(scope)(evaluate(argument, scope))),
  'Fn::If': (argument, scope) => {
    const [name, whenTrue, whenFalse] = listOf(argument);
    return evaluate(scope.condition(String(name)) ? whenTrue : whenFalse, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = listOf(evaluate(argument, scope)).map(text(scope));
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = listOf(evaluate(argument, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => evaluate(listOf(argument)[0], scope) !== true,
  'Fn::And': (argument, scope) => listOf(argument).every((part) => evaluate(part, scope) === true),
  'Fn::Or': (argument, scope) => listOf(argument).some((part) => evaluate(part, scope) === true),
  Condition: (name, scope) => scope.condition(String(name)),
  'Fn::Base64': (argument, scope) => Buffer.from(text(scope)(evaluate(argument, scope))).toString('base64'),
  'Fn::GetAZs': () => ['us-east-1a', 'us-east-1b'],
};

/** Replaces every CloudFormation function in a template value by what it stands for. */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((part) => evaluate(part, scope)).filter((part) => part !== noValue);
  }
  if (!isObject(value)) return value;
  const call = intrinsicCall(value);
  if (call) return call.run(call.argument, scope);
  const evaluated: JsonObject = {};
  for (const [key, part] of Object.entries(value)) {
    const result = evaluate(part, scope);
    if (result !== noValue) evaluated[key] = result;
  }
  return evaluated;
}

function intrinsicCall(value: JsonObject): { run: Intrinsic; argument: unknown } | undefined {
  const keys = Object.keys(value);
  const name = keys[0];
  if (keys.length !== 1 || name === undefined) return undefined;
  const run = intrinsics[name];
  // An IAM statement may hold a `Condition` block: only a plain name is a reference to a condition.
  if (run && !(name === 'Condition' && typeof value[name] !== 'string'))
    return { run, argument: value[name] };
  if (name.startsWith('Fn::'))
    throw new LocalCloudError(`The template uses ${name}, which is not supported.`);
  return undefined;
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, own] = typeof argument === 'string' ? [argument, {}] : listOf(argument);
  const names = isObject(own) ? own : {};
  return String(template).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in names) return text(scope)(evaluate(names[name], scope));
    const dot = name.indexOf('.');
    const value = dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return text(scope)(value);
  });
}

function text(scope: Scope): (value: unknown) => string {
  return (value) => {
    const result = textOf(value);
    if (result === undefined) {
      throw new LocalCloudError(
        `In stack ${scope.stack} a text was expected, but the template has ${JSON.stringify(value)}.`,
      );
    }
    return result;
  };
}
