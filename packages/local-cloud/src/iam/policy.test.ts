import { describe, expect, it } from 'vitest';
import { compilePolicy, type Principal, type Right } from './policy.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/things';
const read: Right = { action: 'dynamodb:GetItem', resource: table, context: {} };

const allow = (more: object = {}) => ({
  Effect: 'Allow',
  Action: 'dynamodb:GetItem',
  Resource: table,
  ...more,
});
const deny = (more: object = {}) => ({ ...allow(more), Effect: 'Deny' });
const decide = (statements: unknown, right: Partial<Right> = {}, principal?: Principal) => {
  const decision = compilePolicy([{ Version: '2012-10-17', Statement: statements }]).decide(
    { ...read, ...right },
    principal,
  );
  if (decision.kind === 'allowed') return 'allowed';
  return decision.explicitly ? 'forbidden' : 'denied';
};

describe('a policy', () => {
  it('denies what no statement allows', () => {
    expect(decide([])).toBe('denied');
    expect(decide(undefined)).toBe('denied');
    expect(compilePolicy([]).decide(read)).toEqual({ kind: 'denied', explicitly: false });
    expect(decide([allow({ Action: 'dynamodb:PutItem' })])).toBe('denied');
    expect(decide([allow({ Resource: `${table}2` })])).toBe('denied');
  });

  it('allows by list or by single text, and says which grant it was', () => {
    expect(decide(allow())).toBe('allowed');
    const policy = compilePolicy([
      {
        Statement: [
          allow({ Action: ['dynamodb:Query', 'dynamodb:GetItem'], Resource: [table, `${table}/index/*`] }),
        ],
      },
    ]);
    expect(policy.decide(read)).toEqual({
      kind: 'allowed',
      by: { action: 'dynamodb:GetItem', resource: table },
    });
    expect(policy.grants).toHaveLength(4);
  });

  it('forbids where any statement denies, in whatever order and document', () => {
    expect(decide([allow(), deny()])).toBe('forbidden');
    expect(decide([deny(), allow()])).toBe('forbidden');
    const documents = [{ Statement: allow() }, { Statement: deny({ Action: 'dynamodb:*' }) }];
    expect(compilePolicy(documents).decide(read)).toEqual({ kind: 'denied', explicitly: true });
  });

  it('takes an effect nobody knows for a Deny', () => {
    expect(decide([allow(), { ...allow(), Effect: 'allow' }])).toBe('forbidden');
  });

  it.each([
    ['dynamodb:*', table, 'allowed'],
    ['*', '*', 'allowed'],
    ['DynamoDB:getitem', table, 'allowed'],
    ['dynamodb:Get?tem', table, 'allowed'],
    ['dynamodb:Get', table, 'denied'],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:*:*:table/*', 'allowed'],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:000000000000:table/thing?', 'allowed'],
    // A wildcard reaches no other part of the ARN.
    ['dynamodb:GetItem', 'arn:aws:*:table/things', 'denied'],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:*', 'denied'],
    ['dynamodb:GetItem', table.toUpperCase(), 'denied'],
    ['dynamodb.GetItem', table, 'denied'],
  ])('reads %s on %s: %s', (Action, Resource, expected) => {
    expect(decide([allow({ Action, Resource })])).toBe(expected);
  });

  it('tells a table from its indexes and its stream', () => {
    const index = { resource: `${table}/index/due` };
    expect(decide([allow()], index)).toBe('denied');
    expect(decide([allow({ Resource: `${table}/index/due` })])).toBe('denied');
    expect(decide([allow({ Resource: `${table}/index/due` })], index)).toBe('allowed');
    expect(decide([allow({ Resource: `${table}/*` })], { resource: `${table}/stream/local` })).toBe(
      'allowed',
    );
  });

  it('asks for * by * alone', () => {
    expect(decide([allow()], { resource: '*' })).toBe('denied');
    expect(decide([allow({ Resource: '*' })], { resource: '*' })).toBe('allowed');
  });

  it('knows NotAction and NotResource', () => {
    expect(decide([allow({ Action: undefined, NotAction: 'dynamodb:DeleteItem' })])).toBe('allowed');
    expect(decide([allow({ Action: undefined, NotAction: 'dynamodb:*' })])).toBe('denied');
    expect(decide([allow({ Resource: undefined, NotResource: table })])).toBe('denied');
  });
});

describe('a condition', () => {
  const when = (Condition: object, context: Right['context'] = {}) =>
    decide([allow({ Condition })], { context });
  const from = { 'ses:fromaddress': 'a@agency.test' };

  it.each([
    ['StringEquals', 'a@agency.test', 'allowed'],
    ['StringEquals', ['b@agency.test', 'a@agency.test'], 'allowed'],
    ['StringEquals', 'A@agency.test', 'denied'],
    ['StringEqualsIgnoreCase', 'A@AGENCY.test', 'allowed'],
    ['StringNotEquals', 'a@agency.test', 'denied'],
    ['StringNotEquals', 'b@agency.test', 'allowed'],
    ['StringLike', '*@agency.test', 'allowed'],
    ['StringNotLike', '*@agency.test', 'denied'],
    ['ForAllValues:StringLike', '*@agency.test', 'allowed'],
    ['ForAnyValue:StringEquals', 'b@agency.test', 'denied'],
  ])('%s %j: %s', (operator, expected, outcome) => {
    expect(when({ [operator]: { 'ses:FromAddress': expected } }, from)).toBe(outcome);
  });

  it('needs every operator and key to hold', () => {
    const both = { StringEquals: { 'ses:FromAddress': 'a@agency.test', 'aws:SourceAccount': '1' } };
    expect(when(both, from)).toBe('denied');
    expect(when(both, { ...from, 'aws:sourceaccount': '1' })).toBe('allowed');
  });

  it('on a key the call does not bring: equals fails, not-equals and IfExists hold', () => {
    expect(when({ StringEquals: { 'iam:PassedToService': 'x' } })).toBe('denied');
    expect(when({ StringNotEquals: { 'iam:PassedToService': 'x' } })).toBe('allowed');
    expect(when({ StringEqualsIfExists: { 'iam:PassedToService': 'x' } })).toBe('allowed');
    expect(when({ Null: { 'iam:PassedToService': 'true' } })).toBe('allowed');
    expect(when({ Null: { 'iam:PassedToService': 'false' } })).toBe('denied');
  });

  it('compares ARNs part by part', () => {
    const source = { 'aws:sourcearn': 'arn:aws:sns:us-east-1:000000000000:topic' };
    expect(when({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:top*' } }, source)).toBe('allowed');
    expect(when({ ArnEquals: { 'aws:SourceArn': 'arn:aws:*' } }, source)).toBe('denied');
  });

  it.each([
    ['an operator nobody knows', { NumericLessThan: { 'ses:FromAddress': '1' } }],
    ['a key nobody fills', { StringNotEquals: { 'dynamodb:LeadingKeys': 'x' } }],
    ['a block that is none', { StringEquals: 'x' }],
  ])('with %s never opens, and never keeps a Deny from denying', (_, Condition) => {
    expect(when(Condition, from)).toBe('denied');
    expect(decide([allow(), deny({ Condition })], { context: from })).toBe('forbidden');
  });

  it('that fails keeps a Deny from denying', () => {
    const secure = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(decide([allow(), deny(secure)], { context: { 'aws:securetransport': 'true' } })).toBe('allowed');
    expect(decide([allow(), deny(secure)], { context: { 'aws:securetransport': 'false' } })).toBe(
      'forbidden',
    );
  });
});

describe("a resource's own policy", () => {
  const service = { Principal: { Service: 'sns.amazonaws.com' } };
  const role = 'arn:aws:iam::000000000000:role/one';

  it('is for whom it names', () => {
    expect(decide([allow(service)], {}, { service: 'sns.amazonaws.com' })).toBe('allowed');
    expect(decide([allow(service)], {}, { service: 'ses.amazonaws.com' })).toBe('denied');
    expect(decide([allow(service)], {}, { roleArn: role })).toBe('denied');
    expect(decide([allow(service)])).toBe('denied');
    expect(decide([allow({ Principal: { AWS: role } })], {}, { roleArn: role })).toBe('allowed');
  });

  it('is for all by *', () => {
    for (const Principal of ['*', { AWS: '*' }]) {
      expect(decide([allow(), deny({ Principal })], {}, { service: 'sns.amazonaws.com' })).toBe('forbidden');
      expect(decide([allow(), deny({ Principal })], {}, { roleArn: role })).toBe('forbidden');
    }
  });
});

it('decides in microseconds', () => {
  const actions = ['Get', 'Put', 'Update', 'Delete', 'Query'].map((verb) => `dynamodb:${verb}Item`);
  const policy = compilePolicy([
    { Statement: Array.from({ length: 12 }, () => allow({ Action: actions, Resource: `${table}/index/*` })) },
    { Statement: allow() },
  ]);
  const rounds = 20_000;
  const began = performance.now();
  for (let round = 0; round < rounds; round += 1) policy.decide(read);
  // About 5 µs; a policy compiled for every call would take hundreds.
  expect(((performance.now() - began) / rounds) * 1000).toBeLessThan(100);
});
