import { type EpochSeconds, hours } from '@afterword/core/kernel/time';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type ReturningSource, returningSources } from '../runtime/names.ts';

/** Says when a message first came; the queue itself begins anew each time. */
export const firstSentAttribute = 'FIRST_SENT_AT';

/** A queue keeps a message for fourteen days and tries it for two; and so long does `inbound` know a mail again. */
export const mostAgeSeconds = hours(11 * 24);

/** A message on its way back to work. */
export interface ReturningLetter {
  readonly source: ReturningSource;
  readonly body: string;
  readonly firstSentAt: EpochSeconds;
}

export type PutBack = (letter: ReturningLetter) => Promise<void>;

/** Where each of them is worked on. */
export type WorkQueues = Readonly<Record<ReturningSource, string>>;

/** Reads `mail-events=https://…,inbound=https://…`. Throws where one is missing. */
export function readWorkQueues(text: string): WorkQueues {
  const entries = text.split(',').map((entry): readonly [string, string] => {
    const end = entry.indexOf('=');
    return [entry.slice(0, end), entry.slice(end + 1)];
  });
  const urls = new Map(entries);
  const urlOf = (source: ReturningSource): readonly [ReturningSource, string] => {
    const url = urls.get(source);
    if (!url) throw new Error(`There are dead letters of ${source} without its queue`);
    return [source, url];
  };
  return Object.fromEntries(returningSources.map(urlOf)) as WorkQueues;
}

export const sqsPutBack =
  (queues: WorkQueues, client = new SQSClient({})): PutBack =>
  async ({ source, body, firstSentAt }) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queues[source],
        MessageBody: body,
        MessageAttributes: {
          [firstSentAttribute]: { DataType: 'String', StringValue: String(firstSentAt) },
        },
      }),
    );
  };
