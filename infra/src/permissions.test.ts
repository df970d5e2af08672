import { describe, expect, it } from 'vitest';
import { tracingActions } from './constructs/function-role.ts';
import { unscopedActions } from './permissions.ts';
import { at, synthesize } from './synthesized.ts';

interface Statement {
  readonly role: string;
  readonly actions: readonly string[];
  readonly resources: readonly unknown[];
  readonly conditions: unknown;
}

const { service } = synthesize('prod');
const roles = service.ofType('AWS::IAM::Role');
const statements = roles.flatMap((role) =>
  asList(role.properties.Policies).flatMap((policy) =>
    asList(at(policy as Record<string, unknown>, 'PolicyDocument.Statement')).map((raw): Statement => {
      const statement = raw as Readonly<Record<string, unknown>>;
      return {
        role: role.id,
        actions: asList(statement.Action).map(String),
        resources: asList(statement.Resource),
        conditions: statement.Condition,
      };
    }),
  ),
);

function asList(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function allowedTo(action: string): readonly Statement[] {
  return statements.filter((statement) => statement.actions.includes(action));
}

describe('roles', () => {
  it('hold their permissions themselves: no managed and no attached policies', () => {
    expect(statements.length).toBeGreaterThan(20);
    expect(roles.filter((role) => role.properties.ManagedPolicyArns !== undefined)).toEqual([]);
    expect(service.ofType('AWS::IAM::Policy')).toEqual([]);
    expect(service.ofType('AWS::IAM::ManagedPolicy')).toEqual([]);
  });

  it('name every action in full', () => {
    expect(
      statements.flatMap((statement) => statement.actions).filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  it('reach for every resource only where AWS offers no narrower one', () => {
    const unscoped = statements
      .filter((statement) => statement.resources.includes('*'))
      .flatMap((statement) => statement.actions);
    // Nothing is traced in prod, and nothing may be.
    const known = Object.keys(unscopedActions).filter((action) => !tracingActions.includes(action));
    expect([...new Set(unscoped)].sort()).toEqual(known.sort());
  });

  it('are for one service each, and Scheduler’s only for our own schedules', () => {
    for (const role of roles) {
      const [trust, ...others] = asList(at(role.properties, 'AssumeRolePolicyDocument.Statement'));
      expect(others).toEqual([]);
      if (JSON.stringify(trust).includes('scheduler.amazonaws.com')) {
        expect(trust).toHaveProperty('Condition.StringEquals.aws:SourceArn');
        expect(trust).toHaveProperty('Condition.StringEquals.aws:SourceAccount');
      }
    }
  });
});

describe('only', () => {
  const roleNames = (action: string) =>
    [...new Set(allowedTo(action).map((statement) => statement.role.replace(/Role[0-9A-F]{8}$/, '')))].sort();

  it.each([
    ['ses:SendRawEmail', ['FollowUpFunction', 'InboundFunction']],
    ['scheduler:CreateSchedule', ['JobsFunction', 'TimersFunction']],
    ['iam:PassRole', ['JobsFunction', 'TimersFunction']],
    [
      'sqs:ReceiveMessage',
      ['DeadLettersFunction', 'FollowUpFunction', 'InboundFunction', 'JobsFunction', 'MailEventsFunction'],
    ],
    ['ssm:GetParameter', ['ApiFunction', 'FollowUpFunction', 'InboundFunction']],
    ['cognito-idp:AdminCreateUser', ['JobsFunction']],
    ['cognito-idp:AdminEnableUser', ['JobsFunction']],
    ['cognito-idp:AdminDisableUser', ['JobsFunction']],
    ['dynamodb:DeleteItem', ['ApiFunction', 'JobsFunction']],
    ['dynamodb:GetRecords', ['ProjectionsFunction', 'TimersFunction']],
  ])('who may %s: %j', (action, who) => {
    expect(roleNames(action)).toEqual(who);
  });

  it('the sender’s address can send mail', () => {
    for (const { conditions } of allowedTo('ses:SendRawEmail')) {
      expect(conditions).toEqual({ StringEquals: { 'ses:FromAddress': { Ref: 'SenderAddress' } } });
    }
  });

  it('Scheduler can be handed the timers’ role', () => {
    for (const { conditions } of allowedTo('iam:PassRole')) {
      expect(conditions).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } });
    }
  });

  it('this deployment’s own pool is reached for, and nothing else is done to people', () => {
    const ofCognito = statements.filter(({ actions }) => actions.some((action) => /^cognito/.test(action)));
    expect(ofCognito).toEqual([
      expect.objectContaining({
        actions: [
          'cognito-idp:AdminCreateUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminDisableUser',
        ],
        resources: [
          {
            'Fn::Join': [
              '',
              [
                'arn:',
                { Ref: 'AWS::Partition' },
                ':cognito-idp:',
                { Ref: 'AWS::Region' },
                ':',
                { Ref: 'AWS::AccountId' },
                ':userpool/',
                { Ref: 'UserPoolId' },
              ],
            ],
          },
        ],
      }),
    ]);
  });

  it('nobody may scan the table', () => {
    expect(allowedTo('dynamodb:Scan')).toEqual([]);
  });
});
