import type { Division } from '@afterword/core/division/division';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const names = [
  'Ángela Ruiz',
  'ana',
  'Ana María Soto',
  'ANA BELL',
  'Øyvind Lie',
  'oscar Diaz',
  'Zoë Abel',
  'Łukasz Nowak',
  "D'Angelo Hill",
  '李 小龍',
  '3rd Street Sam',
];

const inOrder = [
  '3rd Street Sam',
  'ana',
  'ANA BELL',
  'Ana María Soto',
  'Ángela Ruiz',
  "D'Angelo Hill",
  'Łukasz Nowak',
  'oscar Diaz',
  'Øyvind Lie',
  'Zoë Abel',
  '李 小龍',
];

export function describeLists(makeStores: MakeStores): void {
  describe('the list of candidates', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
      for (const [number, name] of names.entries()) {
        await save(stores, {
          kind: 'candidate',
          value: aCandidate({ id: `cand-${number}`, name }),
          expected: null,
        });
      }
    });

    const found = async (prefix: string) =>
      (await stores.candidates.list(prefix, { limit: 50 })).items.map(({ name }) => name);

    it('is alphabetical across all letters, case and accents aside', async () => {
      expect(await found('')).toEqual(inOrder);
    });

    it.each([1, 3, 50])('is the same in pages of %i', async (limit) => {
      const pages = await everyPage(limit, (page) => stores.candidates.list('', page));
      expect(pages.flat().map(({ name }) => name)).toEqual(inOrder);
    });

    it.each([
      ['an', ['ana', 'ANA BELL', 'Ana María Soto', 'Ángela Ruiz']],
      ['ANÁ', ['ana', 'ANA BELL', 'Ana María Soto']],
      ['Ana  maria', ['Ana María Soto']],
      ['o', ['oscar Diaz', 'Øyvind Lie']],
      ['lukasz', ['Łukasz Nowak']],
      ['李', ['李 小龍']],
      ['3', ['3rd Street Sam']],
      ['soto', []],
    ])('finds by the beginning of the name: %s', async (prefix, expected) => {
      expect(await found(prefix)).toEqual(expected);
    });

    it('pages through what a prefix finds', async () => {
      const pages = await everyPage(3, (page) => stores.candidates.list('an', page));
      expect(pages.map((page) => page.map(({ name }) => name))).toEqual([
        ['ana', 'ANA BELL', 'Ana María Soto'],
        ['Ángela Ruiz'],
      ]);
    });

    it('shows those of some divisions in full pages, and says so when there are no more', async () => {
      const others = ['Ada', 'Bo', 'Cy', 'Dee', 'Eve', 'Flo'];
      for (const [at, name] of others.entries()) {
        const divisions = at % 2 === 0 ? (['technical'] as const) : (['office', 'managerial'] as const);
        const value = aCandidate({ id: `of-${at}`, name, divisions });
        await save(stores, { kind: 'candidate', value, expected: null });
      }
      const seenBy = async (divisions: readonly Division[], limit: number) =>
        (await everyPage(limit, (page) => stores.candidates.list('', page, divisions))).map((page) =>
          page.map(({ name }) => name),
        );
      expect(await seenBy(['technical'], 2)).toEqual([['Ada', 'Cy'], ['Eve']]);
      expect((await seenBy(['industrial'], 2)).flat()).toEqual([]);
      expect(await seenBy([], 2)).toEqual([[]]);
      expect((await seenBy(['industrial', 'managerial'], 50)).flat()).toEqual(['Bo', 'Dee', 'Flo']);
    });

    it('gives whole candidates', async () => {
      expect((await stores.candidates.list('zo', { limit: 5 })).items).toEqual([
        aCandidate({ id: 'cand-6', name: 'Zoë Abel' }),
      ]);
    });

    it('follows a new name', async () => {
      await save(stores, {
        kind: 'candidate',
        value: aCandidate({ id: 'cand-6', name: 'Bea Abel' }),
        expected: 1,
      });
      expect(await found('zo')).toEqual([]);
      expect(await found('bea')).toEqual(['Bea Abel']);
    });

    it('does not show an erased candidate under any name', async () => {
      const erased = aCandidate({ id: 'cand-1', name: '', email: null, erasedAt: 1_800_000_000 });
      await save(stores, { kind: 'candidate', value: erased, expected: 1 });
      expect(await found('ana')).toEqual(['ANA BELL', 'Ana María Soto']);
      expect(await found('')).toEqual(inOrder.filter((name) => name !== 'ana'));
      expect(await stores.candidates.find('cand-1')).toEqual({ value: erased, version: 2 });
    });
  });

  describe('the list of clients', () => {
    it('gives ids and names, alphabetical, by prefix and in pages', async () => {
      const stores = await makeStores();
      for (const [id, name] of [
        ['client-1', 'Zephyr'],
        ['client-2', 'Café Lumière'],
        ['client-3', 'CAFETERIA GROUP'],
        ['client-4', 'Atlas'],
      ] as const) {
        await save(stores, { kind: 'client', value: aClient({ id, name }), expected: null });
      }
      const pages = await everyPage(3, (page) => stores.clients.list('', page));
      expect(pages.map((page) => page.map(({ name }) => name))).toEqual([
        ['Atlas', 'Café Lumière', 'CAFETERIA GROUP'],
        ['Zephyr'],
      ]);
      expect(await stores.clients.list('café l', { limit: 5 })).toEqual({
        items: [{ id: 'client-2', name: 'Café Lumière' }],
      });
      expect(await stores.clients.find('client-2')).toEqual({
        value: aClient({ id: 'client-2', name: 'Café Lumière' }),
        version: 1,
      });
    });
  });

  describe('the list of job orders', () => {
    it('is of one division and status, by title, and follows a change of status', async () => {
      const stores = await makeStores();
      const put = (id: string, title: string, overrides = {}, expected: number | null = null) =>
        save(stores, { kind: 'job-order', value: aJobOrder({ id, title, ...overrides }), expected });
      const open = async () =>
        (await stores.jobOrders.list('office', 'open', { limit: 10 })).items.map(({ title }) => title);
      await put('job-1', 'Scheduler');
      await put('job-2', 'clerk');
      await put('job-3', 'Buyer', { division: 'technical' });
      await put('job-4', 'Auditor', { status: 'closed' });
      expect(await open()).toEqual(['clerk', 'Scheduler']);

      await put('job-2', 'clerk', { status: 'filled' }, 1);
      expect(await open()).toEqual(['Scheduler']);
      expect(await stores.jobOrders.list('office', 'filled', { limit: 10 })).toEqual({
        items: [aJobOrder({ id: 'job-2', title: 'clerk', status: 'filled' })],
      });
    });
  });
}
