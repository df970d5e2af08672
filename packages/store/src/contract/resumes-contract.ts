import { aResume } from '@afterword/testing/a-resume';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const first = aResume({ id: '01A' });
const second = aResume({ id: '01B', state: 'expected', contentType: 'text/plain' });
const anothers = aResume({ id: '01C', candidateId: 'cand-2' });

export function describeResumes(makeStores: MakeStores): void {
  describe('résumés', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
      for (const value of [first, second, anothers]) {
        await save(stores, { kind: 'resume', value, expected: null });
      }
    });

    it('are read back as they were written, under their candidate alone', async () => {
      expect(await stores.resumes.find('cand-1', '01B')).toEqual({ value: second, version: 1 });
      expect(await stores.resumes.find('cand-2', '01B')).toBeUndefined();
    });

    it.each([1, 2, 10])('are listed newest first, in pages of %i', async (limit) => {
      const pages = await everyPage(limit, (page) => stores.resumes.ofCandidate('cand-1', page));
      expect(pages.flat()).toEqual([
        { value: second, version: 1 },
        { value: first, version: 1 },
      ]);
    });

    it('are written and removed only as they were read', async () => {
      for (const change of [
        { kind: 'resume', value: second, expected: null },
        { kind: 'resume', value: second, expected: 2 },
        { kind: 'resume-removed', value: second, expected: 2 },
      ] as const) {
        expect(await stores.commits.commit([change])).toEqual({ ok: false, stale: change.kind });
      }
      await save(stores, { kind: 'resume', value: { ...second, state: 'kept' }, expected: 1 });
      await save(stores, { kind: 'resume-removed', value: second, expected: 2 });
      expect(await stores.resumes.find('cand-1', '01B')).toBeUndefined();
    });
  });
}
