import type { SubmissionId } from '@afterword/core/kernel/ids';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change } from '../ports.ts';
import { table } from '../table-shape.ts';
import type { Item } from './codecs/item-codec.ts';
import {
  agencyItem,
  candidateItem,
  candidatePointerItem,
  clientItem,
  clientPointerItem,
  drivesItem,
  editionItem,
  emailItem,
  eventItem,
  idempotencyItem,
  jobItem,
  jobOrderItem,
  jobOrderPointerItem,
  letterboxItem,
  likenessItem,
  likenessKeysOf,
  messageItem,
  noteItem,
  noticeItem,
  replyPointerItem,
  resumeItem,
  submissionItem,
  taskItem,
  templateItem,
  textItem,
  userItem,
} from './item-of.ts';
import { type Key, keys } from './keys.ts';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface WriteContext {
  readonly tableName: string;
  readonly shardOf: (id: SubmissionId) => number;
  /** The address a user had before, by id; absent for one that is new or that somebody else changed meanwhile. */
  readonly formerEmails: ReadonlyMap<string, string>;
  /** What a candidate was found by before, by id; absent as above. */
  readonly formerLikenesses: ReadonlyMap<string, readonly Key[]>;
}

const absent = { ConditionExpression: 'attribute_not_exists(pk)' };

/** The item is still as it was read, or was not there and still is not. */
const unchanged = (expected: number | null) =>
  expected === null
    ? absent
    : { ConditionExpression: 'version = :expected', ExpressionAttributeValues: { ':expected': expected } };

/** What one change writes, its own condition first. */
export function writesOf(change: Change, context: WriteContext): readonly Write[] {
  const { tableName: TableName } = context;
  const put = (item: Item): Write => ({ Put: { TableName, Item: { ...item } } });
  const putVersion = (item: Item, expected: number | null): Write => ({
    Put: { TableName, Item: { ...item }, ...unchanged(expected) },
  });

  const removal = (key: Key, expected: number): Write => ({
    Delete: { TableName, Key: { ...key }, ...unchanged(expected) },
  });

  switch (change.kind) {
    case 'submission': {
      const { value, expected, events } = change;
      const version = (expected ?? 0) + 1;
      const movePointer = ({ id, createdAt }: typeof value, from: string): Write[] => [
        put(candidatePointerItem(value)),
        { Delete: { TableName, Key: { ...keys.candidatePointer(from, createdAt, id) } } },
      ];
      return [
        putVersion(submissionItem(value, version, context.shardOf), expected),
        ...events.map((event, index) =>
          put(eventItem(event, { submissionId: value.id, division: value.division, version, index })),
        ),
        ...(expected === null ? [put(candidatePointerItem(value)), put(jobOrderPointerItem(value))] : []),
        ...(change.movedFrom === undefined ? [] : movePointer(value, change.movedFrom)),
      ];
    }
    case 'user': {
      const { value, expected } = change;
      const former = context.formerEmails.get(value.id);
      const email = emailItem(value);
      const own = putVersion(userItem(value, (expected ?? 0) + 1), expected);
      const moves = expected === null || (former !== undefined && keys.email(former).pk !== email.pk);
      return [
        own,
        ...(moves ? [{ Put: { TableName, Item: { ...email }, ...absent } }] : []),
        ...(moves && former !== undefined ? [{ Delete: { TableName, Key: keys.email(former) } }] : []),
      ];
    }
    case 'candidate': {
      const { value, expected } = change;
      const likenesses = likenessKeysOf(value);
      const gone = (context.formerLikenesses.get(value.id) ?? []).filter(
        ({ pk }) => !likenesses.some((key) => key.pk === pk),
      );
      return [
        putVersion(candidateItem(value, (expected ?? 0) + 1), expected),
        ...likenesses.map((key) => put(likenessItem(key))),
        ...gone.map((key): Write => ({ Delete: { TableName, Key: { ...key } } })),
      ];
    }
    case 'client':
      return [putVersion(clientItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'job-order':
      return [
        putVersion(jobOrderItem(change.value, (change.expected ?? 0) + 1), change.expected),
        ...(change.expected === null ? [put(clientPointerItem(change.value))] : []),
      ];
    case 'agency':
      return [putVersion(agencyItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'message':
      return [putVersion(messageItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'job':
      return [putVersion(jobItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'drives':
      return [putVersion(drivesItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'letterbox':
      return [putVersion(letterboxItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'task':
      return [putVersion(taskItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'template':
      return [
        putVersion(templateItem(change.value, (change.expected ?? 0) + 1), change.expected),
        put(editionItem(change.value)),
      ];
    case 'notice':
      return [putVersion(noticeItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'resume':
      return [putVersion(resumeItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'resume-removed':
      return [removal(keys.resume(change.value.candidateId, change.value.id), change.expected)];
    case 'note':
      return [putVersion(noteItem(change.value, (change.expected ?? 0) + 1), change.expected)];
    case 'note-removed':
      return [removal(keys.note(change.value.submissionId, change.value.id), change.expected)];
    case 'text':
      return [put(textItem(change.submissionId, change.value))];
    case 'idempotency': {
      const { value, now, about } = change;
      const Item = { ...idempotencyItem(value) };
      const record: Write =
        now === undefined
          ? { Put: { TableName, Item, ...absent } }
          : {
              Put: {
                TableName,
                Item,
                ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
                ExpressionAttributeNames: { '#ttl': table.timeToLive },
                ExpressionAttributeValues: { ':now': now },
              },
            };
      return about === undefined ? [record] : [record, put(replyPointerItem(about, value))];
    }
    case 'reply-forgotten':
      return [put(idempotencyItem(change.value))];
    case 'candidate-is':
      return [
        {
          ConditionCheck: {
            TableName,
            Key: keys.candidate(change.id),
            ConditionExpression: '#data.factsRevision = :revision',
            ExpressionAttributeNames: { '#data': 'data' },
            ExpressionAttributeValues: { ':revision': change.factsRevision },
          },
        },
      ];
    case 'job-order-open':
      return [
        {
          ConditionCheck: {
            TableName,
            Key: keys.jobOrder(change.id),
            ConditionExpression: '#data.#status = :open',
            ExpressionAttributeNames: { '#data': 'data', '#status': 'status' },
            ExpressionAttributeValues: { ':open': 'open' },
          },
        },
      ];
  }
}
