import { functionNames } from '@afterword/functions/runtime/names';
import { describe, expect, it } from 'vitest';
import { publicRoutes } from '../public-routes.ts';
import { at, type Properties, type Resource, synthesize, target, watchedBy } from '../synthesized.ts';

const { mail, service } = synthesize('prod');
const mappings = service.ofType('AWS::Lambda::EventSourceMapping');
const queues = service.ofType('AWS::SQS::Queue');
const deadLetterIds = new Set(
  queues.map((queue) => target(at(queue.properties, 'RedrivePolicy.deadLetterTargetArn'))),
);
const queueMappings = mappings.filter((mapping) => deadLettersOf(mapping) === undefined);
const streamMappings = mappings.filter((mapping) => deadLettersOf(mapping) !== undefined);

function deadLettersOf(mapping: Resource): string | undefined {
  return target(at(mapping.properties, 'DestinationConfig.OnFailure.Destination'));
}

function functionOf(mapping: Resource): Resource {
  return service.byId(target(mapping.properties.FunctionName) ?? '');
}

describe('the stream', () => {
  it('has exactly two readers: timers and projections', () => {
    expect(streamMappings.map((mapping) => functionOf(mapping).properties.FunctionName).sort()).toEqual([
      'afterword-prod-projections',
      'afterword-prod-timers',
    ]);
  });

  it.each(streamMappings)(
    'is read with filters, bounded retries and a place for failures by $id',
    (mapping) => {
      expect(mapping.properties).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 8,
        StartingPosition: 'TRIM_HORIZON',
      });
      expect(at(mapping.properties, 'FilterCriteria.Filters')).not.toHaveLength(0);
      expect(service.byId(deadLettersOf(mapping) ?? '').type).toBe('AWS::SQS::Queue');
    },
  );
});

describe('queues', () => {
  it.each(queues)('$id has a dead-letter queue or is one', ({ id, properties }) => {
    expect(properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
    // What failed at a stream or a schedule has no queue before it; its alarm is checked below.
    const isDeadLetterQueue = deadLetterIds.has(id) || /DeadLetters|StreamFailures/.test(id);
    expect(properties.RedrivePolicy === undefined).toBe(isDeadLetterQueue);
  });

  it('hides a message six function timeouts long while it is worked on', () => {
    expect(queueMappings).toHaveLength(9);
    for (const mapping of queueMappings) {
      const queue = service.byId(target(mapping.properties.EventSourceArn) ?? '');
      expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * Number(functionOf(mapping).properties.Timeout),
      );
    }
  });

  it('keep a message longer than a deployment takes: old code leaves what it does not know to the new', () => {
    const worked = queues.filter((queue) => queue.properties.RedrivePolicy !== undefined);
    expect(worked).toHaveLength(4);
    for (const { properties } of worked) {
      const receives = Number(at(properties, 'RedrivePolicy.maxReceiveCount'));
      expect(receives * Number(properties.VisibilityTimeout)).toBeGreaterThanOrEqual(15 * 60);
    }
  });

  it('are read by a bounded number of copies that report failures per message', () => {
    expect(
      queueMappings
        .map((mapping) => [
          functionOf(mapping).properties.FunctionName,
          at(mapping.properties, 'ScalingConfig.MaximumConcurrency'),
          mapping.properties.FunctionResponseTypes,
        ])
        .sort(),
    ).toEqual([
      ...Array(5).fill(['afterword-prod-dead-letters', 2, ['ReportBatchItemFailures']]),
      ['afterword-prod-follow-up', 4, ['ReportBatchItemFailures']],
      ['afterword-prod-inbound', 2, ['ReportBatchItemFailures']],
      ['afterword-prod-jobs', 2, ['ReportBatchItemFailures']],
      ['afterword-prod-mail-events', 4, ['ReportBatchItemFailures']],
    ]);
  });

  it('raise an alarm from the first dead letter on, lying there or fetched already', () => {
    const watched = service.ofType('AWS::CloudWatch::Alarm').flatMap((alarm) => {
      const metrics = (alarm.properties.Metrics ?? []) as readonly { readonly MetricStat?: Properties }[];
      return metrics.flatMap(({ MetricStat: stat }) =>
        stat && at(stat, 'Metric.Namespace') === 'AWS/SQS'
          ? [[target(at(stat, 'Metric.Dimensions.0.Value')), at(stat, 'Metric.MetricName'), at(stat, 'Stat')]]
          : [],
      );
    });
    const deadLetterQueues = queues.filter((queue) => queue.properties.RedrivePolicy === undefined);
    expect(watched.sort()).toEqual(
      deadLetterQueues
        .flatMap(({ id }) => [
          [id, 'ApproximateNumberOfMessagesVisible', 'Maximum'],
          [id, 'NumberOfMessagesReceived', 'Sum'],
        ])
        .sort(),
    );
  });

  it('raise an alarm when a report or a reply waits for half an hour', () => {
    const waiting = service
      .ofType('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === 'ApproximateAgeOfOldestMessage');
    expect(
      waiting.map(({ properties }) => [
        properties.AlarmName,
        target(at(properties, 'Dimensions.0.Value')),
        properties.Statistic,
        properties.Threshold,
        properties.TreatMissingData,
      ]),
    ).toEqual(
      [
        ['afterword-prod-service-mail-events-waiting', 'MailEventsQueue'],
        ['afterword-prod-service-inbound-waiting', 'InboundQueue'],
      ].map(([name, queue]) => [
        name,
        expect.stringMatching(new RegExp(`^${queue}`)),
        'Maximum',
        1800,
        'notBreaching',
      ]),
    );
  });

  it('hand what failed for good to dead-letters, by a name for each', () => {
    const readers = queueMappings.filter(
      (mapping) => functionOf(mapping).properties.FunctionName === 'afterword-prod-dead-letters',
    );
    const read = readers.map((mapping) => target(mapping.properties.EventSourceArn));
    const worked = queues.filter((queue) => queue.properties.RedrivePolicy !== undefined);
    const expected = worked.map((queue) => target(at(queue.properties, 'RedrivePolicy.deadLetterTargetArn')));
    expect(read.sort()).toEqual([...expected, expect.stringMatching(/^SubmissionTimersDeadLetters/)].sort());
    for (const mapping of readers) {
      const names = at(functionOf(mapping).properties, 'Environment.Variables.DEAD_LETTER_QUEUES');
      expect(JSON.stringify(names)).toContain(`"${target(mapping.properties.EventSourceArn)}"`);
    }
  });
});

describe('the alarm on a function’s errors', () => {
  const functions = service.ofType('AWS::Lambda::Function');
  const errorsAlarmOf = ({ id }: Resource) =>
    service
      .ofType('AWS::CloudWatch::Alarm')
      .filter((alarm) =>
        watchedBy(alarm).some(
          (figure) => figure.MetricName === 'Errors' && target(at(figure, 'Dimensions.0.Value')) === id,
        ),
      );
  const others = (alarm: Resource | undefined) =>
    (alarm ? watchedBy(alarm) : []).filter(({ MetricName }) => MetricName !== 'Errors');

  const taking = new Set(mappings.map((mapping) => functionOf(mapping).id));

  it.each(functions)(
    'of $id is one, and rings at the first, or where the next try is by itself, at what lasts',
    (fn) => {
      const alarms = errorsAlarmOf(fn);
      expect(alarms).toMatchObject([
        {
          properties: {
            Threshold: 0,
            ComparisonOperator: 'GreaterThanThreshold',
            TreatMissingData: 'notBreaching',
            ...(taking.has(fn.id)
              ? { EvaluationPeriods: 3, DatapointsToAlarm: 2 }
              : { EvaluationPeriods: 1 }),
          },
        },
      ]);
    },
  );

  it.each(functions.filter(({ id }) => taking.has(id)))(
    'of $id hears of items that it reported as failed, which Lambda counts as a success',
    (fn) => {
      const [alarm] = errorsAlarmOf(fn);
      expect(others(alarm)).toEqual([
        {
          Namespace: 'Afterword',
          MetricName: 'ItemsFailed',
          Dimensions: [
            { Name: 'Function', Value: fn.properties.FunctionName },
            { Name: 'Stage', Value: 'prod' },
          ],
        },
      ]);
      // A figure that nobody wrote yet has nothing to fill, and a sum of a list takes what is there.
      expect(JSON.stringify(alarm?.properties.Metrics)).toContain(
        'SUM([FILL(thrown, 0), FILL(answered, 0)])',
      );
    },
  );

  it('of the API hears of what it answered with a fault of ours', () => {
    const api = functions.find(({ properties }) => properties.FunctionName === 'afterword-prod-api');
    const [alarm] = api ? errorsAlarmOf(api) : [];
    expect(others(alarm)).toEqual([
      {
        Namespace: 'AWS/ApiGateway',
        MetricName: '5xx',
        Dimensions: [{ Name: 'ApiId', Value: { Ref: service.only('AWS::ApiGatewayV2::Api').id } }],
      },
    ]);
  });

  it('of the sweep needs no more: it throws', () => {
    const sweep = functions.find(({ properties }) => properties.FunctionName === 'afterword-prod-sweep');
    expect(others(sweep ? errorsAlarmOf(sweep)[0] : undefined)).toEqual([]);
  });
});

describe('the sweep', () => {
  const schedule = service.only('AWS::Scheduler::Schedule');

  it('runs every five minutes in UTC, with retries that end before the next run', () => {
    expect(schedule.properties).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { RetryPolicy: { MaximumEventAgeInSeconds: 300, MaximumRetryAttempts: 2 } },
    });
  });

  it('keeps runs that could not be started', () => {
    const id = target(at(schedule.properties, 'Target.DeadLetterConfig.Arn')) ?? '';
    expect(service.byId(id).type).toBe('AWS::SQS::Queue');
  });
});

describe('the API', () => {
  const routes = service.ofType('AWS::ApiGatewayV2::Route');
  const keys = (wanted: string) =>
    routes
      .filter((route) => (route.properties.AuthorizationType ?? 'NONE') === wanted)
      .map((route) => route.properties.RouteKey)
      .sort();

  it('opens exactly the listed routes to the public', () => {
    expect(keys('NONE')).toEqual(publicRoutes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('asks for a token everywhere else, but not for a preflight', () => {
    expect(keys('JWT')).toEqual([
      'DELETE /v1/{proxy+}',
      'GET /v1/{proxy+}',
      'PATCH /v1/{proxy+}',
      'POST /v1/{proxy+}',
      'PUT /v1/{proxy+}',
    ]);
  });

  it('takes issuer and audience from the one who deploys', () => {
    expect(service.only('AWS::ApiGatewayV2::Authorizer').properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'OidcIssuer' }, Audience: [{ Ref: 'OidcAudience' }] },
    });
  });

  it('lets only the portal call from a browser', () => {
    expect(service.only('AWS::ApiGatewayV2::Api').properties).toMatchObject({
      CorsConfiguration: { AllowOrigins: [{ Ref: 'PortalUrl' }] },
    });
  });

  it('is throttled, and logs neither path nor query nor address', () => {
    const { properties } = service.only('AWS::ApiGatewayV2::Stage');
    expect(at(properties, 'DefaultRouteSettings.ThrottlingRateLimit')).toBe(1000);
    const format = String(at(properties, 'AccessLogSettings.Format'));
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(/path|query|sourceIp|identity|claims/i);
  });
});

describe('mail', () => {
  it('brings SES’s reports to mail-events, with one place for what could not be delivered or handled', () => {
    const subscription = service.only('AWS::SNS::Subscription').properties;
    const queue = service.byId(target(subscription.Endpoint) ?? '');
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
    expect(mail.exported(subscription.TopicArn)).toEqual({ Ref: mail.only('AWS::SNS::Topic').id });
    expect(at(subscription, 'RedrivePolicy.deadLetterTargetArn')).toEqual(
      at(queue.properties, 'RedrivePolicy.deadLetterTargetArn'),
    );
    const mapping = service
      .ofType('AWS::Lambda::EventSourceMapping')
      .find(({ properties }) => target(properties.EventSourceArn) === queue.id);
    const mailEvents = service.byId(target(mapping?.properties.FunctionName) ?? '');
    expect(mailEvents.properties.FunctionName).toBe('afterword-prod-mail-events');
  });

  it('keeps a report through two days of outage: it is the only witness of what it says', () => {
    const queue = service.byId(target(service.only('AWS::SNS::Subscription').properties.Endpoint) ?? '');
    const receives = Number(at(queue.properties, 'RedrivePolicy.maxReceiveCount'));
    expect(receives * Number(queue.properties.VisibilityTimeout)).toBeGreaterThanOrEqual(2 * 86_400);
    expect(queue.properties.MessageRetentionPeriod).toBe(14 * 86_400);
  });
});

it('has all its functions', () => {
  expect(service.ofType('AWS::Lambda::Function').map((fn) => fn.properties.FunctionName)).toEqual(
    expect.arrayContaining(functionNames.map((name) => `afterword-prod-${name}`)),
  );
});
