import { dueShardOf } from '@afterword/store/due-shard';
import {
  agencyItem,
  candidateItem,
  candidatePointerItem,
  clientItem,
  drivesItem,
  emailItem,
  eventItem,
  idempotencyItem,
  jobItem,
  jobOrderItem,
  jobOrderPointerItem,
  messageItem,
  submissionItem,
  textItem,
  userItem,
} from '@afterword/store/dynamo/item-of';
import type { Rows } from '@afterword/store/memory/rows';
import type { DynamoDBRecord } from 'aws-lambda';
import { toImage } from '../simulation/cloud/to-image.ts';
import type { Story } from '../simulation/stories/story.ts';
import { tell } from '../simulation/stories/story.ts';
import { mailEvents } from './mail-events.ts';

/** What a release leaves behind in queues and streams when the next one is deployed. */
export interface MessageSamples {
  readonly dueMessages: readonly string[];
  readonly jobMessages: readonly string[];
  readonly mailEvents: Readonly<Record<string, string>>;
  readonly records: readonly DynamoDBRecord[];
}

/** A plan at work, a policy that changed, a second submission with notes: every kind of row and message. */
const story: Story = {
  name: 'what a release leaves behind',
  hours: 30,
  office: { submissions: 2 },
  play: async (stage) => {
    await stage.log('2027-03-01T09:00', { talkingPoints: ['The night shift rota'] });
    await stage.log('2027-03-04T10:00', { talkingPoints: ['Start in April'] }, 'sub-2');
    await stage.until('2027-03-01T18:00:00Z');
    await stage.stop('coaching');
    await stage.settings({ holidays: [{ date: '2027-03-05', name: 'Founders’ Day' }] });
  },
};

const record = (
  type: string,
  number: number,
  key: { readonly pk?: unknown; readonly sk?: unknown },
  before: object | undefined,
  after: object,
): DynamoDBRecord => ({
  eventID: `${type}-${number}`,
  eventName: before ? 'MODIFY' : 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  dynamodb: {
    ApproximateCreationDateTime: 1_804_176_000,
    Keys: { pk: { S: String(key.pk) }, sk: { S: String(key.sk) } },
    ...(before ? { OldImage: toImage(before) } : {}),
    NewImage: toImage(after),
    SequenceNumber: String(number),
    SizeBytes: JSON.stringify(after).length,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});

/** Plays the story and keeps what it wrote, as the present code writes it. */
export async function samplesOfRelease(): Promise<{
  readonly items: readonly object[];
  readonly messages: MessageSamples;
}> {
  const dueMessages: string[] = [];
  const jobMessages: string[] = [];
  const { world, violations } = await tell(story, undefined, {
    meanwhile: (begun) => {
      begun.queue('https://queue/due-steps').onPut = (body) => dueMessages.push(body);
      begun.queue('https://queue/jobs').onPut = (body) => jobMessages.push(body);
    },
  });
  if (violations.length > 0) throw new Error('The story of the samples breaks a promise');
  const { rows } = world.snapshot();
  return {
    items: itemsOf(rows).map((item) => toImage(item)),
    messages: {
      dueMessages: [...new Set(dueMessages)],
      jobMessages: [...new Set(jobMessages)],
      mailEvents,
      records: recordsOf(rows),
    },
  };
}

function itemsOf(rows: Rows): readonly object[] {
  const all = <T>(table: ReadonlyMap<string, T>): readonly T[] => [...table.values()];
  return [
    ...all(rows.submissions).flatMap(({ value, version }) => [
      submissionItem(value, version, dueShardOf),
      candidatePointerItem(value),
      jobOrderPointerItem(value),
    ]),
    ...[...rows.events].flatMap(([id, events]) =>
      events.map(({ item }, index) =>
        eventItem(item, { submissionId: id, division: 'office', version: index + 1, index: 0 }),
      ),
    ),
    ...[...rows.texts].map(([key, text]) => textItem(key.split('/')[0] ?? '', text)),
    ...all(rows.messages).map(({ value, version }) => messageItem(value, version)),
    ...all(rows.candidates).map(({ value, version }) => candidateItem(value, version)),
    ...all(rows.clients).map(({ value, version }) => clientItem(value, version)),
    ...all(rows.jobOrders).map(({ value, version }) => jobOrderItem(value, version)),
    ...all(rows.users).flatMap(({ value, version }) => [userItem(value, version), emailItem(value)]),
    ...all(rows.agency).map(({ value, version }) => agencyItem(value, version)),
    ...all(rows.jobs).map(({ value, version }) => jobItem(value, version)),
    ...all(rows.drives).map(({ value, version }) => drivesItem(value, version)),
    ...all(rows.idempotency).map((kept) => idempotencyItem(kept)),
  ];
}

/** As the stream shows them: a submission whose moment moves, a candidate who stops mails, a new job. */
function recordsOf(rows: Rows): readonly DynamoDBRecord[] {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  return [
    ...[...rows.submissions.values()].flatMap(({ value, version }) => {
      const item = submissionItem(value, version, dueShardOf);
      const earlier = { ...submissionItem(value, version - 1, dueShardOf), nextDueAt: 1_804_176_120 };
      return [
        record('submission', next(), item, undefined, earlier),
        record('submission', next(), item, earlier, item),
      ];
    }),
    ...[...rows.candidates.values()].map(({ value, version }) => {
      const before = candidateItem({ ...value, factsRevision: value.factsRevision - 1 }, version - 1);
      return record('candidate', next(), before, before, candidateItem(value, version));
    }),
    ...[...rows.jobs.values()].map(({ value, version }) => {
      const item = jobItem(value, version);
      return record('job', next(), item, undefined, item);
    }),
  ];
}
