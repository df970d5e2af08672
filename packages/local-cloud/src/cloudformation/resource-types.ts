import { account, arn, partition, region } from './pseudo-parameters.ts';

/** What a resource answers to `Ref` and `Fn::GetAtt`. */
export type Identity = { readonly ref: string; readonly attributes: Readonly<Record<string, string>> };

/** What is known of a resource when its identity is asked for. */
export type Identifiable = {
  readonly stack: string;
  readonly logicalId: string;
  /** The physical name: the property of that name when given, else `stack-logicalId`. */
  named(property: string): string;
  readonly endpoints: Endpoints;
};

export type Endpoints = { readonly gatewayUrl: string; readonly apiUrl: string };

export type ResourceType =
  | { readonly class: 'runs'; readonly how: string; readonly identify: (self: Identifiable) => Identity }
  | { readonly class: 'accepted'; readonly why: string; readonly identify: (self: Identifiable) => Identity };

/** Every resource type the local cloud knows. What is not here is refused by name. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::ApiGatewayV2::Api': runs('HTTP API on the API port', (self) => ({
    ref: self.logicalId,
    attributes: { ApiEndpoint: self.endpoints.apiUrl, ApiId: self.logicalId },
  })),
  'AWS::ApiGatewayV2::Authorizer': runs('JWT: issuer, audience and signature checked', byLogicalId),
  'AWS::ApiGatewayV2::Integration': runs('Lambda proxy, payload format 2.0', byLogicalId),
  'AWS::ApiGatewayV2::Route': runs('exact, then greedy, then $default', byLogicalId),
  'AWS::ApiGatewayV2::Stage': runs('$default only; throttling enforced, on wall time', (self) => ({
    ref: self.named('StageName'),
    attributes: {},
  })),
  'AWS::DynamoDB::GlobalTable': runs('a table in DynamoDB Local, one replica', table),
  'AWS::DynamoDB::Table': runs('a table in DynamoDB Local, with indexes, stream and TTL', table),
  'AWS::IAM::ManagedPolicy': runs('checked on every call of the roles it is attached to', (self) => ({
    ref: arn('iam', `policy/${self.logicalId}`),
    attributes: {},
  })),
  'AWS::IAM::Policy': runs('checked on every call of the roles it is attached to', byLogicalId),
  'AWS::IAM::Role': runs('trust and policies checked on every call', (self) => {
    const name = self.named('RoleName');
    return {
      ref: name,
      attributes: { Arn: `arn:${partition}:iam::${account}:role/${name}`, RoleId: name },
    };
  }),
  'AWS::Lambda::EventSourceMapping': runs('DynamoDB streams and SQS queues', (self) => ({
    ref: self.logicalId,
    attributes: {
      Id: self.logicalId,
      EventSourceMappingArn: arn('lambda', `event-source-mapping:${self.logicalId}`),
    },
  })),
  'AWS::Lambda::Function': runs('a Node 24 process with the bundle of the asset', (self) => {
    const name = self.named('FunctionName');
    return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
  }),
  'AWS::Lambda::Permission': runs('checked when another service invokes the function', byLogicalId),
  'AWS::S3::Bucket': runs('objects as files, by signed addresses only; expiry of a prefix, CORS', (self) => {
    const name = self.named('BucketName').toLowerCase();
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        DomainName: `${name}.s3.amazonaws.com`,
      },
    };
  }),
  'AWS::SES::ConfigurationSet': runs('must exist for SendRawEmail', (self) => ({
    ref: self.named('Name'),
    attributes: {},
  })),
  'AWS::SES::ConfigurationSetEventDestination': runs('to SNS', byLogicalId),
  'AWS::SES::ReceiptRule': runs('recipients by address or domain, one SNS action', byLogicalId),
  'AWS::SES::ReceiptRuleSet': runs('taken as the active one', (self) => ({
    ref: self.named('RuleSetName'),
    attributes: {},
  })),
  'AWS::SNS::Subscription': runs('protocols lambda and sqs', byLogicalId),
  'AWS::SNS::Topic': runs('carries SES events to its subscriptions', (self) => {
    const topic = arn('sns', self.named('TopicName'));
    return { ref: topic, attributes: { TopicArn: topic, TopicName: self.named('TopicName') } };
  }),
  'AWS::SNS::TopicPolicy': runs('checked when SES publishes', byLogicalId),
  'AWS::SQS::Queue': runs('delays, visibility, redrive, on the virtual clock', (self) => {
    const name = self.named('QueueName');
    const url = `${self.endpoints.gatewayUrl}/${account}/${name}`;
    return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
  }),
  'AWS::SQS::QueuePolicy': runs('checked on every call to the queue', byLogicalId),
  'AWS::SSM::Parameter': runs('read by GetParameter', (self) => ({
    ref: self.named('Name'),
    attributes: { Value: self.named('Value'), Type: 'String' },
  })),
  'AWS::Scheduler::Schedule': runs('at() and rate(), to SQS or Lambda', (self) => {
    const name = self.named('Name');
    return {
      ref: name,
      attributes: { Arn: arn('scheduler', `schedule/${self.named('GroupName')}/${name}`) },
    };
  }),
  'AWS::Scheduler::ScheduleGroup': runs('holds schedules', (self) => {
    const name = self.named('Name');
    return { ref: name, attributes: { Arn: arn('scheduler', `schedule-group/${name}`), State: 'ACTIVE' } };
  }),

  'AWS::ApiGatewayV2::ApiMapping': accepted('custom domains exist only in AWS'),
  'AWS::ApiGatewayV2::DomainName': accepted('custom domains exist only in AWS'),
  'AWS::Backup::BackupPlan': accepted('backups are taken in AWS'),
  'AWS::Backup::BackupSelection': accepted('backups are taken in AWS'),
  'AWS::Backup::BackupVault': accepted('backups are taken in AWS'),
  'AWS::Budgets::Budget': accepted('nothing costs money here'),
  'AWS::CDK::Metadata': accepted('information of the CDK about itself'),
  'AWS::CertificateManager::Certificate': accepted('loopback speaks plain HTTP'),
  'AWS::CloudWatch::Alarm': accepted('no metrics are gathered'),
  'AWS::CloudWatch::CompositeAlarm': accepted('no metrics are gathered'),
  'AWS::CloudWatch::Dashboard': accepted('no metrics are gathered'),
  'AWS::Cognito::ManagedLoginBranding': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPool': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPoolClient': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPoolDomain': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPoolGroup': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPoolResourceServer': accepted('the local OIDC issuer stands in'),
  'AWS::Cognito::UserPoolUser': accepted('the local OIDC issuer stands in'),
  'AWS::KMS::Alias': accepted('nothing is encrypted at rest here'),
  'AWS::KMS::Key': accepted('nothing is encrypted at rest here', (self) => ({
    ref: self.logicalId,
    attributes: { Arn: arn('kms', `key/${self.logicalId}`), KeyId: self.logicalId },
  })),
  'AWS::Lambda::EventInvokeConfig': accepted('asynchronous invocations are tried twice more, as by default'),
  'AWS::Logs::LogGroup': accepted('logs are files in the state folder', (self) => {
    const name = self.named('LogGroupName');
    return { ref: name, attributes: { Arn: arn('logs', `log-group:${name}:*`) } };
  }),
  'AWS::Logs::MetricFilter': accepted('no metrics are gathered'),
  'AWS::Logs::QueryDefinition': accepted('logs are files in the state folder'),
  'AWS::Logs::ResourcePolicy': accepted('logs are files in the state folder'),
  'AWS::Route53::RecordSet': accepted('names are looked up only in AWS'),
  'AWS::S3::BucketPolicy': accepted('it asks for TLS, and loopback speaks plain HTTP'),
  'AWS::SES::EmailIdentity': accepted('every sender is verified here', (self) => ({
    ref: self.named('EmailIdentity'),
    attributes: {},
  })),
};

export type Classified =
  | { readonly class: 'runs' | 'accepted'; readonly type: ResourceType }
  | { readonly class: 'refused' };

/** Tells what happens to a resource of this type. */
export function classify(type: string): Classified {
  const known = Object.hasOwn(resourceTypes, type) ? resourceTypes[type] : undefined;
  return known ? { class: known.class, type: known } : { class: 'refused' };
}

function runs(how: string, identify: (self: Identifiable) => Identity): ResourceType {
  return { class: 'runs', how, identify };
}

function accepted(why: string, identify: (self: Identifiable) => Identity = byLogicalId): ResourceType {
  return { class: 'accepted', why, identify };
}

function byLogicalId(self: Identifiable): Identity {
  return { ref: self.logicalId, attributes: {} };
}

function table(self: Identifiable): Identity {
  const name = self.named('TableName');
  const tableArn = arn('dynamodb', `table/${name}`);
  return {
    ref: name,
    attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/local`, TableId: name },
  };
}
