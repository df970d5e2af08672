import type { Division } from '@afterword/core/division/division';
import { type OpenStage, openStages } from '@afterword/core/submission/stage';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ColumnCounts, CountedColumn, Counters } from '../ports.ts';
import { indexes, itemTypes } from '../table-shape.ts';
import type { Item } from './codecs/item-codec.ts';
import { boardPk, keys } from './keys.ts';
import { lookAt, readItem, type Table } from './table.ts';

/** One attribute for each stage, since `ADD` makes what is not there yet and cannot do so inside a map. */
const figure = (stage: OpenStage): string => `n-${stage}`;

const numberIn = (item: Item, name: string): number => {
  const value = item[name];
  return typeof value === 'number' ? value : 0;
};

/** Never below nothing: what was lost on the way is made good once a day. */
const countsIn = (item: Item): ColumnCounts =>
  Object.fromEntries(
    openStages.map((stage) => [stage, Math.max(0, numberIn(item, figure(stage)))]),
  ) as Record<OpenStage, number>;

const nameOf = (column: CountedColumn | null): string | null =>
  column && `${column.division}#${column.stage}`;

function columnIn(name: unknown): CountedColumn | null {
  if (typeof name !== 'string') return null;
  const [division = '', stage = ''] = name.split('#');
  return { division: division as Division, stage: stage as OpenStage };
}

/** What a move adds to each division's figures. */
function stepsOf(from: CountedColumn | null, to: CountedColumn | null) {
  const steps = new Map<Division, Map<OpenStage, number>>();
  for (const [column, by] of [[from, -1] as const, [to, 1] as const]) {
    if (!column) continue;
    const own = steps.get(column.division) ?? new Map<OpenStage, number>();
    own.set(column.stage, (own.get(column.stage) ?? 0) + by);
    steps.set(column.division, own);
  }
  return steps;
}

const head = { '#type': 'type', '#schema': 'schemaVersion', '#version': 'version' };

/** Adds to a division's figures; `version` rises with it, so that a recount sees whether it was alone. */
const addition = (TableName: string, division: Division, steps: ReadonlyMap<OpenStage, number>) => {
  const added = [...steps];
  return {
    Update: {
      TableName,
      Key: keys.counter(division),
      UpdateExpression: `SET #type = :type, #schema = :schema ADD #version :one, ${added.map((_, at) => `#n${at} :n${at}`).join(', ')}`,
      ExpressionAttributeNames: {
        ...head,
        ...Object.fromEntries(added.map(([stage], at) => [`#n${at}`, figure(stage)])),
      },
      ExpressionAttributeValues: {
        ':type': itemTypes.counter,
        ':schema': 1,
        ':one': 1,
        ...Object.fromEntries(added.map(([, by], at) => [`:n${at}`, by])),
      },
    },
  };
};

/** Another worker noted the same submission: read again. Anything else is for the stream to try again. */
const isRace = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(
    ({ Code: code }) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict',
  );

async function countColumn(table: Table, division: Division, stage: OpenStage): Promise<number> {
  let count = 0;
  let after: Item | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        IndexName: indexes.board.name,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': indexes.board.partitionKey },
        ExpressionAttributeValues: { ':pk': boardPk(division, stage) },
        Select: 'COUNT',
        ...(after ? { ExclusiveStartKey: { ...after } } : {}),
      }),
    );
    count += page.Count ?? 0;
    after = page.LastEvaluatedKey;
  } while (after);
  return count;
}

export const dynamoCounters = (table: Table): Counters => ({
  read: async (divisions) => {
    const items = await lookAt(table, divisions.map(keys.counter));
    return Object.fromEntries(items.map((item) => [String(item.sk), countsIn(item)]));
  },

  note: async ({ submissionId, version, column }) => {
    const key = keys.counted(submissionId);
    for (let attempt = 0; ; attempt += 1) {
      const marker = await readItem(table, key);
      const known = marker ? numberIn(marker, 'version') : 0;
      const before = columnIn(marker?.column);
      // Late, twice, or where it was already: nothing to add up, and nothing to write.
      if (known >= version || nameOf(before) === nameOf(column)) return false;
      const put = {
        Put: {
          TableName: table.tableName,
          Item: { ...key, type: itemTypes.counted, schemaVersion: 1, version, column: nameOf(column) },
          ExpressionAttributeNames: { '#version': 'version' },
          ...(marker
            ? {
                ConditionExpression: '#version = :known',
                ExpressionAttributeValues: { ':known': known },
              }
            : { ConditionExpression: 'attribute_not_exists(#version)' }),
        },
      };
      const additions = [...stepsOf(before, column)].map(([division, steps]) =>
        addition(table.tableName, division, steps),
      );
      try {
        await table.client.send(new TransactWriteCommand({ TransactItems: [put, ...additions] }));
        return true;
      } catch (error) {
        if (!isRace(error) || attempt >= 4) throw error;
      }
    }
  },

  recount: async (division) => {
    const item = await readItem(table, keys.counter(division));
    const counted = await Promise.all(
      openStages.map(async (stage) => [stage, await countColumn(table, division, stage)] as const),
    );
    const wrong = counted.filter(([stage, count]) => count !== (item ? numberIn(item, figure(stage)) : 0));
    if (wrong.length === 0) return 0;
    await table.client.send(
      new UpdateCommand({
        TableName: table.tableName,
        Key: keys.counter(division),
        UpdateExpression: `SET #type = :type, #schema = :schema, #version = :next, ${wrong.map((_, at) => `#n${at} = :n${at}`).join(', ')}`,
        ConditionExpression: item ? '#version = :seen' : 'attribute_not_exists(#version)',
        ExpressionAttributeNames: {
          ...head,
          ...Object.fromEntries(wrong.map(([stage], at) => [`#n${at}`, figure(stage)])),
        },
        ExpressionAttributeValues: {
          ':type': itemTypes.counter,
          ':schema': 1,
          ':next': (item ? numberIn(item, 'version') : 0) + 1,
          ...(item ? { ':seen': numberIn(item, 'version') } : {}),
          ...Object.fromEntries(wrong.map(([, count], at) => [`:n${at}`, count])),
        },
      }),
    );
    return wrong.length;
  },
});
