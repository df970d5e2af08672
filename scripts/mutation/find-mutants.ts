import { parseSync, Visitor } from 'oxc-parser';

/** One small mistake, put into a file in place of what stands at `start` to `end`. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly operator: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** What stands there, for the report. */
  readonly original: string;
}

const binary: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
};

const logical: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' };

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  findLast: 'find',
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every mutant of a source: conditions turned, bounds and arithmetic moved, statements and spreads left out. */
export function findMutants(file: string, source: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, source, { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: Mutant[] = [];
  const textOf = ({ start, end }: Span): string => source.slice(start, end);
  const put = (operator: string, span: Span, replacement: string): void => {
    found.push({
      file,
      operator,
      line: source.slice(0, span.start).split('\n').length,
      start: span.start,
      end: span.end,
      replacement,
      original: textOf(span),
    });
  };
  const turn = (test: Span): void => {
    put('condition true', test, 'true');
    put('condition false', test, 'false');
  };
  /** Where types hold literals, which nothing runs. */
  const inTypes = new Set<number>();
  new Visitor({
    TSLiteralType: ({ literal }) => void inTypes.add(literal.start),
    BinaryExpression: (node) => {
      const other = binary[node.operator];
      if (other) put('operator', node, `${textOf(node.left)} ${other} ${textOf(node.right)}`);
    },
    LogicalExpression: (node) => {
      const other = logical[node.operator];
      if (other) put('logic', node, `(${textOf(node.left)} ${other} ${textOf(node.right)})`);
      else put('default left out', node, `(${textOf(node.left)} as never)`);
    },
    ConditionalExpression: (node) => turn(node.test),
    IfStatement: (node) => turn(node.test),
    UnaryExpression: (node) => {
      if (node.operator === '!') put('not', node, textOf(node.argument));
    },
    Literal: (node) => {
      if (inTypes.has(node.start)) return;
      if (typeof node.value === 'number') put('number', node, String(node.value + 1));
      if (typeof node.value === 'boolean') put('boolean', node, String(!node.value));
    },
    ExpressionStatement: (node) => put('statement left out', node, ';'),
    SpreadElement: (node) => put('spread left out', node, '...(undefined ?? [])'),
    MemberExpression: (node) => {
      if (node.computed || node.property.type !== 'Identifier') return;
      const other = methods[node.property.name];
      if (other) put('method', node.property, other);
    },
  }).visit(program);
  return found;
}

export const mutated = (source: string, { start, end, replacement }: Mutant): string =>
  source.slice(0, start) + replacement + source.slice(end);
