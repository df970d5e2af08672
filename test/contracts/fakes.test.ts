import { sesMailer } from '@afterword/functions/follow-up/ses-mailer';
import { sqsQueue } from '@afterword/functions/runtime/queue';
import { schedulerAlarms } from '@afterword/functions/timers/scheduler-alarms';
import {
  simulatedSchedulerClient,
  simulatedSesClient,
  simulatedSqsClient,
} from '../simulation/cloud/clients.ts';
import { SesError } from '../simulation/cloud/simulated-ses.ts';
import type { Fault } from '../simulation/engine/invocation.ts';
import { findProfile } from '../simulation/faults/profile.ts';
import { queueUrls, simulatedFunctions } from '../simulation/functions.ts';
import { World } from '../simulation/world.ts';
import { describeAlarms } from './alarms-contract.ts';
import { describeMailer } from './mailer-contract.ts';
import { describeQueue } from './queue-contract.ts';

/** A simulated world in which messages are only counted. */
function aBench() {
  const received: string[] = [];
  let next: Fault | undefined;
  const world = new World({
    seed: 1,
    profile: findProfile('none'),
    start: Date.UTC(2027, 2, 1, 16),
    functions: {
      ...simulatedFunctions(),
      followUp: async ({ Records }) => {
        received.push(...Records.map(({ body }) => body));
        return { batchItemFailures: [] };
      },
      mailEvents: async () => ({ batchItemFailures: [] }),
    },
    script: (port) => {
      if (port !== 'ses.SendRawEmail') return undefined;
      const fault = next;
      next = undefined;
      return fault;
    },
  });
  const pass = (seconds: number) => world.runUntil(world.time.now + seconds * 1000);
  return {
    world,
    received,
    pass,
    now: () => Math.floor(world.time.now / 1000),
    trouble: async (fault: Fault) => {
      next = fault;
    },
    act: async <T>(call: () => Promise<T>): Promise<T> => {
      const ended = world.perform('contract', call, 60);
      await pass(1);
      const result = await ended;
      if (result.kind === 'returned') return result.value;
      throw result.kind === 'threw' ? result.error : new Error('It never came back');
    },
  };
}

describeAlarms('the simulated scheduler', async () => {
  const bench = aBench();
  const alarms = schedulerAlarms(
    { group: 'simulation', roleArn: 'role', queueArn: 'queue', deadLetterArn: 'dead' },
    simulatedSchedulerClient,
  );
  return { ...bench, alarms, fired: async () => bench.received };
});

describeMailer('the simulated mail service', async () => {
  const bench = aBench();
  return {
    mailer: sesMailer('simulation', simulatedSesClient),
    act: bench.act,
    taken: async () => bench.world.ses.accepted.map(({ attemptId }) => attemptId),
    trouble: (how) =>
      bench.trouble(
        how === 'reply-lost' ? { kind: 'reply-lost' } : { kind: 'failed', error: new SesError(how, how) },
      ),
  };
});

describeQueue('the simulated queue', async () => {
  const bench = aBench();
  const queue = sqsQueue<{ readonly submissionId: string }>(queueUrls.dueSteps, simulatedSqsClient);
  return { ...bench, queue, received: async () => bench.received };
});
