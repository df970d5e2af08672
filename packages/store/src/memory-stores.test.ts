import { aSubmission } from '@afterword/testing/a-submission';
import { expect, it } from 'vitest';
import { describeStores } from './contract/stores-contract.ts';
import { memoryStores } from './memory-stores.ts';

describeStores('memory stores', async () => memoryStores());

it('hands out values nobody can change', async () => {
  const stores = memoryStores();
  await stores.commits.commit([{ kind: 'submission', value: aSubmission(), expected: null, events: [] }]);
  const found = await stores.submissions.find('sub-1');
  expect(Object.isFrozen(found?.value.names)).toBe(true);
});
