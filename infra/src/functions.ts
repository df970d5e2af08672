import { type EnvName, env, type FunctionName } from '@afterword/functions/runtime/names';
import type { AlarmOpinion } from './constructs/alarm-opinion.ts';

/** One Lambda function: its size, and the environment variables it reads and no others. */
export interface FunctionShape {
  readonly purpose: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  readonly environment: readonly EnvName[];
  /** From a queue or the stream: it reports items as failed (`runtime/report-batch.ts`), and its alarm counts those. */
  readonly takesBatches: boolean;
  readonly alarm: AlarmOpinion;
}

/**
 * The functions at a glance. Memory also buys CPU: 1,024 MB where somebody waits or mail is rendered, 512 MB
 * for the rest. What each may do is in `permissions.ts`, what wakes it is in `stacks/service-stack.ts`.
 */
export const functionShapes: Readonly<Record<FunctionName, FunctionShape>> = {
  api: {
    purpose: 'Answers the portal and the candidates’ links.',
    memoryMegabytes: 1024,
    timeoutSeconds: 10,
    environment: [
      env.stage,
      env.tableName,
      env.portalUrl,
      env.apiUrl,
      env.senderAddress,
      env.linkSecretParameter,
      env.cursorSecretParameter,
      env.resumeBucket,
      env.userPoolId,
    ],
    takesBatches: false,
    alarm: { impact: 'People see errors in the portal, or a candidate’s link does not open.' },
  },
  timers: {
    purpose: 'Keeps one schedule per submission, for its next moment.',
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    environment: [
      env.stage,
      env.scheduleGroup,
      env.scheduleRoleArn,
      env.scheduleDeadLetterArn,
      env.dueQueueArn,
      env.dueQueueUrl,
    ],
    takesBatches: true,
    alarm: { impact: 'Follow-ups are not timed to the minute; the sweep sends them up to 15 minutes late.' },
  },
  'follow-up': {
    purpose: 'Sends what is due: render, claim, send, record.',
    memoryMegabytes: 1024,
    // A batch of five in the sandbox, at one mail a second shared by four, waits twenty seconds for its turns.
    timeoutSeconds: 60,
    environment: [
      env.stage,
      env.tableName,
      env.configurationSet,
      env.senderAddress,
      env.portalUrl,
      env.apiUrl,
      env.linkSecretParameter,
      env.sendWorkers,
      env.replyDomain,
    ],
    takesBatches: true,
    alarm: { impact: 'Follow-up mails are late or wait for a second try.' },
  },
  'mail-events': {
    purpose: 'Notes what SES says about a mail: delivered, bounced, complained.',
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    environment: [env.stage, env.tableName],
    takesBatches: true,
    alarm: { impact: 'Bounces and complaints are not noticed, so mail goes on to addresses that refuse it.' },
  },
  sweep: {
    purpose: 'Every five minutes: finds what is overdue or unknown and queues it again.',
    memoryMegabytes: 512,
    timeoutSeconds: 60,
    environment: [env.stage, env.tableName, env.dueQueueUrl, env.jobsQueueUrl, env.dailyChecks],
    takesBatches: false,
    alarm: { impact: 'The safety net is down: a step whose timer was lost stays unsent.' },
  },
  projections: {
    purpose:
      'Follows changes of candidates, job orders and the agency to the submissions they touch, and to recruiters; counts the boards.',
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    environment: [env.stage, env.tableName, env.jobsQueueUrl, env.dueQueueUrl],
    takesBatches: true,
    alarm: { impact: 'A changed policy, address or job order does not reach the plans it should change.' },
  },
  jobs: {
    purpose: 'Works through changes that move many plans, one page at a time; has colleagues invited.',
    memoryMegabytes: 1024,
    timeoutSeconds: 60,
    environment: [
      env.stage,
      env.tableName,
      env.jobsQueueUrl,
      env.dueQueueUrl,
      env.dueQueueArn,
      env.scheduleGroup,
      env.scheduleRoleArn,
      env.scheduleDeadLetterArn,
      env.resumeBucket,
      env.userPoolId,
    ],
    takesBatches: true,
    alarm: {
      impact:
        'A background change stands still; its progress on the settings page does not move, or an invitation waits.',
    },
  },
  inbound: {
    purpose: 'Takes in what candidates write back, and passes it on to the recruiter.',
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    environment: [
      env.stage,
      env.tableName,
      env.configurationSet,
      env.senderAddress,
      env.portalUrl,
      env.linkSecretParameter,
      env.replyDomain,
    ],
    takesBatches: true,
    alarm: { impact: 'Replies of candidates wait: recruiters do not see them, and coaching goes on.' },
  },
  'dead-letters': {
    purpose: 'Turns messages nobody could handle into tasks for people.',
    memoryMegabytes: 512,
    timeoutSeconds: 30,
    environment: [env.stage, env.tableName, env.deadLetterQueues, env.workQueues],
    takesBatches: true,
    alarm: { impact: 'What could not be processed is on nobody’s list; it waits in the dead-letter queues.' },
  },
};

/** Belongs to the issuer, not to the service: `stacks/identity-stack.ts`. */
export const tokenFunctionShape: FunctionShape = {
  purpose: 'Puts people’s addresses into the tokens Cognito signs.',
  memoryMegabytes: 256,
  // Cognito waits five seconds, then fails the sign-in.
  timeoutSeconds: 5,
  environment: [],
  takesBatches: false,
  alarm: { impact: 'Nobody can sign in, and nobody’s session is renewed.' },
};
