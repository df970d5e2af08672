import { aMessage } from '@afterword/testing/a-message';
import { aSubmission } from '@afterword/testing/a-submission';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyPage, save } from '../contract/save.ts';
import { createTable } from '../testing/create-table.ts';
import { type DynamoLocal, startDynamoLocal } from '../testing/dynamo-local.ts';
import { dynamoStores } from './dynamo-stores.ts';

let local: DynamoLocal;
beforeAll(async () => {
  local = await startDynamoLocal();
});
afterAll(() => local.stop());

it('keeps a page key of one list from leading into another', async () => {
  await createTable(local.client, 'pages');
  const stores = dynamoStores({ client: local.client, tableName: 'pages' });
  for (const [id, division] of [
    ['sub-1', 'office'],
    ['sub-2', 'office'],
    ['sub-3', 'technical'],
    ['sub-4', 'technical'],
  ] as const) {
    const value = aSubmission({ id, division });
    await save(stores, { kind: 'submission', value, expected: null, events: [] });
  }
  const first = await stores.submissions.board('office', 'submitted', { limit: 1 });
  expect(Object.keys(first.next ?? {}).sort()).toEqual(['boardSk', 'pk', 'sk']);
  const { items } = await stores.submissions.board('technical', 'submitted', {
    limit: 9,
    ...(first.next && { after: first.next }),
  });
  expect(items.map(({ division }) => division)).toEqual(['technical', 'technical']);
});

it('goes on where a query ended early at 1 MB', async () => {
  await createTable(local.client, 'large');
  const stores = dynamoStores({ client: local.client, tableName: 'large' });
  const ids = [1, 2, 3, 4, 5].map((number) => `msg-${number}`);
  for (const id of ids) {
    const value = aMessage({ id, fields: { words: 'x'.repeat(300_000) } });
    await save(stores, { kind: 'message', value, expected: null });
  }
  const pages = await everyPage(5, (page) => stores.messages.ofSubmission('sub-1', page));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.flat().map(({ id }) => id)).toEqual(ids.toReversed());
});
