import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dueShardOf } from '../due-shard.ts';
import type { Stores, Versioned } from '../ports.ts';
import { agencyCodec } from './codecs/agency.ts';
import { drivesCodec } from './codecs/drives.ts';
import { idempotencyCodec } from './codecs/idempotency.ts';
import { type Item, versionOf } from './codecs/item-codec.ts';
import { letterboxCodec } from './codecs/letterbox.ts';
import { noteCodec } from './codecs/note.ts';
import { noticeCodec } from './codecs/notice.ts';
import { resumeCodec } from './codecs/resume.ts';
import { dynamoCommits } from './commit.ts';
import { dynamoCandidates } from './dynamo-candidates.ts';
import { dynamoClients } from './dynamo-clients.ts';
import { dynamoCounters } from './dynamo-counters.ts';
import { dynamoJobOrders } from './dynamo-job-orders.ts';
import { dynamoJobs } from './dynamo-jobs.ts';
import { dynamoMessages } from './dynamo-messages.ts';
import { dynamoSubmissions } from './dynamo-submissions.ts';
import { dynamoTasks } from './dynamo-tasks.ts';
import { dynamoTemplates } from './dynamo-templates.ts';
import { dynamoUsers } from './dynamo-users.ts';
import { keys, ranges, replyKeyIn } from './keys.ts';
import { queryPage } from './query-page.ts';
import { readItem, readVersioned } from './table.ts';

export interface DynamoStoresOptions {
  /** From `documentClient`, or one that drops `undefined` as well. */
  readonly client: DynamoDBDocumentClient;
  readonly tableName: string;
  readonly shardOf?: (id: SubmissionId) => number;
  readonly newToken?: () => string;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const versioned =
  <T>({ decode }: { readonly decode: (item: Item) => T }) =>
  (item: Item): Versioned<T> => ({ value: decode(item), version: versionOf(item) });

/** Stores in one DynamoDB table; its shape is in `table-shape.ts`, its keys in `keys.ts`. */
export function dynamoStores(options: DynamoStoresOptions): Stores {
  const { client, tableName, shardOf = dueShardOf, newToken = randomUUID } = options;
  const wait = options.wait ?? ((milliseconds: number) => setTimeout(milliseconds));
  const table = { client, tableName };
  return {
    commits: dynamoCommits(table, { shardOf, newToken, wait }),
    submissions: dynamoSubmissions(table),
    messages: dynamoMessages(table),
    notes: {
      find: (submissionId, id) => readVersioned(table, keys.note(submissionId, id), noteCodec),
      ofSubmission: (id, page) => queryPage(table, ranges.notes(id), page, versioned(noteCodec)),
    },
    resumes: {
      find: (candidateId, id) => readVersioned(table, keys.resume(candidateId, id), resumeCodec),
      ofCandidate: (id, page) => queryPage(table, ranges.resumes(id), page, versioned(resumeCodec)),
    },
    candidates: dynamoCandidates(table),
    clients: dynamoClients(table),
    jobOrders: dynamoJobOrders(table),
    users: dynamoUsers(table),
    agencies: { find: () => readVersioned(table, keys.agency(), agencyCodec) },
    jobs: dynamoJobs(table),
    letterboxes: { find: (id) => readVersioned(table, keys.letterbox(id), letterboxCodec) },
    drives: { find: (shard) => readVersioned(table, keys.drives(shard), drivesCodec) },
    tasks: dynamoTasks(table),
    templates: dynamoTemplates(table),
    notices: { find: (id) => readVersioned(table, keys.notice(id), noticeCodec) },
    counters: dynamoCounters(table),
    idempotency: {
      find: async (key) => {
        const item = await readItem(table, keys.idempotency(key));
        return item && idempotencyCodec.decode(item);
      },
      ofCandidate: (id, page) =>
        queryPage(table, ranges.repliesAbout(id), page, ({ sk }) => replyKeyIn(String(sk))),
    },
  };
}
