import { createApp } from '@afterword/functions/api/app';
import { sqsPutBack } from '@afterword/functions/dead-letters/put-back';
import { takeDeadLetters } from '@afterword/functions/dead-letters/take-dead-letters';
import { sesMailer } from '@afterword/functions/follow-up/ses-mailer';
import { takeDueMessages } from '@afterword/functions/follow-up/take-due-messages';
import { takeInboundMail } from '@afterword/functions/inbound/take-inbound-mail';
import { takeJobMessages } from '@afterword/functions/jobs/take-job-messages';
import { takeMailEvents } from '@afterword/functions/mail-events/take-mail-events';
import { followChanges } from '@afterword/functions/projections/follow-changes';
import type { Clock } from '@afterword/functions/runtime/clock';
import type { Ids } from '@afterword/functions/runtime/ids';
import type { Log } from '@afterword/functions/runtime/log';
import type { Metrics } from '@afterword/functions/runtime/metrics';
import { deadLetterSources } from '@afterword/functions/runtime/names';
import { ownIssuer } from '@afterword/functions/runtime/people';
import { sqsQueue } from '@afterword/functions/runtime/queue';
import type { DueMessage, JobMessage } from '@afterword/functions/runtime/queue-messages';
import { SecretUnreachableError } from '@afterword/functions/runtime/secrets';
import { findOverdue } from '@afterword/functions/sweep/find-overdue';
import { followMoments } from '@afterword/functions/timers/follow-moments';
import { schedulerAlarms } from '@afterword/functions/timers/scheduler-alarms';
import { filesIn, memoryFiles } from '@afterword/testing/memory-files';
import { simulatedSchedulerClient, simulatedSesClient, simulatedSqsClient } from './cloud/clients.ts';
import { type QueueHandler, queueArn } from './cloud/queue-mapping.ts';
import { simulatedStores } from './cloud/simulated-stores.ts';
import type { StreamHandler } from './cloud/simulated-stream.ts';
import { call, theInvocation, waitInside } from './engine/invocation.ts';

export const queueUrls = {
  dueSteps: 'https://queue/due-steps',
  jobs: 'https://queue/jobs',
  mailEvents: 'https://queue/mail-events',
  inbound: 'https://queue/inbound',
} as const;

export const linkSecret = 'link secret of the simulation';

/** Domain of the addresses that candidates reply to. */
export const replyDomain = 'reply.agency.test';

/** Where a queue's messages end that nobody could handle. */
export const deadLettersOf = (queue: string): string => `${queue}-dead`;

/** As `infra` deploys them; a test compares. */
export const shapes = {
  dueSteps: { visibilitySeconds: 360, maxReceives: 5 },
  jobs: { visibilitySeconds: 360, maxReceives: 5 },
  followUp: { timeoutSeconds: 60, batchSize: 5, maxConcurrency: 4 },
  jobsFunction: { timeoutSeconds: 60, batchSize: 1, maxConcurrency: 2 },
  stream: { timeoutSeconds: 30, batchSize: 50, retryAttempts: 8 },
  sweep: { timeoutSeconds: 60 },
  mailEvents: { visibilitySeconds: 180, maxReceives: 1000 },
  mailEventsFunction: { timeoutSeconds: 30, batchSize: 10, maxConcurrency: 4 },
  inbound: { visibilitySeconds: 180, maxReceives: 1000 },
  inboundFunction: { timeoutSeconds: 30, batchSize: 5, maxConcurrency: 2 },
  deadLetters: { visibilitySeconds: 180 },
  deadLettersFunction: { timeoutSeconds: 30, batchSize: 10, maxConcurrency: 2 },
  api: { timeoutSeconds: 10 },
} as const;

/** The deployed functions, each as its handler file wires it, over the fakes of whichever world runs. */
export interface Functions {
  readonly api: ReturnType<typeof createApp>;
  readonly followUp: QueueHandler;
  readonly jobs: QueueHandler;
  readonly timers: StreamHandler;
  readonly projections: StreamHandler;
  readonly sweep: () => Promise<void>;
  readonly mailEvents: QueueHandler;
  readonly inbound: QueueHandler;
  readonly deadLetters: QueueHandler;
}

const clock: Clock = {
  now: () => {
    const { world, skewMilliseconds } = theInvocation();
    return Math.floor((world.time.now + skewMilliseconds) / 1000);
  },
};

const ids: Ids = { next: () => theInvocation().world.nextId() };

const metrics: Metrics = { put: () => {} };

const log: Log = {
  info: () => {},
  error: (message, cause) => {
    const { world, name } = theInvocation();
    world.trace.note(world.time.now, `${name} logs`, () => `${message}: ${String(cause)}`);
  },
};

/** May be out of reach, as whatever is asked of another service. */
const readLinkSecret = (): Promise<string> =>
  call({
    name: 'ssm.GetParameter',
    effect: () => linkSecret,
    error: () => new SecretUnreachableError('ssm is out of reach'),
  });

/** Rendering is not under test here, and costs a hundred times everything else. */
const compose = async ({ fields }: { readonly fields: { readonly kind: string } }): Promise<Uint8Array> => {
  await readLinkSecret();
  return new TextEncoder().encode(fields.kind);
};

/** Each copy of the function keeps its own pace, as each container does. */
const thePace = () => {
  const { world, copy } = theInvocation();
  return world.paceOf(copy);
};

/** No history of the simulation has résumés; erasing finds none. */
const noFiles = filesIn(memoryFiles(), clock.now);

export function simulatedFunctions(): Functions {
  const stores = simulatedStores;
  const dueQueue = sqsQueue<DueMessage>(queueUrls.dueSteps, simulatedSqsClient);
  const jobsQueue = sqsQueue<JobMessage>(queueUrls.jobs, simulatedSqsClient);
  const alarms = schedulerAlarms(
    {
      group: 'simulation',
      roleArn: 'arn:aws:iam::000000000000:role/scheduler',
      queueArn: 'arn:aws:sqs:us-east-1:000000000000:due-steps',
      deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:dead',
    },
    simulatedSchedulerClient,
  );
  return {
    api: createApp({
      stores,
      clock,
      ids,
      log,
      resumeFiles: noFiles,
      linkSecret: async () => linkSecret,
      cursorSecret: async () => 'cursor secret of the simulation',
      portalUrl: 'https://portal.test',
      apiUrl: 'https://api.test',
      invites: false,
    }),
    followUp: takeDueMessages({
      stores,
      clock,
      ids,
      mailer: sesMailer('simulation', simulatedSesClient),
      pace: {
        turn: () => thePace().turn(),
        note: (outcome) => thePace().note(outcome),
      },
      compose,
      wait: waitInside,
      composeNotice: async () => new Uint8Array(),
      portalUrl: 'https://portal.test',
      senderAddress: 'follow-up@agency.test',
      log,
    }),
    jobs: takeJobMessages({
      stores,
      clock,
      queue: jobsQueue,
      dueQueue,
      alarms,
      metrics,
      log,
      resumeFiles: noFiles,
      people: ownIssuer,
    }),
    timers: followMoments({
      alarms,
      queue: dueQueue,
      clock,
      log,
    }),
    // Its stream carries neither answers nor bounces, and counters and movements are conveniences of the portal: no part of the promise.
    projections: followChanges({
      queue: jobsQueue,
      notices: { send: async () => {} },
      counters: { note: async () => false },
      jobOrders: { noteMovement: async () => false },
      clock,
      log,
    }),
    sweep: () => findOverdue({ stores, queue: dueQueue, jobsQueue, clock, metrics, log }),
    mailEvents: takeMailEvents({ stores, clock, log }),
    deadLetters: takeDeadLetters({
      stores,
      putBack: sqsPutBack(
        { 'mail-events': queueUrls.mailEvents, inbound: queueUrls.inbound },
        simulatedSqsClient,
      ),
      queues: new Map(deadLetterSources.map((source) => [queueArn(deadLettersOf(source)), source])),
      clock,
      log,
    }),
    inbound: takeInboundMail({
      stores,
      clock,
      mailer: sesMailer('simulation', simulatedSesClient),
      linkSecret: readLinkSecret,
      replyDomain,
      senderAddress: 'follow-up@agency.test',
      portalUrl: 'https://portal.test',
      log,
    }),
  };
}
