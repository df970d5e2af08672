import { afterAll, beforeAll } from 'vitest';
import { describeStores } from '../contract/stores-contract.ts';
import { amongRivals } from '../testing/among-rivals.ts';
import { createTable } from '../testing/create-table.ts';
import { type DynamoLocal, startDynamoLocal } from '../testing/dynamo-local.ts';
import { dynamoStores } from './dynamo-stores.ts';

let local: DynamoLocal;
let tables = 0;

beforeAll(async () => {
  local = await startDynamoLocal();
});
afterAll(() => local.stop());

async function newTable(): Promise<string> {
  tables += 1;
  const tableName = `contract-${tables}`;
  await createTable(local.client, tableName);
  return tableName;
}

describeStores('DynamoDB stores', async () =>
  dynamoStores({ client: local.client, tableName: await newTable() }),
);

describeStores('DynamoDB stores among rival transactions', async () =>
  dynamoStores({ client: amongRivals(local.client), tableName: await newTable() }),
);
