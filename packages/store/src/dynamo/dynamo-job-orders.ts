import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { foldedName } from '../folded-name.ts';
import { movementSeconds } from '../movement.ts';
import type { JobOrders } from '../ports.ts';
import { indexes } from '../table-shape.ts';
import { jobOrderCodec } from './codecs/job-order.ts';
import { afterMoment, idAtEndOf, keys, listPk, momentIn, momentSk, quietPk, ranges } from './keys.ts';
import { queryPage } from './query-page.ts';
import { summaryOf } from './summary-of.ts';
import { readVersioned, type Table } from './table.ts';

export const dynamoJobOrders = (table: Table): JobOrders => ({
  find: (id) => readVersioned(table, keys.jobOrder(id), jobOrderCodec),
  list: (division, status, page, prefix = '') =>
    queryPage(
      table,
      { index: 'list', partition: listPk.jobOrders(division, status), beginsWith: foldedName(prefix) },
      page,
      summaryOf(jobOrderCodec),
    ),
  ofClient: (id, page) => queryPage(table, ranges.ofClient(id), page, ({ sk }) => idAtEndOf(String(sk))),
  quiet: (division, until, page) =>
    queryPage(
      table,
      { index: 'plan', partition: quietPk(division), atMost: afterMoment(until) },
      page,
      (item) => ({
        id: idAtEndOf(String(item.pk)),
        movedAt: momentIn(String(item[indexes.plan.sortKey])),
      }),
    ),
  noteMovement: async ({ id, division, at }) => {
    try {
      await table.client.send(
        new UpdateCommand({
          TableName: table.tableName,
          Key: keys.jobOrder(id),
          UpdateExpression: 'SET #pk = :pk, #sk = :sk',
          ConditionExpression: '#data.#status = :open AND (attribute_not_exists(#sk) OR #sk < :known)',
          ExpressionAttributeNames: {
            '#data': 'data',
            '#status': 'status',
            '#pk': indexes.plan.partitionKey,
            '#sk': indexes.plan.sortKey,
          },
          ExpressionAttributeValues: {
            ':open': 'open',
            ':pk': quietPk(division),
            ':sk': momentSk(at, id),
            ':known': afterMoment(at - movementSeconds),
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  },
});
