import { functionNames } from '@afterword/functions/runtime/names';
import { describe, expect, it } from 'vitest';
import { publicRoutes } from '../public-routes.ts';
import { at, type Properties, type Resource, synthesize, target } from '../synthesized.ts';

const { service } = synthesize('prod');
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

  it.each(queues)('$id is encrypted', ({ properties }) => {
    expect(properties.SqsManagedSseEnabled).toBe(true);
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
        stat
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
  it('reports every fate of a mail to the topic, and no opens or clicks', () => {
    const destination = service.only('AWS::SES::ConfigurationSetEventDestination').properties;
    expect(destination).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: [
          'send',
          'delivery',
          'bounce',
          'complaint',
          'reject',
          'renderingFailure',
          'deliveryDelay',
        ],
        SnsDestination: { TopicARN: { Ref: service.only('AWS::SNS::Topic').id } },
      },
    });
  });

  it('brings them to mail-events, with one place for what could not be delivered or handled', () => {
    const subscription = service.only('AWS::SNS::Subscription').properties;
    const queue = service.byId(target(subscription.Endpoint) ?? '');
    expect(subscription).toMatchObject({ Protocol: 'sqs', RawMessageDelivery: true });
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

describe('functions', () => {
  const functions = service.ofType('AWS::Lambda::Function');

  it('are all there, and nothing else: no helper functions of CDK', () => {
    expect(functions.map((fn) => fn.properties.FunctionName).sort()).toEqual(
      functionNames.map((name) => `afterword-prod-${name}`).sort(),
    );
    expect(service.all.filter((resource) => resource.type.startsWith('Custom::'))).toEqual([]);
  });

  it.each(functions)('$id runs Node 24 on arm64 and logs to a group of its own', ({ properties }) => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    const logGroup = service.byId(target(at(properties, 'LoggingConfig.LogGroup')) ?? '');
    expect(logGroup.type).toBe('AWS::Logs::LogGroup');
  });

  it('log for a limited time', () => {
    for (const group of service.ofType('AWS::Logs::LogGroup')) {
      expect(group.properties.RetentionInDays).toBe(90);
    }
  });
});

describe('alarms', () => {
  it.each(service.ofType('AWS::CloudWatch::Alarm'))('$id says what breaks for people', ({ properties }) => {
    expect(String(properties.AlarmDescription)).toMatch(/^[A-Z].{20,}\.$/);
  });
});

describe('the promise', () => {
  const alarmOf = (metric: string) =>
    service
      .ofType('AWS::CloudWatch::Alarm')
      .find(({ properties }) => properties.MetricName === metric && properties.Namespace === 'Afterword');

  it.each([
    ['OldestOverdueSeconds', 'GreaterThanThreshold', 900, 'notBreaching'],
    ['SweepRan', 'LessThanThreshold', 1, 'breaching'],
    ['PromisesBroken', 'GreaterThanThreshold', 0, 'notBreaching'],
    ['CanarySilent', 'GreaterThanThreshold', 0, 'notBreaching'],
  ])('is watched by %s', (metric, ComparisonOperator, Threshold, TreatMissingData) => {
    expect(alarmOf(metric)?.properties).toMatchObject({
      ComparisonOperator,
      Threshold,
      TreatMissingData,
      Dimensions: [{ Name: 'Stage', Value: 'prod' }],
    });
  });
});
