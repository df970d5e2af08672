import {
  type DeadLetterSource,
  deadLetterSources,
  type EnvName,
  env,
  type FunctionName,
  functionNames,
  noReplyDomain,
  noUserPool,
  type ReturningSource,
  returningSources,
} from '@afterword/functions/runtime/names';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { EveryFiveMinutes } from '../constructs/every-five-minutes.ts';
import { tellPortal } from '../constructs/portal-setting.ts';
import { QueueMapping } from '../constructs/queue-mapping.ts';
import { QueueWithDlq } from '../constructs/queue-with-dlq.ts';
import { ServiceApi } from '../constructs/service-api.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { StreamMapping } from '../constructs/stream-mapping.ts';
import { SubmissionTimers } from '../constructs/submission-timers.ts';
import { functionShapes } from '../functions.ts';
import { permissionsOf } from '../permissions.ts';
import type { Stage } from '../stage.ts';
import { projectionsFilters, timersFilters } from '../stream-filters.ts';
import type { MailStack } from './mail-stack.ts';
import { declareServiceParameters } from './service-parameters.ts';

export interface ServiceStackProps {
  readonly stage: Stage;
  readonly table: Table;
  readonly resumes: Bucket;
  readonly mail: Pick<MailStack, 'configurationSetName' | 'events' | 'replies'>;
  /** Folder of each function's bundle, holding `index.mjs`. */
  readonly bundles: Readonly<Record<FunctionName, string>>;
}

/** Copies of `follow-up` at work; each paces itself at its share of the SES rate. */
const followUpConcurrency = 4;

/** Copies of `mail-events` at work. */
const reportConcurrency = 4;

/** Copies of `inbound` at work; the least SQS takes, for replies are few. */
const inboundConcurrency = 2;

/** A report is the only witness of what it says: at three minutes a receive it outlasts an outage of two days. */
const reportReceives = 1000;

/** Copies of `jobs` at work: enough to finish overnight, too few to crowd out people. */
const jobsConcurrency = 2;

/** Copies of `dead-letters` at work for one queue; the least SQS takes. */
const deadLettersConcurrency = 2;

/** Everything that can be thrown away and built again: functions, API, queues, timers. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, { description: 'Afterword: the service. Holds no data of its own.' });
    const { stage, table, resumes, mail } = props;
    const name = (suffix: string) => `afterword-${stage.name}-${suffix}`;
    const parameters = declareServiceParameters(this, stage);

    // Queues and timers
    const dueSteps = new QueueWithDlq(this, 'DueSteps', {
      consumerTimeout: timeoutOf('follow-up'),
      alarm: {
        impact: 'Some submissions could not be processed five times over: their follow-ups are not sent.',
      },
      waitingAlarm: { none: 'A step that waits is overdue after 15 minutes, which has an alarm.' },
    });
    const jobs = new QueueWithDlq(this, 'Jobs', {
      consumerTimeout: timeoutOf('jobs'),
      alarm: { impact: 'A background change stopped half-way; some plans still follow the old rules.' },
      waitingAlarm: { none: 'Background work may take hours, and the sweep starts it again.' },
    });
    const streamFailures = new DeadLetterQueue(this, 'StreamFailures', {
      alarm: { impact: 'Changes were not followed up: a timer or a dependent plan may be out of date.' },
    });
    const mailEvents = new QueueWithDlq(this, 'MailEvents', {
      consumerTimeout: timeoutOf('mail-events'),
      maxReceives: reportReceives,
      alarm: { impact: 'What SES said about some mails was not noted: a bounce or delivery is missing.' },
      waitingAlarm: {
        impact:
          'Reports of SES lie in the queue and nobody takes them: bounces go unnoticed, and mails may go out twice.',
      },
    });
    const inbound = new QueueWithDlq(this, 'Inbound', {
      consumerTimeout: timeoutOf('inbound'),
      maxReceives: reportReceives,
      alarm: { impact: 'Replies of candidates could not be passed on: nobody at the agency has read them.' },
      waitingAlarm: {
        impact:
          'Replies of candidates lie in the queue and nobody takes them: recruiters do not see them, and coaching goes on.',
      },
    });
    const timers = new SubmissionTimers(this, 'SubmissionTimers', {
      groupName: name('submissions'),
      dueSteps: dueSteps.queue,
    });
    // Becomes tasks. Not the stream's failures, which hold no message, and not the sweep's, of which the next run comes.
    const deadLetters: Readonly<Record<DeadLetterSource, DeadLetterQueue>> = {
      'due-steps': dueSteps.deadLetters,
      jobs: jobs.deadLetters,
      'mail-events': mailEvents.deadLetters,
      timers: timers.deadLetters,
      inbound: inbound.deadLetters,
    };

    const workQueues: Readonly<Record<ReturningSource, Queue>> = {
      'mail-events': mailEvents.queue,
      inbound: inbound.queue,
    };

    // API: its address first, its routes once the function exists
    const api = new ServiceApi(this, 'HttpApi', {
      stage,
      apiName: name('api'),
      portalUrl: parameters.portalUrl,
      issuer: parameters.oidcIssuer,
      audience: parameters.oidcAudience,
    });
    const apiUrl = parameters.apiUrlOr(api.endpoint);

    // CloudFormation cannot create a SecureString, so the deploy step does; here are only the names.
    const linkSecret = `/afterword/${stage.name}/link-secret`;
    const cursorSecret = `/afterword/${stage.name}/cursor-secret`;

    // Functions
    const environment: Readonly<Record<EnvName, string>> = {
      [env.stage]: stage.name,
      [env.tableName]: table.tableName,
      [env.resumeBucket]: resumes.bucketName,
      [env.dueQueueUrl]: dueSteps.queue.queueUrl,
      [env.dueQueueArn]: dueSteps.queue.queueArn,
      [env.jobsQueueUrl]: jobs.queue.queueUrl,
      [env.scheduleGroup]: timers.groupName,
      [env.scheduleRoleArn]: timers.role.roleArn,
      [env.scheduleDeadLetterArn]: timers.deadLetters.queueArn,
      [env.configurationSet]: mail.configurationSetName,
      [env.senderAddress]: parameters.senderAddress,
      [env.portalUrl]: parameters.portalUrl,
      [env.apiUrl]: apiUrl,
      [env.linkSecretParameter]: linkSecret,
      [env.cursorSecretParameter]: cursorSecret,
      [env.userPoolId]: parameters.userPoolId ?? noUserPool,
      [env.replyDomain]: parameters.replyDomain ?? noReplyDomain,
      [env.sendWorkers]: String(followUpConcurrency),
      [env.dailyChecks]: stage.checksDaily ? 'on' : 'off',
      [env.deadLetterQueues]: deadLetterSources
        .map((source) => `${source}=${deadLetters[source].queueArn}`)
        .join(','),
      [env.workQueues]: returningSources
        .map((source) => `${source}=${workQueues[source].queueUrl}`)
        .join(','),
    };
    const streamArn = streamArnOf(table);
    const permissions = permissionsOf({
      tableArn: table.tableArn,
      resumesArn: resumes.bucketArn,
      streamArn,
      dueStepsArn: dueSteps.queue.queueArn,
      jobsArn: jobs.queue.queueArn,
      streamFailuresArn: streamFailures.queueArn,
      mailEventsArn: mailEvents.queue.queueArn,
      inboundArn: inbound.queue.queueArn,
      deadLettersArns: deadLetterSources.map((source) => deadLetters[source].queueArn),
      schedulesArn: timers.schedulesArn,
      scheduleRoleArn: timers.role.roleArn,
      identitiesArn: this.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' }),
      configurationSetArn: this.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: mail.configurationSetName,
      }),
      senderAddress: parameters.senderAddress,
      userPoolArn:
        parameters.userPoolId === null
          ? null
          : this.formatArn({
              service: 'cognito-idp',
              resource: 'userpool',
              resourceName: parameters.userPoolId,
            }),
      linkSecretArn: this.parameterArn(linkSecret),
      cursorSecretArn: this.parameterArn(cursorSecret),
    });
    const functions = mapFunctions((functionName): IFunction => {
      const shape = functionShapes[functionName];
      return new ServiceFunction(this, constructId(functionName), {
        stage,
        functionName: name(functionName),
        shape,
        code: Code.fromAsset(props.bundles[functionName]),
        environment: Object.fromEntries(shape.environment.map((key) => [key, environment[key]])),
        permissions: permissions[functionName],
        ...(functionName === 'api' ? { answeredFailures: api.serverErrors } : {}),
      }).lambda;
    });

    // What wakes them
    api.routeTo(functions.api);
    new StreamMapping(this, 'TimersMapping', {
      streamArn,
      target: functions.timers,
      filters: timersFilters,
      onFailure: streamFailures,
    });
    new StreamMapping(this, 'ProjectionsMapping', {
      streamArn,
      target: functions.projections,
      filters: projectionsFilters,
      onFailure: streamFailures,
    });
    new QueueMapping(this, 'DueStepsMapping', {
      queue: dueSteps.queue,
      target: functions['follow-up'],
      batchSize: 5,
      maxConcurrency: followUpConcurrency,
    });
    new QueueMapping(this, 'JobsMapping', {
      queue: jobs.queue,
      target: functions.jobs,
      batchSize: 1,
      maxConcurrency: jobsConcurrency,
    });
    mail.events.addSubscription(
      new SqsSubscription(mailEvents.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: mailEvents.deadLetters,
      }),
    );
    new QueueMapping(this, 'MailEventsMapping', {
      queue: mailEvents.queue,
      target: functions['mail-events'],
      batchSize: 10,
      maxConcurrency: reportConcurrency,
    });
    mail.replies?.addSubscription(
      new SqsSubscription(inbound.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: inbound.deadLetters,
      }),
    );
    new QueueMapping(this, 'InboundMapping', {
      queue: inbound.queue,
      target: functions.inbound,
      batchSize: 5,
      maxConcurrency: inboundConcurrency,
    });
    for (const source of deadLetterSources) {
      new QueueMapping(this, `${camelCase(source)}DeadLettersMapping`, {
        queue: deadLetters[source],
        target: functions['dead-letters'],
        batchSize: 10,
        maxConcurrency: deadLettersConcurrency,
      });
    }
    new EveryFiveMinutes(this, 'SweepSchedule', {
      description: 'Finds what is overdue or unknown; the safety net under the timers.',
      target: functions.sweep,
      alarm: { impact: 'The sweep is not started: a step whose timer was lost stays unsent.' },
    });

    tellPortal(this, 'ApiUrlForPortal', { stage, setting: 'AFTERWORD_API_URL', value: apiUrl });
    new CfnOutput(this, 'ApiAddress', { value: apiUrl, description: 'Where the API answers.' });
  }

  private parameterArn(parameterName: string): string {
    return this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameterName.slice(1) });
  }
}

function timeoutOf(name: FunctionName): Duration {
  return Duration.seconds(functionShapes[name].timeoutSeconds);
}

function streamArnOf(table: Table): string {
  if (table.tableStreamArn === undefined)
    throw new Error('The table has no stream; the service lives off it.');
  return table.tableStreamArn;
}

/** `follow-up` -> `FollowUpFunction`: logical ids are CamelCase by custom. */
const constructId = (name: FunctionName): string => `${camelCase(name)}Function`;

const camelCase = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function mapFunctions<T>(make: (name: FunctionName) => T): Readonly<Record<FunctionName, T>> {
  return Object.fromEntries(functionNames.map((name) => [name, make(name)])) as Record<FunctionName, T>;
}
