/**
 * The names that infrastructure and functions agree on. `infra` imports this file to write the template, the
 * functions import it to read their environment; nothing else may spell these strings.
 */

/** Environment variables of the functions. Each is read once, in `environment.ts`. */
export const env = {
  tableName: 'TABLE_NAME',
  dueQueueUrl: 'DUE_QUEUE_URL',
  dueQueueArn: 'DUE_QUEUE_ARN',
  jobsQueueUrl: 'JOBS_QUEUE_URL',
  scheduleGroup: 'SCHEDULE_GROUP',
  scheduleRoleArn: 'SCHEDULE_ROLE_ARN',
  scheduleDeadLetterArn: 'SCHEDULE_DLQ_ARN',
  configurationSet: 'CONFIGURATION_SET',
  senderAddress: 'SENDER_ADDRESS',
  portalUrl: 'PORTAL_URL',
  apiUrl: 'API_URL',
  linkSecretParameter: 'LINK_SECRET_PARAMETER',
  cursorSecretParameter: 'CURSOR_SECRET_PARAMETER',
  /** Copies of `follow-up` that send side by side; each keeps to its share of the rate. */
  sendWorkers: 'SEND_WORKERS',
  /** `on` where the audit and the canary run every day. */
  dailyChecks: 'DAILY_CHECKS',
  /** `<source>=<ARN>` of every dead-letter queue that becomes tasks, with commas between. */
  deadLetterQueues: 'DEAD_LETTER_QUEUES',
  /** `<source>=<URL>` of the queues that dead letters go back to, with commas between. */
  workQueues: 'WORK_QUEUES',
  /** Domain of the addresses that candidates reply to, or `noReplyDomain`. */
  replyDomain: 'REPLY_DOMAIN',
  /** Where résumés lie. */
  resumeBucket: 'RESUME_BUCKET',
  /** Where people sign in, or `noUserPool`. */
  userPoolId: 'USER_POOL_ID',
  stage: 'STAGE',
} as const;

/** Mails are not taken in: candidates reply to the recruiter. */
export const noReplyDomain = 'off';

/** People sign in at an issuer of the agency's own, which is told by the agency whom to let in. */
export const noUserPool = 'none';

export type EnvName = (typeof env)[keyof typeof env];

/** The Lambda functions, by the folder under `functions/src` that holds `<folder>.handler.ts`. */
export const functionNames = [
  'api',
  'timers',
  'follow-up',
  'mail-events',
  'sweep',
  'projections',
  'jobs',
  'dead-letters',
  'inbound',
] as const;

export type FunctionName = (typeof functionNames)[number];

/** The function that belongs to the issuer rather than to the service: it outlives a service, and reads none of it. */
export const tokenFunctionName = 'token-claims';

/** Everything under `functions/src` that is bundled and deployed. */
export const bundleNames = [...functionNames, tokenFunctionName] as const;

export type BundleName = (typeof bundleNames)[number];

/** Whose dead letters become tasks. `infra` names the queue of each. */
export const deadLetterSources = ['due-steps', 'jobs', 'mail-events', 'timers', 'inbound'] as const;

export type DeadLetterSource = (typeof deadLetterSources)[number];

/** Of those, whose messages alone say what they say: no row knows it, so that they go back to work. */
export const returningSources = ['mail-events', 'inbound'] as const satisfies readonly DeadLetterSource[];

export type ReturningSource = (typeof returningSources)[number];

/** SES message tags that carry our own ids to `mail-events`. Values match `[A-Za-z0-9_-]{1,256}`. */
export const mailTags = { submission: 'submission', step: 'step', attempt: 'attempt' } as const;

/** Where in the bucket files wait, which forgets them after a day, and where they are kept. */
export const resumePrefixes = { waiting: 'incoming/', kept: 'resumes/' } as const;

/** Namespace of the service's own metrics in CloudWatch; alarms name it too. */
export const metricsNamespace = 'Afterword';

/** What its metrics are told apart by: the stage, and of one function alone its whole name, as Lambda has it. */
export const metricDimensions = { stage: 'Stage', function: 'Function' } as const;

/** Items of a batch that a function reported as failed, which Lambda counts as a success. Written only where some did. */
export const itemsFailed = 'ItemsFailed';
