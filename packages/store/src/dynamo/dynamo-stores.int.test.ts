import { afterAll, beforeAll } from 'vitest';
import { describeStores } from '../contract/stores-contract.ts';
import { createTable } from '../testing/create-table.ts';
import { type DynamoLocal, startDynamoLocal } from '../testing/dynamo-local.ts';
import { dynamoStores } from './dynamo-stores.ts';

let local: DynamoLocal;
let tables = 0;

beforeAll(async () => {
  local = await startDynamoLocal();
});
afterAll(() => local.stop());

describeStores('DynamoDB stores', async () => {
  tables += 1;
  const tableName = `contract-${tables}`;
  await createTable(local.client, tableName);
  return dynamoStores({ client: local.client, tableName });
});
