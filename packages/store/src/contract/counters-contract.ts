import { openStages } from '@afterword/core/submission/stage';
import { aSubmission } from '@afterword/testing/a-submission';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CountedColumn, Stores } from '../ports.ts';
import { save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const none = Object.fromEntries(openStages.map((stage) => [stage, 0]));
const submitted: CountedColumn = { division: 'office', stage: 'submitted' };
const interviewed: CountedColumn = { division: 'office', stage: 'interviewed' };

export function describeCounters(makeStores: MakeStores): void {
  describe('counters', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });
    const note = (version: number, column: CountedColumn | null, submissionId = 'sub-1') =>
      stores.counters.note({ submissionId, version, column });
    const office = async () => (await stores.counters.read(['office'])).office;

    it('say nothing of a division nobody has counted', async () => {
      expect(await stores.counters.read(['office', 'technical'])).toEqual({});
    });

    it('follow a card from column to column and off the board', async () => {
      await note(1, submitted);
      await note(1, submitted, 'sub-2');
      expect(await office()).toEqual({ ...none, submitted: 2 });
      await note(2, interviewed);
      expect(await office()).toEqual({ ...none, submitted: 1, interviewed: 1 });
      await note(3, null);
      expect(await office()).toEqual({ ...none, submitted: 1 });
    });

    it('take the same word once, however often it comes, and no older one after a newer', async () => {
      expect(await note(1, submitted)).toBe(true);
      expect(await note(1, submitted)).toBe(false);
      await note(3, interviewed);
      expect(await note(1, submitted)).toBe(false);
      expect(await note(2, null)).toBe(false);
      expect(await office()).toEqual({ ...none, interviewed: 1 });
    });

    it('write nothing where a card stays in its column', async () => {
      await note(1, submitted);
      expect(await note(2, submitted)).toBe(false);
      await note(3, interviewed);
      expect(await office()).toEqual({ ...none, interviewed: 1 });
    });

    it('add up what many note at once', async () => {
      await Promise.all(Array.from({ length: 8 }, (_, number) => note(1, submitted, `sub-${number}`)));
      expect(await office()).toEqual({ ...none, submitted: 8 });
    });

    it('are apart for each division', async () => {
      await note(1, submitted);
      await note(1, { division: 'technical', stage: 'placed' }, 'sub-2');
      expect(await stores.counters.read(['office', 'technical', 'managerial'])).toEqual({
        office: { ...none, submitted: 1 },
        technical: { ...none, placed: 1 },
      });
    });

    it('are made good from the board itself, and stay where they are right', async () => {
      for (const id of ['sub-1', 'sub-2', 'sub-3']) {
        await save(stores, { kind: 'submission', value: aSubmission({ id }), expected: null, events: [] });
      }
      await note(1, submitted);
      expect(await stores.counters.recount('office')).toBe(1);
      expect(await office()).toEqual({ ...none, submitted: 3 });
      expect(await stores.counters.recount('office')).toBe(0);
      expect(await stores.counters.recount('technical')).toBe(0);
    });
  });
}
