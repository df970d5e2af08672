import type { CreateScheduleCommandInput, SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SESClient, SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import type { SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { call, theInvocation } from '../engine/invocation.ts';
import { throttled } from './simulated-scheduler.ts';

interface Command {
  readonly constructor: { readonly name: string };
  readonly input: object;
}

type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** A client that answers by the command's name; what is not named is a mistake of the simulation. */
const clientOf = <Client>(service: string, answers: Answers, error: () => unknown): Client => {
  const send = (command: Command): Promise<unknown> => {
    const name = command.constructor.name.replace(/Command$/, '');
    const answer = answers[name];
    if (!answer) throw new Error(`The simulation has no ${service} ${name}`);
    return call({ name: `${service}.${name}`, effect: () => answer(command.input as never), error });
  };
  // Only `send` is ever called by the adapters; the contract suites run them against real servers too.
  return { send } as unknown as Client;
};

/** A socket that closed: nobody knows whether the other side did it. */
const connectionReset = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

export const simulatedSchedulerClient: SchedulerClient = clientOf(
  'scheduler',
  {
    CreateSchedule: (input: CreateScheduleCommandInput) => theInvocation().world.scheduler.create(input),
    DeleteSchedule: (input: CreateScheduleCommandInput) => theInvocation().world.scheduler.delete(input),
  },
  throttled,
);

export const simulatedSesClient: SESClient = clientOf(
  'ses',
  {
    SendRawEmail: (input: SendRawEmailCommandInput) => theInvocation().world.ses.send(input),
    GetSendQuota: () => {
      const { faults } = theInvocation().world;
      const refusal = faults.quotaRefusal();
      if (refusal) throw refusal;
      return faults.sendQuota();
    },
  },
  connectionReset,
);

export const simulatedSqsClient: SQSClient = clientOf(
  'sqs',
  {
    SendMessage: ({
      QueueUrl: url = '',
      MessageBody: body = '',
      DelaySeconds: delay,
      MessageAttributes: attributes = {},
    }: SendMessageCommandInput) =>
      theInvocation()
        .world.queue(url)
        .put(
          body,
          delay,
          Object.fromEntries(
            Object.entries(attributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
          ),
        ),
  },
  connectionReset,
);
