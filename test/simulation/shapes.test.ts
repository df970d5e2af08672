import { patience } from '@afterword/functions/follow-up/ses-mailer';
import { describe, expect, it } from 'vitest';
import { functionShapes } from '../../infra/src/functions.ts';
import { synthesize } from '../../infra/src/synthesized.ts';
import { shapes } from './functions.ts';

const { service } = synthesize('prod');

/** The one resource of that type whose logical id begins so. */
function named(type: string, prefix: string) {
  const found = service.ofType(type).filter(({ id }) => id.startsWith(prefix));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources of ${type} begin with ${prefix}`);
  return only.properties as Readonly<Record<string, never>>;
}

describe('the simulated world has the shape of the deployed one', () => {
  it.each([
    ['DueStepsQueue', shapes.dueSteps],
    ['JobsQueue', shapes.jobs],
    ['MailEventsQueue', shapes.mailEvents],
    ['InboundQueue', shapes.inbound],
  ])('in %s', (prefix, { visibilitySeconds, maxReceives }) => {
    const { VisibilityTimeout, RedrivePolicy } = named('AWS::SQS::Queue', prefix);
    expect({ VisibilityTimeout, RedrivePolicy }).toMatchObject({
      VisibilityTimeout: visibilitySeconds,
      RedrivePolicy: { maxReceiveCount: maxReceives },
    });
  });

  it.each(['DueSteps', 'Jobs', 'MailEvents', 'Inbound'])('in the dead letters of %s', (prefix) => {
    expect(named('AWS::SQS::Queue', `${prefix}DeadLetters`)).toMatchObject({
      VisibilityTimeout: shapes.deadLetters.visibilitySeconds,
    });
    expect(named('AWS::Lambda::EventSourceMapping', `${prefix}DeadLettersMapping`)).toMatchObject({
      BatchSize: shapes.deadLettersFunction.batchSize,
      ScalingConfig: { MaximumConcurrency: shapes.deadLettersFunction.maxConcurrency },
    });
    expect(functionShapes['dead-letters'].timeoutSeconds).toBe(shapes.deadLettersFunction.timeoutSeconds);
  });

  it.each([
    ['DueStepsMapping', 'follow-up', shapes.followUp],
    ['JobsMapping', 'jobs', shapes.jobsFunction],
    ['MailEventsMapping', 'mail-events', shapes.mailEventsFunction],
    ['InboundMapping', 'inbound', shapes.inboundFunction],
  ] as const)('in %s', (prefix, name, { batchSize, maxConcurrency, timeoutSeconds }) => {
    expect(named('AWS::Lambda::EventSourceMapping', prefix)).toMatchObject({
      BatchSize: batchSize,
      ScalingConfig: { MaximumConcurrency: maxConcurrency },
    });
    expect(functionShapes[name].timeoutSeconds).toBe(timeoutSeconds);
  });

  it.each(['TimersMapping', 'ProjectionsMapping'])('in %s', (prefix) => {
    expect(named('AWS::Lambda::EventSourceMapping', prefix)).toMatchObject({
      BatchSize: shapes.stream.batchSize,
      MaximumRetryAttempts: shapes.stream.retryAttempts,
    });
  });

  it('in the time its functions have', () => {
    expect(functionShapes.timers.timeoutSeconds).toBe(shapes.stream.timeoutSeconds);
    expect(functionShapes.projections.timeoutSeconds).toBe(shapes.stream.timeoutSeconds);
    expect(functionShapes.sweep.timeoutSeconds).toBe(shapes.sweep.timeoutSeconds);
    expect(functionShapes.api.timeoutSeconds).toBe(shapes.api.timeoutSeconds);
  });
});

it.each([
  ['follow-up', shapes.followUp, patience.followUp],
  ['inbound', shapes.inboundFunction, patience.inbound],
])(
  '%s comes to the end of a batch none of whose mails SES answers',
  (_, { batchSize, timeoutSeconds }, { connectMilliseconds, answerMilliseconds }) => {
    expect(connectMilliseconds).toBeLessThan(answerMilliseconds);
    expect(batchSize * answerMilliseconds).toBeLessThan(timeoutSeconds * 1000);
  },
);
