import { type Candidate, eraseCandidate } from '@afterword/core/candidate/candidate';
import type { Division } from '@afterword/core/division/division';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CandidateFilter, Stores } from '../ports.ts';
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
        (await everyPage(limit, (page) => stores.candidates.list('', page, { divisions }))).map((page) =>
          page.map(({ name }) => name),
        );
      expect(await seenBy(['technical'], 2)).toEqual([['Ada', 'Cy'], ['Eve']]);
      expect((await seenBy(['industrial'], 2)).flat()).toEqual([]);
      expect(await seenBy([], 2)).toEqual([[]]);
      expect((await seenBy(['industrial', 'managerial'], 50)).flat()).toEqual(['Bo', 'Dee', 'Flo']);
    });

    it('shows those whom mails do not reach, and those who can start by a day', async () => {
      const people: readonly Partial<Candidate>[] = [
        { id: 'p-1', name: 'Wa', email: null },
        { id: 'p-2', name: 'We', undeliverable: { why: 'bounced', at: 1 } },
        { id: 'p-3', name: 'Wi', stopped: 'coaching', divisions: ['technical'] },
        { id: 'p-4', name: 'Wo', availability: { from: '2027-03-01', note: null } },
        { id: 'p-5', name: 'Wu', availability: { from: '2027-03-02', note: 'days' }, stopped: 'all' },
      ];
      for (const value of people.map(aCandidate)) {
        await save(stores, { kind: 'candidate', value, expected: null });
      }
      const shown = async (filter: CandidateFilter) =>
        (await stores.candidates.list('w', { limit: 10 }, filter)).items.map(({ name }) => name);
      expect(await shown({ unreached: true })).toEqual(['Wa', 'We', 'Wi', 'Wu']);
      expect(await shown({ availableBy: '2027-03-01' })).toEqual(['Wo']);
      expect(await shown({ availableBy: '2027-03-02', unreached: true })).toEqual(['Wu']);
      expect(await shown({ unreached: true, divisions: ['technical'] })).toEqual(['Wi']);
      expect(await shown({})).toEqual(['Wa', 'We', 'Wi', 'Wo', 'Wu']);
    });

    it('does not show a record that became part of another', async () => {
      const merged = aCandidate({
        id: 'cand-1',
        name: 'Merged candidate',
        email: null,
        mergedInto: 'cand-3',
      });
      await save(stores, { kind: 'candidate', value: merged, expected: 1 });
      expect(await found('merged')).toEqual([]);
      expect(await found('')).toEqual(inOrder.filter((name) => name !== 'ana'));
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

  describe('who shares an address or a number', () => {
    const keys = { emails: ['ana@mail.test'], phones: ['3125550142'] };
    const sharing = async (stores: Stores, wanted = keys) =>
      [...(await stores.candidates.sharing(wanted))].sort();

    it('is found by either, also by what was merged into their record', async () => {
      const stores = await makeStores();
      const merged = { id: 'old', name: 'Ana', email: 'Ana+old@mail.test', phone: null, at: 1 };
      const people = [
        aCandidate({ id: 'like-1', email: 'ANA@mail.test' }),
        aCandidate({ id: 'like-2', email: null, phone: '+1 (312) 555-0142' }),
        aCandidate({ id: 'like-3', email: 'other@mail.test', mergedFrom: [merged] }),
        aCandidate({ id: 'like-4', email: 'other@mail.test', phone: '312 555 0143' }),
      ];
      for (const value of people) await save(stores, { kind: 'candidate', value, expected: null });
      expect(await sharing(stores)).toEqual(['like-1', 'like-2', 'like-3']);
      expect(await sharing(stores, { emails: [], phones: [] })).toEqual([]);
    });

    it('follows a change, a merge and an erasure', async () => {
      const stores = await makeStores();
      const value = aCandidate({ id: 'like-1', email: 'ana@mail.test', phone: '312 555 0142' });
      await save(stores, { kind: 'candidate', value, expected: null });
      await save(stores, { kind: 'candidate', value: { ...value, email: 'new@mail.test' }, expected: 1 });
      expect(await sharing(stores, { emails: ['ana@mail.test'], phones: [] })).toEqual([]);
      expect(await sharing(stores)).toEqual(['like-1']);
      await save(stores, { kind: 'candidate', value: { ...value, mergedInto: 'x' }, expected: 2 });
      expect(await sharing(stores)).toEqual([]);
      await save(stores, { kind: 'candidate', value, expected: 3 });
      await save(stores, { kind: 'candidate', value: eraseCandidate(value, 9), expected: 4 });
      expect(await sharing(stores)).toEqual([]);
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
      expect((await stores.jobOrders.list('office', 'open', { limit: 10 }, 'SCH')).items).toHaveLength(1);
      expect((await stores.jobOrders.list('office', 'open', { limit: 10 }, 'uler')).items).toEqual([]);

      await put('job-2', 'clerk', { status: 'filled' }, 1);
      expect(await open()).toEqual(['Scheduler']);
      expect(await stores.jobOrders.list('office', 'filled', { limit: 10 })).toEqual({
        items: [aJobOrder({ id: 'job-2', title: 'clerk', status: 'filled' })],
      });
    });

    it('is of one client, newest first, whatever became of them', async () => {
      const stores = await makeStores();
      const put = (id: string, createdAt: number, overrides = {}, expected: number | null = null) =>
        save(stores, { kind: 'job-order', value: aJobOrder({ id, createdAt, ...overrides }), expected });
      await put('job-1', 100);
      await put('job-2', 300, { division: 'technical' });
      await put('job-3', 200, { clientId: 'client-2' });
      await put('job-4', 200, { status: 'closed' });
      await put('job-1', 100, { status: 'filled' }, 1);
      const pages = await everyPage(2, (page) => stores.jobOrders.ofClient('client-1', page));
      expect(pages).toEqual([['job-2', 'job-4'], ['job-1']]);
      expect(await stores.jobOrders.ofClient('nobody', { limit: 5 })).toEqual({ items: [] });
    });

    describe('in which nothing moves', () => {
      const day = 86_400;
      const quiet = async (stores: Stores, until: number, division: Division = 'office') =>
        (await stores.jobOrders.quiet(division, until, { limit: 10 })).items;
      const opened = async () => {
        const stores = await makeStores();
        for (const [id, overrides] of [
          ['job-1', {}],
          ['job-2', {}],
          ['job-3', { status: 'closed' }],
        ] as const) {
          await save(stores, { kind: 'job-order', value: aJobOrder({ id, ...overrides }), expected: null });
        }
        return stores;
      };

      it('comes by its last movement, longest first, up to the moment asked for', async () => {
        const stores = await opened();
        const note = (id: string, at: number) =>
          stores.jobOrders.noteMovement({ id, division: 'office', at });
        expect(await note('job-2', 5 * day)).toBe(true);
        expect(await note('job-1', 9 * day)).toBe(true);
        expect(await quiet(stores, 9 * day)).toEqual([
          { id: 'job-2', movedAt: 5 * day },
          { id: 'job-1', movedAt: 9 * day },
        ]);
        expect(await quiet(stores, 9 * day - 1)).toEqual([{ id: 'job-2', movedAt: 5 * day }]);
        expect(await quiet(stores, 9 * day, 'technical')).toEqual([]);
        const pages = await everyPage(1, (page) => stores.jobOrders.quiet('office', 9 * day, page));
        expect(pages.flat().map(({ id }) => id)).toEqual(['job-2', 'job-1']);
      });

      it('goes on with a later movement, not with a sooner one nor within the hour', async () => {
        const stores = await opened();
        const note = (at: number) => stores.jobOrders.noteMovement({ id: 'job-1', division: 'office', at });
        await note(5 * day);
        expect([await note(4 * day), await note(5 * day), await note(5 * day + 3599)]).toEqual([
          false,
          false,
          false,
        ]);
        expect(await note(5 * day + 3600)).toBe(true);
        expect(await quiet(stores, 9 * day)).toEqual([{ id: 'job-1', movedAt: 5 * day + 3600 }]);
      });

      it('is left out while it is not open, and its version is nobody’s movement', async () => {
        const stores = await opened();
        const note = (id: string) => stores.jobOrders.noteMovement({ id, division: 'office', at: day });
        expect([await note('job-3'), await note('nobody')]).toEqual([false, false]);
        await note('job-1');
        expect((await stores.jobOrders.find('job-1'))?.version).toBe(1);
        const closed = aJobOrder({ id: 'job-1', status: 'filled' });
        await save(stores, { kind: 'job-order', value: closed, expected: 1 });
        expect(await quiet(stores, 9 * day)).toEqual([]);
      });
    });
  });
}
