import { describe, expect, it } from 'vitest';
import { at, stackNames, synthesize, target } from '../synthesized.ts';

const templates = synthesize('prod');
const { operations } = templates;
const alarms = stackNames.flatMap((stack) =>
  templates[stack].ofType('AWS::CloudWatch::Alarm').map((alarm) => ({ ...alarm, stack })),
);

describe('alarms', () => {
  it.each(alarms)('$id of $stack says what breaks for people', ({ properties }) => {
    expect(String(properties.AlarmDescription)).toMatch(/^[A-Z].{20,}\.$/);
  });

  it.each(alarms)('$id of $stack is heard', ({ properties, stack }) => {
    const [action] = properties.AlarmActions as readonly unknown[];
    const topic = stack === 'operations' ? action : operations.exported(action);
    expect(target(topic)).toBe(operations.only('AWS::SNS::Topic').id);
  });

  it('may use the topic, whose own policy took the place of the standing one', () => {
    const statements = at(operations.only('AWS::SNS::TopicPolicy').properties, 'PolicyDocument.Statement');
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
    );
    expect(operations.only('AWS::SNS::Subscription').properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'operations@agency.example',
    });
  });
});

describe('the promise', () => {
  it.each([
    ['OldestOverdueSeconds', 'GreaterThanThreshold', 900, 'notBreaching'],
    ['SweepRan', 'LessThanThreshold', 1, 'breaching'],
    ['PromisesBroken', 'GreaterThanThreshold', 0, 'notBreaching'],
    ['CanarySilent', 'GreaterThanThreshold', 0, 'notBreaching'],
  ])(
    'is watched by %s, and not in the stack that keeps it',
    (metric, ComparisonOperator, Threshold, TreatMissingData) => {
      const watching = alarms.filter(
        ({ properties }) => properties.MetricName === metric && properties.Namespace === 'Afterword',
      );
      expect(watching).toMatchObject([
        {
          stack: 'operations',
          properties: {
            ComparisonOperator,
            Threshold,
            TreatMissingData,
            Dimensions: [{ Name: 'Stage', Value: 'prod' }],
          },
        },
      ]);
    },
  );
});

it('warns of the account’s cost before the month’s budget is spent', () => {
  expect(operations.only('AWS::Budgets::Budget').properties).toMatchObject({
    Budget: { BudgetLimit: { Amount: 50, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    NotificationsWithSubscribers: [
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ],
  });
});

it('shows every function on the dashboard', () => {
  const body = JSON.stringify(operations.only('AWS::CloudWatch::Dashboard').properties.DashboardBody);
  for (const { properties } of templates.service.ofType('AWS::Lambda::Function')) {
    expect(body).toContain(String(properties.FunctionName));
  }
});
