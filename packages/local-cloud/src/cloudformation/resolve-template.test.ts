import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { resolveTemplates } from './resolve-template.ts';

const endpoints = { gatewayUrl: 'http://127.0.0.1:1', apiUrl: 'http://localhost:2' };
const stack = (name: string, template: JsonObject) => ({ name, template, assets: new Map<string, string>() });
const resolve = (stacks: readonly ReturnType<typeof stack>[], parameters: Record<string, string> = {}) =>
  resolveTemplates(stacks, { parameters, endpoints });
const queue = (properties: JsonObject = {}, more: JsonObject = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: properties,
  ...more,
});
const parameter = (Value: unknown) => ({ Type: 'AWS::SSM::Parameter', Properties: { Name: '/p', Value } });
const resolved = (Value: unknown, template: JsonObject = {}, parameters: Record<string, string> = {}) =>
  resolve(
    [stack('s', { ...template, Resources: { Q: queue({ QueueName: 'q' }), P: parameter(Value) } })],
    parameters,
  ).find(({ logicalId }) => logicalId === 'P')?.properties.Value;

describe('intrinsic functions', () => {
  const template = {
    Parameters: { Given: {}, Standard: { Default: 'standard' } },
    Conditions: { No: { 'Fn::Equals': ['a', 'b'] } },
    Mappings: { Map: { one: { two: 'mapped' } } },
  };

  it.each<[unknown, unknown]>([
    [{ Ref: 'Given' }, 'given'],
    [{ Ref: 'Standard' }, 'standard'],
    [{ Ref: 'AWS::Region' }, 'us-east-1'],
    [{ Ref: 'Q' }, 'http://127.0.0.1:1/000000000000/q'],
    [{ 'Fn::GetAtt': ['Q', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:q'],
    [{ 'Fn::GetAtt': 'Q.QueueName' }, 'q'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Given' }]] }, 'a-given'],
    [{ 'Fn::Sub': `\${Given} in \${AWS::Region}, \${!literally}` }, `given in us-east-1, \${literally}`],
    [{ 'Fn::Sub': [`\${Own}`, { Own: { Ref: 'Given' } }] }, 'given'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b,c'] }] }, 'b'],
    [{ 'Fn::If': ['No', 'yes', 'no'] }, 'no'],
    [{ 'Fn::If': ['No', 'yes', { Ref: 'AWS::NoValue' }] }, undefined],
    [{ 'Fn::FindInMap': ['Map', 'one', 'two'] }, 'mapped'],
  ])('replaces %j', (value, expected) => {
    expect(resolved(value, template, { Given: 'given' })).toBe(expected);
  });

  it('says which value is missing', () => {
    expect(() => resolved({ Ref: 'Given' }, template)).toThrow(
      'Stack s needs a value for its parameter Given: none was given.',
    );
    expect(() => resolved({ 'Fn::ImportValue': 'none' })).toThrow(
      'Stack s imports none, which no stack exports.',
    );
  });
});

it('imports between stacks in any order, and leaves out what a condition leaves out', () => {
  const importing = stack('importing', {
    Resources: { P: parameter({ 'Fn::ImportValue': 'the-queue' }) },
  });
  const exporting = stack('exporting', {
    Conditions: { No: { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] } },
    Resources: { Q: queue({ QueueName: 'q' }), Left: queue({}, { Condition: 'No' }) },
    Outputs: { Out: { Value: { 'Fn::GetAtt': ['Q', 'Arn'] }, Export: { Name: 'the-queue' } } },
  });
  const resources = resolve([importing, exporting]);
  expect(resources.map(({ logicalId }) => logicalId)).toEqual(['P', 'Q']);
  expect(resources[0]?.properties.Value).toBe('arn:aws:sqs:us-east-1:000000000000:q');
});

it('refuses by name what it cannot run', () => {
  const unknown = stack('s', { Resources: { Machine: { Type: 'AWS::StepFunctions::StateMachine' } } });
  expect(() => resolve([unknown])).toThrow(
    'The local cloud cannot run AWS::StepFunctions::StateMachine (s/Machine). Leave it out of these stacks',
  );
});
