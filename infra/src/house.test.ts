import { describe, expect, it } from 'vitest';
import { unscopedActions } from './permissions.ts';
import { at, type Properties, stackNames, synthesize, target, watchedBy } from './synthesized.ts';

const templates = synthesize('prod');

const everywhere = (type: string) =>
  stackNames.flatMap((stack) => templates[stack].ofType(type).map((resource) => ({ ...resource, stack })));

/** Functions CDK brings along to fill and to empty the portal's bucket while it deploys. Not ours to shape. */
const helpers = /^Custom(CDKBucketDeployment|S3AutoDeleteObjects)/;

const functions = everywhere('AWS::Lambda::Function').filter(({ id }) => !helpers.test(id));

describe('functions of every stack', () => {
  it('are eleven, and the helpers are CDK’s two of the portal', () => {
    expect(functions).toHaveLength(11);
    const others = everywhere('AWS::Lambda::Function').filter(({ id }) => helpers.test(id));
    expect(others.map(({ stack }) => stack)).toEqual(['portal', 'portal']);
    const custom = stackNames.flatMap((stack) =>
      templates[stack].all.filter(({ type }) => type.startsWith('Custom::')).map(() => stack),
    );
    expect(new Set(custom)).toEqual(new Set(['portal']));
  });

  it.each(functions)('$id runs Node 24 on arm64, not traced, with a timeout and a size of its own', (fn) => {
    expect(fn.properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'PassThrough' },
      Timeout: expect.any(Number),
      MemorySize: expect.any(Number),
      FunctionName: expect.stringMatching(/^afterword-prod-/),
    });
  });

  it.each(functions)('$id logs to a group of its own stack, for ninety days', ({ stack, properties }) => {
    const group = templates[stack].byId(target(at(properties, 'LoggingConfig.LogGroup')) ?? '');
    expect(group).toMatchObject({ type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 90 } });
  });

  it.each(functions)('$id has an alarm on its errors', ({ id, stack }) => {
    const watched = templates[stack]
      .ofType('AWS::CloudWatch::Alarm')
      .flatMap(watchedBy)
      .filter(({ MetricName }) => MetricName === 'Errors')
      .map((figure) => target(at(figure, 'Dimensions.0.Value')));
    expect(watched).toContain(id);
  });
});

describe('queues of every stack', () => {
  it.each(everywhere('AWS::SQS::Queue'))(
    '$id is encrypted and answers over TLS alone',
    ({ id, stack, properties }) => {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      const policies = templates[stack]
        .ofType('AWS::SQS::QueuePolicy')
        .filter((policy) => JSON.stringify(policy.properties.Queues).includes(id));
      expect(JSON.stringify(policies)).toContain('"aws:SecureTransport":"false"');
    },
  );

  it('are read by mappings that all say how many copies may work', () => {
    const mappings = everywhere('AWS::Lambda::EventSourceMapping').filter(
      ({ properties }) => at(properties, 'StartingPosition') === undefined,
    );
    expect(mappings.length).toBeGreaterThan(5);
    for (const { properties } of mappings) {
      expect(at(properties, 'ScalingConfig.MaximumConcurrency')).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('schedules of every stack', () => {
  it.each(everywhere('AWS::Scheduler::Schedule'))(
    '$id has retries, a dead-letter queue, and runs in UTC',
    (schedule) => {
      expect(schedule.properties).toMatchObject({
        ScheduleExpressionTimezone: 'UTC',
        Target: {
          RetryPolicy: {
            MaximumEventAgeInSeconds: expect.any(Number),
            MaximumRetryAttempts: expect.any(Number),
          },
        },
      });
      const id = target(at(schedule.properties, 'Target.DeadLetterConfig.Arn')) ?? '';
      expect(templates[schedule.stack].byId(id).type).toBe('AWS::SQS::Queue');
    },
  );
});

describe('what holds something', () => {
  const stateful = ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::SES::EmailIdentity'];

  const resumes = everywhere('AWS::S3::Bucket').filter(({ stack }) => stack === 'data');

  it.each([...stateful.flatMap(everywhere), ...resumes])(
    '$type $id is retained, in a stack that refuses to go',
    ({ deletionPolicy }) => {
      expect(deletionPolicy).toBe('Retain');
    },
  );

  it('is nothing else: no other type that can hold data has come in unseen', () => {
    const types = new Set(stackNames.flatMap((stack) => templates[stack].all.map(({ type }) => type)));
    const holding = [...types].filter((type) =>
      /DynamoDB|RDS|S3::Bucket$|EFS|Cognito::UserPool$|Kinesis/.test(type),
    );
    // The portal's bucket holds what its build can make again; the other one candidates' files.
    expect(holding.sort()).toEqual(['AWS::Cognito::UserPool', 'AWS::DynamoDB::Table', 'AWS::S3::Bucket']);
    expect(everywhere('AWS::S3::Bucket').map(({ stack }) => stack)).toEqual(['data', 'portal']);
  });

  it('keeps files from everybody without a signed address, and forgets what is removed', () => {
    expect(resumes.map(({ properties }) => properties)).toMatchObject([
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        VersioningConfiguration: { Status: 'Enabled' },
        CorsConfiguration: { CorsRules: [{ AllowedMethods: ['PUT'] }] },
        LifecycleConfiguration: {
          Rules: [
            { Prefix: 'incoming/', ExpirationInDays: 1 },
            { NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
          ],
        },
      },
    ]);
  });

  it('logs outlive their stacks too', () => {
    for (const { deletionPolicy } of everywhere('AWS::Logs::LogGroup')) expect(deletionPolicy).toBe('Retain');
  });
});

describe('roles of every stack', () => {
  const roles = everywhere('AWS::IAM::Role').filter(({ id }) => !helpers.test(id));

  it.each(roles)(
    '$id of $stack names every action, and every resource that AWS can name',
    ({ properties }) => {
      expect(properties.ManagedPolicyArns).toBeUndefined();
      const statements = listOf(properties.Policies).flatMap((policy) =>
        listOf(at(policy, 'PolicyDocument.Statement')),
      );
      expect(statements.length).toBeGreaterThan(0);
      for (const { Action, Resource } of statements) {
        const actions = [Action].flat().map(String);
        expect(actions.filter((action) => action.includes('*'))).toEqual([]);
        if ([Resource].flat().includes('*')) {
          expect(Object.keys(unscopedActions)).toEqual(expect.arrayContaining(actions));
        }
      }
    },
  );

  it('are the whole of what is granted', () => {
    expect(roles.length).toBeGreaterThan(10);
    const attached = everywhere('AWS::IAM::Policy').filter(({ id }) => !helpers.test(id));
    expect([...attached, ...everywhere('AWS::IAM::ManagedPolicy')]).toEqual([]);
  });
});

function listOf(value: unknown): readonly Properties[] {
  return Array.isArray(value) ? value : [];
}
