/** A finding of a rule pack that we keep, and why. `*` in `where` stands for one or more steps or parts of a path. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly reason: string;
  /** Paths of constructs below `afterword-<stage>-`. Each must be found, or the reason has outlived its finding. */
  readonly where: readonly string[];
}

const everyFunction = [
  'identity/TokenClaimsFunction/Function/Resource',
  'service/*Function/Function/Resource',
  'portal/Site/defaultFunction/Resource',
];
/** Untraced, the roles of the portal and of the issuer's function name every resource. */
const serviceRoles = ['service/*Function/Role/Resource'];
const everyLog = [
  'identity/TokenClaimsFunction/Logs/Resource',
  'service/*Function/Logs/Resource',
  'service/HttpApi/AccessLogs/Resource',
  'portal/Logs/Resource',
];
const deadLetterQueues = [
  'service/StreamFailures/Resource',
  'service/SubmissionTimers/DeadLetters/Resource',
  'service/SweepSchedule/DeadLetters/Resource',
];
const endsOfQueues = ['DueSteps', 'Jobs', 'MailEvents', 'Inbound'].map(
  (queue) => `service/${queue}/DeadLetters/Resource`,
);
const publicRoutes = ['service/HttpApi/Api/GET--v1--*/Resource', 'service/HttpApi/Api/POST--v1--*/Resource'];
const bucketFiller = 'portal/Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C';
const bucketFillerPolicy = `${bucketFiller}/ServiceRole/DefaultPolicy/Resource`;
const distribution = 'portal/Distribution/Resource';
const resumeBucket = 'data/Resumes/Bucket/Resource';
const portalBucket = 'portal/Site/S3Bucket/Resource';

const byCdk =
  'A helper of CDK that fills the portal’s bucket while it deploys and does nothing else; its shape is CDK’s.';
const rebuilt = 'The bucket holds the portal’s scripts and styles, public and built again from the sources.';

const awsSolutions: readonly AcceptedFinding[] = [
  {
    rule: 'AwsSolutions-APIG4',
    reason: 'Public on purpose: public-routes.ts says why for each, and a test holds the list.',
    where: publicRoutes,
  },
  {
    rule: 'AwsSolutions-COG8',
    reason: 'The Plus plan costs five times as much a person; a second factor is asked of everybody instead.',
    where: ['identity/People/Resource'],
  },
  {
    rule: 'AwsSolutions-SQS3',
    reason: 'Dead-letter queues of Scheduler and of a stream mapping, which the rule does not look at.',
    where: deadLetterQueues,
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'AWS defines no narrower resource: unscopedActions in permissions.ts, held by permissions.test.ts.',
    where: serviceRoles,
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/afterword-prod-submissions/*]',
    reason: 'One schedule per submission; their names are not known when we deploy.',
    where: ['service/JobsFunction/Role/Resource', 'service/TimersFunction/Role/Resource'],
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
    reason: 'The identity may be the address or its domain; the condition on ses:FromAddress is what binds.',
    where: ['service/FollowUpFunction/Role/Resource', 'service/InboundFunction/Role/Resource'],
  },
  ...[
    'AwsSolutions-IAM5[Action::s3:GetObject*]',
    'AwsSolutions-IAM5[Action::s3:GetBucket*]',
    'AwsSolutions-IAM5[Action::s3:List*]',
    'AwsSolutions-IAM5[Action::s3:DeleteObject*]',
    'AwsSolutions-IAM5[Action::s3:Abort*]',
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
    'AwsSolutions-IAM5[Resource::<SiteS3Bucket43E5BB2F.Arn>/*]',
  ].map((rule) => ({ rule, reason: byCdk, where: [bucketFillerPolicy] })),
  {
    rule: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: byCdk,
    where: [`${bucketFiller}/ServiceRole/Resource`],
  },
  { rule: 'AwsSolutions-L1', reason: byCdk, where: [`${bucketFiller}/Resource`] },
  { rule: 'AwsSolutions-S1', reason: rebuilt, where: [portalBucket] },
  ...['incoming', 'resumes'].map((prefix) => ({
    rule: `AwsSolutions-IAM5[Resource::afterword-prod-data:ExportsOutputFnGetAttResumesBucketFBD69835Arn25A35D5C/${prefix}/*]`,
    reason: 'One object per résumé, and their ids are not known when we deploy; a prefix each is what binds.',
    where: ['service/ApiFunction/Role/Resource', 'service/JobsFunction/Role/Resource'],
  })),
  {
    rule: 'AwsSolutions-S1',
    reason:
      'Files are opened only by addresses that the API signs for a minute, and its access log says for whom.',
    where: [resumeBucket],
  },
  {
    rule: 'AwsSolutions-CFR1',
    reason: 'Recruiters and candidates travel; no country is shut out.',
    where: [distribution],
  },
  {
    rule: 'AwsSolutions-CFR2',
    reason:
      'A firewall costs more each month than all the rest. API Gateway throttles; pages hold no form of their own.',
    where: [distribution],
  },
  {
    rule: 'AwsSolutions-CFR3',
    reason: 'The address of a candidate’s page is the key to it. A log of addresses would be a list of keys.',
    where: [distribution],
  },
  {
    rule: 'AwsSolutions-CFR4',
    reason:
      'CloudFront’s own domain has CloudFront’s own certificate. With a domain of the agency’s it is TLS 1.2.',
    where: [distribution],
  },
];

const serverless: readonly AcceptedFinding[] = [
  {
    rule: 'Serverless-SNSRedrivePolicy',
    reason: 'A mail to a person cannot be driven again; CloudWatch keeps the state of every alarm.',
    where: ['operations/Operators/Topic/operations@agency.example/Resource'],
  },
  {
    rule: 'Serverless-LambdaStarPermissions',
    reason:
      'AWS defines no narrower resource: unscopedActions in permissions.ts, held by permissions.test.ts.',
    where: serviceRoles,
  },
  {
    rule: 'Serverless-LambdaDLQ',
    reason:
      'Called by HTTP, a queue, the stream or Cognito, which keep what failed themselves. The sweep alone is called asynchronously, and its next run sees the same rows.',
    where: everyFunction,
  },
  { rule: 'Serverless-LambdaDLQ', reason: byCdk, where: [`${bucketFiller}/Resource`] },
  { rule: 'Serverless-LambdaLatestVersion', reason: byCdk, where: [`${bucketFiller}/Resource`] },
  { rule: 'Serverless-LambdaTracing', reason: byCdk, where: [`${bucketFiller}/Resource`] },
  {
    rule: 'Serverless-LambdaTracing',
    reason:
      'Lambda takes no rate: of a small agency X-Ray would follow every run, for more than all else costs. On in dev, and one value in stages.ts turns it on.',
    where: everyFunction,
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    reason: 'Dead-letter queues: there is no queue after the last.',
    where: [...deadLetterQueues, ...endsOfQueues],
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'A queue has no failure destination: what fails stays in it, and ends in its dead-letter queue.',
    where: ['service/*Mapping/Resource'],
  },
];

const guard: readonly AcceptedFinding[] = [
  {
    rule: 's3_bucket_logging_enabled_check',
    reason:
      'Files are opened only by addresses that the API signs for a minute, and its access log says for whom.',
    where: [resumeBucket],
  },
  {
    rule: 's3_bucket_default_encryption_kms_check',
    reason:
      'Encrypted with S3’s own key, as the table is with DynamoDB’s; one of ours costs a dollar a month, idle.',
    where: [resumeBucket],
  },
  {
    rule: 's3_event_notifications_enabled_check',
    reason: 'Nothing follows from an upload by itself: the API looks when the browser says that it is done.',
    where: [resumeBucket],
  },
  {
    rule: 's3_bucket_object_lock_enabled_check',
    reason: 'A person who is erased must go: an object that nobody can delete is what we may not have.',
    where: [resumeBucket],
  },
  {
    rule: 'api_gw_v2_authorization_type_configured_check',
    reason: 'Public on purpose: public-routes.ts says why for each, and a test holds the list.',
    where: publicRoutes,
  },
  {
    rule: 'cloudwatch_log_group_retention_period_check',
    reason: 'It asks for a year. Logs hold ids and codes; ninety days outlast any question about a mail.',
    where: everyLog,
  },
  {
    rule: 'cloudwatch_log_group_encrypted_check',
    reason:
      'Encrypted with a key of CloudWatch’s. One of our own costs a dollar a month, and guards ids and codes.',
    where: everyLog,
  },
  {
    rule: 'lambda_inside_vpc_check',
    reason:
      'Nothing of ours is in a network of its own; a gateway out of one costs thirty dollars a month, idle.',
    where: [...everyFunction, `${bucketFiller}/Resource`, 'portal/Custom::S3AutoDeleteObjects*/Handler'],
  },
  {
    rule: 'lambda_function_public_access_prohibited_check',
    reason:
      'API Gateway may call the API’s function, for this API alone; the rule wants an account where there is an ARN.',
    where: ['service/HttpApi/Api/GET--v1--{proxy+}/ApiPermission*'],
  },
  {
    rule: 'lambda_function_public_access_prohibited_check',
    reason:
      'CloudFront signs no bodies, so forms could not be posted to a function that asks for a signature. The portal checks every call itself and learns nothing from CloudFront.',
    where: ['portal/Site/defaultFunction/invoke-function-url', 'portal/Site/defaultFunction/invoke-function'],
  },
  {
    rule: 'lambda_function_url_auth_check',
    reason: 'As for lambda_function_public_access_prohibited_check.',
    where: ['portal/Site/defaultFunction/FunctionUrl/Resource'],
  },
  {
    rule: 'sqs_dlq_check',
    reason: 'Dead-letter queues: there is no queue after the last.',
    where: [...deadLetterQueues, ...endsOfQueues],
  },
  {
    rule: 'cloudfront_default_root_object_configured_check',
    reason: 'The function answers at the root as everywhere else.',
    where: [distribution],
  },
  {
    rule: 'cloudfront_origin_failover_enabled_check',
    reason:
      'There is one function, in as many zones as Lambda has; a second region is not part of the promise.',
    where: [distribution],
  },
  {
    rule: 'cloudfront_access_logs_enabled_check',
    reason: 'As for AwsSolutions-CFR3.',
    where: [distribution],
  },
  ...[
    'cloudfront_custom_ssl_certificate_check',
    'cloudfront_sni_enabled_check',
    'cloudfront_security_policy_check',
  ].map((rule) => ({ rule, reason: 'As for AwsSolutions-CFR4.', where: [distribution] })),
  ...[
    's3_bucket_default_encryption_kms_check',
    's3_bucket_versioning_enabled_check',
    's3_bucket_logging_enabled_check',
    's3_event_notifications_enabled_check',
    's3_lifecycle_policy_check',
    's3_bucket_object_lock_enabled_check',
  ].map((rule) => ({ rule, reason: rebuilt, where: [portalBucket] })),
];

/** All there is, by the pack that finds it. A finding without a reason fails, and so does a reason without a finding. */
export const acceptedFindings = { AwsSolutions: awsSolutions, Serverless: serverless, Guard: guard } as const;
