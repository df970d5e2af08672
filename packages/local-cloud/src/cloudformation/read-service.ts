import { readTable, type TableDefinition } from '../dynamodb/table-definition.ts';
import type { MappingDefinition } from '../event-sources/mapping-definition.ts';
import { flagOf, isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { BucketDefinition } from '../s3/buckets.ts';
import { readBucket } from '../s3/read-bucket.ts';
import type { ConfigurationSets, EventDestination } from '../ses/configuration-sets.ts';
import type { TopicSubscription } from '../ses/publish-mail-event.ts';
import type { ReceiptRule } from '../ses/receive-mail.ts';
import type { QueueDefinition } from '../sqs/queues.ts';
import type { Parameter } from '../ssm/parameters.ts';
import { arn } from './pseudo-parameters.ts';
import type { Resource } from './resolve-template.ts';

/** A token bucket: so many requests a second, so many at once. */
export type Throttle = { readonly rate: number; readonly burst: number };

/** A route of the HTTP API and what stands behind it. */
export type RouteDefinition = {
  /** `GET /v1/health`, `POST /v1/{proxy+}`, `$default`. */
  readonly routeKey: string;
  readonly functionArn: string;
  /** What API Gateway invokes the function on behalf of. */
  readonly sourceArn: string;
  readonly throttle?: Throttle;
  readonly jwt?: { readonly issuer: string; readonly audience: readonly string[] };
};

/** Everything of the template that runs, in the words of the parts that run it. */
export type ServiceDefinition = {
  readonly tables: readonly TableDefinition[];
  readonly functions: readonly FunctionDefinition[];
  readonly queues: readonly QueueDefinition[];
  readonly mappings: readonly MappingDefinition[];
  readonly scheduleGroups: readonly string[];
  /** Inputs for CreateSchedule. */
  readonly schedules: readonly JsonObject[];
  readonly mail: ConfigurationSets;
  readonly receiptRules: readonly ReceiptRule[];
  /** Addresses and domains the template verifies for sending. */
  readonly mailIdentities: readonly string[];
  readonly subscriptions: readonly TopicSubscription[];
  /** Parameters the template itself writes. */
  readonly parameters: readonly Parameter[];
  readonly routes: readonly RouteDefinition[];
  readonly corsOrigins: readonly string[];
  readonly buckets: readonly BucketDefinition[];
};

const defaultConcurrency = 4;

/** Reads the resolved resources of all stacks. */
export function readService(resources: readonly Resource[]): ServiceDefinition {
  const of = (...types: readonly string[]) => resources.filter(({ type }) => types.includes(type));
  const functions = of('AWS::Lambda::Function').map(readFunction);
  const functionArn = (reference: unknown): string => {
    const name = textOf(reference) ?? '';
    return functions.find((each) => each.name === name || name.includes(each.arn))?.arn ?? name;
  };
  return {
    tables: of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ identity, properties }) =>
      readTable(properties, {
        name: identity.ref,
        arn: identity.attributes.Arn ?? '',
        streamArn: identity.attributes.StreamArn ?? '',
      }),
    ),
    functions,
    queues: of('AWS::SQS::Queue').map(readQueue),
    mappings: of('AWS::Lambda::EventSourceMapping').map(({ logicalId, properties }) =>
      readMapping(logicalId, properties, functionArn),
    ),
    scheduleGroups: of('AWS::Scheduler::ScheduleGroup').map(({ identity }) => identity.ref),
    schedules: of('AWS::Scheduler::Schedule').map(({ identity, properties }) => ({
      ...properties,
      Name: identity.ref,
    })),
    mail: {
      names: of('AWS::SES::ConfigurationSet').map(({ identity }) => identity.ref),
      destinations: of('AWS::SES::ConfigurationSetEventDestination').map(readDestination),
    },
    mailIdentities: of('AWS::SES::EmailIdentity').map(({ identity }) => identity.ref),
    receiptRules: of('AWS::SES::ReceiptRule').map(readReceiptRule),
    subscriptions: of('AWS::SNS::Subscription').flatMap(({ logicalId, properties }) =>
      properties.Protocol === 'lambda' || properties.Protocol === 'sqs'
        ? [
            {
              arn: `${textOf(properties.TopicArn)}:${logicalId}`,
              topicArn: textOf(properties.TopicArn) ?? '',
              ...(properties.Protocol === 'sqs'
                ? { queueArn: textOf(properties.Endpoint) ?? '', raw: properties.RawMessageDelivery === true }
                : { functionArn: functionArn(properties.Endpoint) }),
            },
          ]
        : [],
    ),
    parameters: of('AWS::SSM::Parameter').map(({ identity, properties }) => ({
      name: identity.ref,
      value: textOf(properties.Value) ?? '',
      type: 'String',
    })),
    routes: readRoutes(resources, functionArn),
    buckets: of('AWS::S3::Bucket').map(readBucket),
    corsOrigins: of('AWS::ApiGatewayV2::Api').flatMap(({ properties }) =>
      listOf(objectOf(properties.CorsConfiguration).AllowOrigins).map(String),
    ),
  };
}

function readFunction({ logicalId, identity, properties, assets }: Resource): FunctionDefinition {
  const key = textOf(objectOf(properties.Code).S3Key) ?? '';
  const codePath = assets.get(key);
  if (codePath === undefined) {
    throw new LocalCloudError(`The bundle of ${logicalId} is missing from cdk.out: synthesize again.`);
  }
  const deadLetterArn = textOf(objectOf(properties.DeadLetterConfig).TargetArn);
  const variables = objectOf(objectOf(properties.Environment).Variables);
  const roleArn = textOf(properties.Role);
  const logGroup = textOf(objectOf(properties.LoggingConfig).LogGroup);
  return {
    logicalId,
    name: identity.ref,
    arn: identity.attributes.Arn ?? '',
    handler: textOf(properties.Handler) ?? 'index.handler',
    codePath,
    environment: Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)])),
    ...(roleArn === undefined ? {} : { roleArn }),
    ...(logGroup === undefined ? {} : { logGroupArn: arn('logs', `log-group:${logGroup}:*`) }),
    traced: objectOf(properties.TracingConfig).Mode === 'Active',
    timeoutMs: (numberOf(properties.Timeout) ?? 3) * 1000,
    memoryMb: numberOf(properties.MemorySize) ?? 128,
    ...(deadLetterArn === undefined ? {} : { deadLetterArn }),
    concurrency: numberOf(properties.ReservedConcurrentExecutions) ?? defaultConcurrency,
  };
}

function readQueue({ logicalId, identity, properties }: Resource): QueueDefinition {
  const redrive = isObject(properties.RedrivePolicy) ? properties.RedrivePolicy : undefined;
  return {
    logicalId,
    name: identity.attributes.QueueName ?? '',
    arn: identity.attributes.Arn ?? '',
    url: identity.ref,
    visibilityTimeoutMs: (numberOf(properties.VisibilityTimeout) ?? 30) * 1000,
    delayMs: (numberOf(properties.DelaySeconds) ?? 0) * 1000,
    retentionMs: (numberOf(properties.MessageRetentionPeriod) ?? 345_600) * 1000,
    ...(redrive
      ? {
          redrive: {
            deadLetterArn: textOf(redrive.deadLetterTargetArn) ?? '',
            maxReceiveCount: numberOf(redrive.maxReceiveCount) ?? 3,
          },
        }
      : {}),
  };
}

function readMapping(
  logicalId: string,
  properties: JsonObject,
  functionArn: (reference: unknown) => string,
): MappingDefinition {
  const sourceArn = textOf(properties.EventSourceArn) ?? '';
  const onFailure = textOf(objectOf(objectOf(properties.DestinationConfig).OnFailure).Destination);
  const concurrency = numberOf(objectOf(properties.ScalingConfig).MaximumConcurrency);
  const patterns = listOf(objectOf(properties.FilterCriteria).Filters).map((filter) =>
    JSON.parse(textOf(objectOf(filter).Pattern) ?? '{}'),
  );
  return {
    logicalId,
    functionArn: functionArn(properties.FunctionName),
    sourceArn,
    batchSize: numberOf(properties.BatchSize) ?? (sourceArn.includes(':sqs:') ? 10 : 100),
    filters: patterns,
    reportsItemFailures: listOf(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    bisects: flagOf(properties.BisectBatchOnFunctionError),
    maximumRetries: numberOf(properties.MaximumRetryAttempts) ?? -1,
    ...(onFailure === undefined ? {} : { onFailureArn: onFailure }),
    ...(concurrency === undefined ? {} : { maximumConcurrency: concurrency }),
  };
}

function readDestination({ logicalId, properties }: Resource): EventDestination {
  const destination = objectOf(properties.EventDestination);
  const topicArn = textOf(objectOf(destination.SnsDestination).TopicARN);
  if (topicArn === undefined) {
    throw new LocalCloudError(
      `The local cloud carries SES events to SNS only: ${logicalId} names no topic (see its README).`,
    );
  }
  return {
    configurationSet: textOf(properties.ConfigurationSetName) ?? '',
    enabled: destination.Enabled !== false,
    eventTypes: listOf(destination.MatchingEventTypes).map((type) =>
      String(type)
        .toLowerCase()
        .replace(/[^a-z]/g, ''),
    ),
    topicArn,
  };
}

function readReceiptRule({ logicalId, identity, properties }: Resource): ReceiptRule {
  const rule = objectOf(properties.Rule);
  const action = objectOf(objectOf(listOf(rule.Actions)[0]).SNSAction);
  const topicArn = textOf(action.TopicArn);
  if (topicArn === undefined) {
    throw new LocalCloudError(
      `The local cloud hands incoming mail to SNS only: ${logicalId} names no topic (see its README).`,
    );
  }
  const ruleSet = textOf(properties.RuleSetName) ?? '';
  return {
    arn: arn('ses', `receipt-rule-set/${ruleSet}:receipt-rule/${textOf(rule.Name) ?? identity.ref}`),
    enabled: rule.Enabled !== false,
    recipients: listOf(rule.Recipients).map((recipient) => String(recipient).toLowerCase()),
    topicArn,
    encoding: textOf(action.Encoding) ?? 'UTF-8',
  };
}

function readRoutes(
  resources: readonly Resource[],
  functionArn: (reference: unknown) => string,
): readonly RouteDefinition[] {
  const byRef = new Map(resources.map((resource) => [`${resource.type} ${resource.identity.ref}`, resource]));
  const stage = resources.find(({ type }) => type === 'AWS::ApiGatewayV2::Stage')?.properties ?? {};
  return resources.flatMap(({ type, properties }) => {
    if (type !== 'AWS::ApiGatewayV2::Route') return [];
    const routeKey = textOf(properties.RouteKey) ?? '$default';
    const throttle = readThrottle(stage, routeKey);
    const integration = byRef.get(
      `AWS::ApiGatewayV2::Integration ${(textOf(properties.Target) ?? '').replace('integrations/', '')}`,
    );
    const authorizer = byRef.get(`AWS::ApiGatewayV2::Authorizer ${textOf(properties.AuthorizerId)}`);
    const jwt = objectOf(authorizer?.properties.JwtConfiguration);
    return [
      {
        routeKey,
        sourceArn: arn('execute-api', `${textOf(properties.ApiId)}/$default/${routeKey.replace(' ', '')}`),
        functionArn: functionArn(integration?.properties.IntegrationUri),
        ...(throttle ? { throttle } : {}),
        ...(properties.AuthorizationType === 'JWT'
          ? { jwt: { issuer: textOf(jwt.Issuer) ?? '', audience: listOf(jwt.Audience).map(String) } }
          : {}),
      },
    ];
  });
}

/** A route's own settings go before the stage's; without either, API Gateway's account limit is not modelled. */
function readThrottle(stage: JsonObject, routeKey: string): Throttle | undefined {
  const settings = {
    ...objectOf(stage.DefaultRouteSettings),
    ...objectOf(objectOf(stage.RouteSettings)[routeKey]),
  };
  const rate = numberOf(settings.ThrottlingRateLimit);
  const burst = numberOf(settings.ThrottlingBurstLimit);
  return rate === undefined || burst === undefined ? undefined : { rate, burst };
}
