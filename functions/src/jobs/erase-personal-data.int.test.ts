import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { createTable } from '@afterword/store/testing/create-table';
import { type DynamoLocal, startDynamoLocal } from '@afterword/store/testing/dynamo-local';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anErasureToDo, canary, erase, opened } from './testing/an-erasure.ts';

const tableName = 'erasure';
let local: DynamoLocal;
beforeAll(async () => {
  local = await startDynamoLocal();
  await createTable(local.client, tableName);
});
afterAll(() => local.stop());

/** Every item of the table and of its indexes, as text. */
async function everything(): Promise<string> {
  const parts: string[] = [];
  for (const IndexName of [undefined, 'board', 'due', 'list']) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await local.client.send(
        new ScanCommand({ TableName: tableName, IndexName, ...(from ? { ExclusiveStartKey: from } : {}) }),
      );
      parts.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
      from = page.LastEvaluatedKey;
    } while (from);
  }
  return opened(parts.join('\n'));
}

it('leaves nothing of an erased candidate in any item or index of the table (I6)', async () => {
  const stores = dynamoStores({ client: local.client, tableName });
  const erasure = await anErasureToDo(stores);
  expect((await everything()).match(new RegExp(canary, 'gi'))?.length).toBeGreaterThan(50);
  await erase(erasure, stores);
  const left = (await everything()).split('\n').filter((item) => canary.test(item));
  expect(left).toEqual([]);
});
