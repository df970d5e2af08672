import { aNote } from '@afterword/testing/a-note';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const first = aNote({ id: '01A', mentions: ['user-2'] });
const second = aNote({ id: '01B', authorId: 'user-2', editedAt: 1_800_000_500 });
const elsewhere = aNote({ id: '01C', submissionId: 'sub-2' });

export function describeNotes(makeStores: MakeStores): void {
  describe('notes', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
      for (const value of [first, second, elsewhere])
        await save(stores, { kind: 'note', value, expected: null });
    });
    const listed = async (id: string) =>
      (await stores.notes.ofSubmission(id, { limit: 10 })).items.map(({ value }) => value.id);

    it('are read back as they were written', async () => {
      expect(await stores.notes.find('sub-1', '01A')).toEqual({ value: first, version: 1 });
      expect(await stores.notes.find('sub-2', '01A')).toBeUndefined();
    });

    it('are listed for their submission, newest first, with their versions', async () => {
      await save(stores, { kind: 'note', value: { ...first, text: 'Other words' }, expected: 1 });
      expect(await listed('sub-1')).toEqual(['01B', '01A']);
      const { items } = await stores.notes.ofSubmission('sub-1', { limit: 10 });
      expect(items.map(({ version }) => version)).toEqual([1, 2]);
    });

    it.each([1, 2, 3])('are the same in pages of %i', async (limit) => {
      const pages = await everyPage(limit, (page) => stores.notes.ofSubmission('sub-1', page));
      expect(pages.flat().map(({ value }) => value.id)).toEqual(['01B', '01A']);
    });

    it('are conditional on the version that was read', async () => {
      for (const change of [
        { kind: 'note', value: first, expected: null },
        { kind: 'note', value: first, expected: 2 },
        { kind: 'note-removed', value: first, expected: 2 },
      ] as const) {
        expect(await stores.commits.commit([change])).toEqual({ ok: false, stale: change.kind });
      }
      expect(await listed('sub-1')).toEqual(['01B', '01A']);
    });

    it('are gone once removed, and only once', async () => {
      const removal = { kind: 'note-removed', value: first, expected: 1 } as const;
      await save(stores, removal);
      expect(await listed('sub-1')).toEqual(['01B']);
      expect(await stores.notes.find('sub-1', '01A')).toBeUndefined();
      expect(await stores.commits.commit([removal])).toEqual({ ok: false, stale: 'note-removed' });
      expect(await listed('sub-2')).toEqual(['01C']);
    });
  });
}
