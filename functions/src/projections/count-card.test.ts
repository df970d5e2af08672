import { isOnBoard } from '@afterword/store/card';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Image } from '../runtime/stream-image.ts';
import { countCard } from './count-card.ts';
import type { ItemChange } from './follow-change.ts';

let stores: Stores;
let notes: number;
beforeEach(() => {
  stores = memoryStores();
  notes = 0;
});

const image = (stage: string, version: number, id = 'sub-1', division = 'office'): Image => ({
  type: { S: 'submission' },
  version: { N: String(version) },
  data: { M: { id: { S: id }, stage: { S: stage }, division: { S: division } } },
});

const follow = ({ before, after }: ItemChange) =>
  countCard(
    {
      note: (noted) => {
        notes += 1;
        return stores.counters.note(noted);
      },
    },
    before,
    after ?? {},
  );

const office = async () => (await stores.counters.read(['office'])).office;

describe('a card', () => {
  it('is counted where it comes, where it goes, and no longer once it is closed', async () => {
    await follow({ before: undefined, after: image('submitted', 1) });
    await follow({ before: image('submitted', 1), after: image('interviewed', 2) });
    expect(await office()).toMatchObject({ submitted: 0, interviewed: 1 });
    await follow({ before: image('interviewed', 2), after: image('no-response', 3) });
    expect(await office()).toMatchObject({ submitted: 0, interviewed: 0 });
    expect(isOnBoard('no-response')).toBe(false);
  });

  it('is counted once, however often the stream tells of it and in whatever order', async () => {
    const opened = { before: undefined, after: image('submitted', 1) };
    const moved = { before: image('submitted', 1), after: image('interviewed', 2) };
    for (const change of [opened, moved, opened, moved, moved, opened]) await follow(change);
    expect(await office()).toMatchObject({ submitted: 0, interviewed: 1 });
  });

  it('that stays in its column asks nothing of the table', async () => {
    await follow({ before: image('interviewed', 2), after: image('interviewed', 3) });
    await follow({ before: image('no-response', 3), after: image('no-response', 4) });
    expect(notes).toBe(0);
  });
});
