import { describe, expect, it } from 'vitest';
import { resolveTemplates } from '../cloudformation/resolve-template.ts';
import type { JsonObject } from '../json.ts';
import { createAccessControl } from './access-control.ts';
import { readPermissions } from './read-permissions.ts';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const resource = (type: string, properties: JsonObject = {}) => ({ Type: type, Properties: properties });
const statement = (Effect: string, more: JsonObject) => ({ Effect, Resource: '*', ...more });
const topicArn = 'arn:aws:sns:us-east-1:000000000000:reports';
const queueArn = 'arn:aws:sqs:us-east-1:000000000000:reports';
const functionArn = 'arn:aws:lambda:us-east-1:000000000000:function:api';

/** A topic that SES may publish to, a queue that takes the topic's, a function that one API may invoke. */
const template = {
  Resources: {
    Topic: resource('AWS::SNS::Topic', { TopicName: 'reports' }),
    TopicPolicy: resource('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: 'Topic' }],
      PolicyDocument: {
        Statement: statement('Allow', {
          Principal: { Service: 'ses.amazonaws.com' },
          Action: 'sns:Publish',
          Condition: {
            StringEquals: { 'aws:SourceArn': 'ours', 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
          },
        }),
      },
    }),
    Queue: resource('AWS::SQS::Queue', { QueueName: 'reports' }),
    QueuePolicy: resource('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: 'Queue' }],
      PolicyDocument: {
        Statement: [
          statement('Deny', {
            Principal: { AWS: '*' },
            Action: 'sqs:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
          statement('Deny', { Principal: '*', Action: 'sqs:PurgeQueue' }),
          statement('Allow', {
            Principal: { Service: 'sns.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
          }),
        ],
      },
    }),
    Api: resource('AWS::Lambda::Function', { FunctionName: 'api', Role: arn('Role') }),
    Door: resource('AWS::Lambda::Permission', {
      FunctionName: arn('Api'),
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: 'arn:aws:execute-api:us-east-1:000000000000:ours/*/*/*',
    }),
    Role: resource('AWS::IAM::Role', {
      Policies: [
        { PolicyDocument: { Statement: statement('Allow', { Action: 'sqs:*', Resource: arn('Queue') }) } },
      ],
    }),
    More: resource('AWS::IAM::Policy', {
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: { Statement: statement('Allow', { Action: 'ssm:GetParameter' }) },
    }),
  },
};

const resources = resolveTemplates([{ name: 'stack', template, assets: new Map() }], {
  parameters: {},
  endpoints: { gatewayUrl: 'http://gateway', apiUrl: 'http://api' },
});
const definition = {
  logicalId: 'Api',
  name: 'api',
  arn: functionArn,
  roleArn: resources.find(({ logicalId }) => logicalId === 'Role')?.identity.attributes.Arn ?? '',
  handler: 'index.handler',
  codePath: '',
  environment: {},
  timeoutMs: 1000,
  memoryMb: 128,
  concurrency: 1,
};
const log: string[] = [];
const access = createAccessControl(readPermissions(resources), [definition], (line) => log.push(line));
const lets = (service: string, sourceArn: string, action: string, on: string) =>
  access.letsIn({ service, sourceArn }, action, on);

describe('what resources say themselves', () => {
  it('lets in the services they name, for whom they name', () => {
    expect(lets('ses', 'ours', 'sns:Publish', topicArn)).toBe(true);
    expect(lets('ses', 'theirs', 'sns:Publish', topicArn)).toBe(false);
    expect(lets('s3', 'ours', 'sns:Publish', topicArn)).toBe(false);
    expect(lets('sns', topicArn, 'sqs:SendMessage', queueArn)).toBe(true);
    expect(lets('sns', `${topicArn}-2`, 'sqs:SendMessage', queueArn)).toBe(false);
  });

  it('lets an API invoke the function by the routes of its permission', () => {
    const source = (api: string) =>
      `arn:aws:execute-api:us-east-1:000000000000:${api}/$default/GET/v1/health`;
    expect(lets('apigateway', source('ours'), 'lambda:InvokeFunction', functionArn)).toBe(true);
    expect(lets('apigateway', source('theirs'), 'lambda:InvokeFunction', functionArn)).toBe(false);
  });

  it('lets nobody in where there is no policy', () => {
    expect(lets('sns', topicArn, 'sqs:SendMessage', `${queueArn}-2`)).toBe(false);
  });

  it('binds a role by its Deny, whatever the role was given', () => {
    expect(access.mayAs('Api', 'sqs', 'SendMessage', queueArn)).toBe(true);
    expect(access.mayAs('Api', 'sqs', 'PurgeQueue', queueArn)).toBe(false);
  });
});

it('a role has what is attached to it as well', () => {
  expect(access.mayAs('Api', 'ssm', 'GetParameter', 'arn:aws:ssm:us-east-1:000000000000:parameter/x')).toBe(
    true,
  );
  expect(access.mayAs('Nobody', 'ssm', 'GetParameter', '*')).toBe(false);
});

it('says each refusal once', () => {
  lets('ses', 'theirs', 'sns:Publish', topicArn);
  expect(
    log.filter((line) => line === `Denied: ses.amazonaws.com may not sns:Publish on ${topicArn}.`),
  ).toHaveLength(1);
  expect(access.report().denied).toContainEqual({ who: 'Api', action: 'sqs:PurgeQueue', resource: queueArn });
});
