import { accept } from '@afterword/core/kernel/refusal';
import { noRows } from '@afterword/store/memory/rows';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Change, Stores } from '@afterword/store/ports';
import { aSubmission } from '@afterword/testing/a-submission';
import { expect, it } from 'vitest';
import { changeSubmission } from './change-submission.ts';

const keptOpen = (stores: Stores) =>
  changeSubmission(stores, 'sub-1', (submission) =>
    accept({ submission: { ...submission, keepOpen: true }, events: [] }),
  );

async function aTable(): Promise<Stores> {
  const stores = memoryStores(noRows());
  await stores.commits.commit([
    { kind: 'submission', value: aSubmission({ id: 'sub-1', keepOpen: false }), expected: null, events: [] },
  ]);
  return stores;
}

/** Others are faster so many times. */
function rivals(stores: Stores, times: number): { readonly stores: Stores; readonly tries: () => number } {
  let tries = 0;
  const commit = async (changes: readonly Change[]) => {
    tries += 1;
    return tries > times ? stores.commits.commit(changes) : ({ ok: false, stale: 'submission' } as const);
  };
  return { stores: { ...stores, commits: { commit } }, tries: () => tries };
}

it('says under which version it saved', async () => {
  const stores = await aTable();
  const outcome = await keptOpen(stores);
  expect(outcome).toMatchObject({ kind: 'saved', submission: { keepOpen: true }, version: 2 });
  expect((await stores.submissions.find('sub-1'))?.version).toBe(2);
});

it.each([
  [2, 'saved', 3],
  [3, 'busy', 3],
])('decides anew where others were faster, three times in all: %i', async (times, kind, tries) => {
  const { stores, tries: made } = rivals(await aTable(), times);
  expect((await keptOpen(stores)).kind).toBe(kind);
  expect(made()).toBe(tries);
});

it('says that there is none', async () => {
  const stores = memoryStores(noRows());
  expect(await keptOpen(stores)).toEqual({ kind: 'absent' });
});
