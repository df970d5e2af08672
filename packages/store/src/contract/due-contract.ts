import type { Submission } from '@afterword/core/submission/submission';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import { dueShardOf } from '../due-shard.ts';
import type { Job } from '../items.ts';
import type { Stores } from '../ports.ts';
import { dueShards } from '../table-shape.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const idsOfOneShard = (shard: number, count: number): string[] =>
  Array.from({ length: 1000 }, (_, number) => `sub-${number}`)
    .filter((id) => dueShardOf(id) === shard)
    .slice(0, count);

const dueAt = (id: string, at: number, overrides: Partial<Submission> = {}): Submission =>
  aSubmission({
    id,
    stage: 'interviewed',
    interviews: [anInterview({ steps: [aPlannedStep({}, at)] })],
    ...overrides,
  });

const aJob = (overrides: Partial<Job>): Job => ({
  id: 'job-1',
  kind: 'replan-all',
  subject: null,
  requestedBy: null,
  state: 'running',
  startedAt: 10,
  finishedAt: null,
  seen: 0,
  changed: 0,
  failed: 0,
  cursor: null,
  lookAt: null,
  ...overrides,
});

export function describeDue(makeStores: MakeStores): void {
  describe('the due index', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    const put = (value: Submission, expected: number | null = null) =>
      save(stores, { kind: 'submission', value, expected, events: [] });

    it('gives one shard, earliest first, up to and including the moment asked for', async () => {
      const [a = '', b = '', c = '', d = ''] = idsOfOneShard(3, 4);
      const [elsewhere = ''] = idsOfOneShard(4, 1);
      await put(dueAt(a, 3000));
      await put(dueAt(b, 20));
      await put(dueAt(c, 1_800_000_000));
      await put(dueAt(d, 1_800_000_001));
      await put(dueAt(elsewhere, 10));
      const pages = await everyPage(2, (page) => stores.submissions.due(3, 1_800_000_000, page));
      expect(pages).toEqual([
        [
          { id: b, nextDueAt: 20 },
          { id: a, nextDueAt: 3000 },
        ],
        [{ id: c, nextDueAt: 1_800_000_000 }],
      ]);
    });

    it('shows every submission due at one moment once, page by page', async () => {
      const ids = idsOfOneShard(0, 7);
      for (const id of ids) await put(dueAt(id, 500));
      const pages = await everyPage(3, (page) => stores.submissions.due(0, 500, page));
      expect(
        pages
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...ids].sort());
    });

    it('spreads over every shard', async () => {
      const shards = new Set<number>();
      for (let number = 0; number < 40; number += 1) shards.add(dueShardOf(`sub-${number}`));
      expect([...shards].sort()).toEqual(Array.from({ length: dueShards }, (_, shard) => shard));
    });

    it('follows a step that moves, and lets go of a submission nothing wakes up for', async () => {
      const shard = dueShardOf('sub-1');
      const due = async () => (await stores.submissions.due(shard, 1_000_000, { limit: 10 })).items;
      await put(dueAt('sub-1', 100));
      expect(await due()).toEqual([{ id: 'sub-1', nextDueAt: 100 }]);
      await put(dueAt('sub-1', 900), 1);
      expect(await due()).toEqual([{ id: 'sub-1', nextDueAt: 900 }]);
      await put(aSubmission({ stage: 'no-response' }), 2);
      expect(await due()).toEqual([]);
    });

    it('gives the jobs that are not over, apart from any shard', async () => {
      await save(stores, { kind: 'job', value: aJob({ id: 'late', lookAt: 900 }), expected: null });
      await save(stores, { kind: 'job', value: aJob({ id: 'early', lookAt: 100 }), expected: null });
      await save(stores, { kind: 'job', value: aJob({ id: 'later', lookAt: 901 }), expected: null });
      await save(stores, { kind: 'job', value: aJob({ id: 'over', lookAt: null }), expected: null });
      expect((await stores.jobs.unfinished(900, { limit: 10 })).items).toEqual(['early', 'late']);
      const over = aJob({ id: 'early', state: 'done', lookAt: null });
      await save(stores, { kind: 'job', value: over, expected: 1 });
      expect((await stores.jobs.unfinished(900, { limit: 10 })).items).toEqual(['late']);
      for (let shard = 0; shard < dueShards; shard += 1) {
        expect((await stores.submissions.due(shard, 2000, { limit: 10 })).items).toEqual([]);
      }
    });

    it('remembers what was driven, shard by shard', async () => {
      expect(await stores.drives.find(2)).toBeUndefined();
      const driven = { 'sub-1': { dueAt: 100, at: 200 } };
      await save(stores, { kind: 'drives', value: { shard: 2, driven }, expected: null });
      expect(await stores.drives.find(2)).toEqual({ value: { shard: 2, driven }, version: 1 });
      expect(await stores.drives.find(3)).toBeUndefined();
      const rival = await stores.commits.commit([
        { kind: 'drives', value: { shard: 2, driven: {} }, expected: null },
      ]);
      expect(rival).toEqual({ ok: false, stale: 'drives' });
    });

    it('remembers what came in by mail, submission by submission', async () => {
      const mails = {
        'in-1': { at: 100, state: 'taken', triedAt: 400 },
        'in-2': { at: 90, state: 'passed-on' },
      } as const;
      await save(stores, { kind: 'letterbox', value: { submissionId: 'sub-1', mails }, expected: null });
      expect(await stores.letterboxes.find('sub-1')).toEqual({
        value: { submissionId: 'sub-1', mails },
        version: 1,
      });
      expect(await stores.letterboxes.find('sub-2')).toBeUndefined();
      const rival = {
        kind: 'letterbox',
        value: { submissionId: 'sub-1', mails: {} },
        expected: null,
      } as const;
      expect(await stores.commits.commit([rival])).toEqual({ ok: false, stale: 'letterbox' });
    });

    it('keeps a closed submission whose claimed mail is not known yet', async () => {
      const claimed = dueAt('sub-1', 100, {
        stage: 'client-rejected',
        interviews: [
          anInterview({
            steps: [
              {
                kind: 'thank-you',
                cycle: 1,
                plannedAt: 100,
                date: '2027-03-02',
                reason: { rule: 'at-once' },
                state: 'claimed',
                dueAt: 100,
                attemptId: 'att-1',
                claimedAt: 100,
                leaseUntil: 220,
              },
            ],
          }),
        ],
      });
      await put(claimed);
      const { items } = await stores.submissions.due(dueShardOf('sub-1'), 220 + 3600, { limit: 10 });
      expect(items).toEqual([{ id: 'sub-1', nextDueAt: 220 + 3600 }]);
    });
  });
}
