import { aMessage } from '@afterword/testing/a-message';
import { aSubmission } from '@afterword/testing/a-submission';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyPage, save } from '../contract/save.ts';
import type { PageRequest } from '../ports.ts';
import { createTable } from '../testing/create-table.ts';
import { type DynamoLocal, startDynamoLocal } from '../testing/dynamo-local.ts';
import { dynamoStores } from './dynamo-stores.ts';
import { submissionItem } from './item-of.ts';

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

it('looks for one owner’s cards among a thousand at a time, and ends with its reads, not with the column', async () => {
  await createTable(local.client, 'crowded');
  const stores = dynamoStores({ client: local.client, tableName: 'crowded' });
  const cards = Array.from({ length: 2200 }, (_, at) =>
    submissionItem(
      aSubmission({ id: `sub-${at}`, stageSince: at, ownerId: at === 2150 ? 'rare' : 'usual' }),
      1,
      () => 0,
    ),
  );
  for (let at = 0; at < cards.length; at += 25) {
    const batch = cards.slice(at, at + 25).map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    await local.client.send(new BatchWriteCommand({ RequestItems: { crowded: batch } }));
  }
  const look = (mostReads: number, page: PageRequest) =>
    stores.submissions.board('office', 'submitted', page, { ownerId: 'rare', mostReads });
  const short = await look(1, { limit: 25 });
  expect(short.items).toEqual([]);
  expect(short.next).toBeDefined();
  const further = await look(1, { limit: 25, ...(short.next && { after: short.next }) });
  expect(further.items).toEqual([]);
  const enough = await look(8, { limit: 25 });
  expect(enough.items.map(({ id }) => id)).toEqual(['sub-2150']);
  expect(enough.next).toBeUndefined();
});
