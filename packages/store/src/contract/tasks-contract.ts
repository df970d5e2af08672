import { divisions } from '@afterword/core/division/division';
import { system } from '@afterword/core/kernel/actor';
import { finishTask, raiseTask, type Task } from '@afterword/core/task/task';
import { aTask } from '@afterword/testing/a-task';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const everyDivision = [...divisions, null];

const about = (id: string, lastAt: number, division: Task['division'] = 'office'): Task =>
  aTask({ subject: { kind: 'submission', id }, lastAt, division });

export function describeTasks(makeStores: MakeStores): void {
  describe('tasks', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });
    const put = (value: Task, expected: number | null = null) =>
      save(stores, { kind: 'task', value, expected });
    const subjects = (tasks: readonly Task[]) => tasks.map(({ subject }) => subject?.id ?? 'none');
    const openOf = async (...of: Parameters<Stores['tasks']['open']>[0]) =>
      subjects((await stores.tasks.open(of, { limit: 10 })).items);

    it('are read back as they were written, by kind and subject', async () => {
      const tasks = [
        aTask(),
        aTask({ kind: 'job-stuck', subject: { kind: 'job', id: 'work-1' }, division: null }),
        aTask({ kind: 'job-stuck', subject: { kind: 'candidate', id: 'cand-1' } }),
        aTask({ kind: 'report-unread', subject: { kind: 'message', id: 'att-1', submissionId: 'sub-1' } }),
        aTask({ kind: 'mentioned', subject: { kind: 'mention', id: 'sub-1', userId: 'user-2' } }),
        aTask({ kind: 'report-unread', subject: null, doneAt: 5, doneBy: { kind: 'user', id: 'user-1' } }),
      ];
      for (const task of tasks) await put(task);
      for (const task of tasks) {
        expect(await stores.tasks.find(task.id)).toEqual({ value: task, version: 1 });
      }
      expect(await stores.tasks.find('canary-silent')).toBeUndefined();
    });

    it('are conditional on the version that was read', async () => {
      await put(aTask());
      const rival = { kind: 'task', value: aTask({ count: 9 }), expected: null } as const;
      expect(await stores.commits.commit([rival])).toEqual({ ok: false, stale: 'task' });
    });

    it('are listed for the divisions asked for, whatever came last first', async () => {
      await put(about('first', 100));
      await put(about('last', 300, 'technical'));
      await put(about('middle', 200, null));
      expect(await openOf('office')).toEqual(['first']);
      expect(await openOf('office', 'technical')).toEqual(['last', 'first']);
      expect(await openOf(null)).toEqual(['middle']);
      expect(await openOf(...everyDivision)).toEqual(['last', 'middle', 'first']);
      expect(await openOf()).toEqual([]);
    });

    it('for one person are on their list alone', async () => {
      await put(about('anybody', 100));
      for (const userId of ['user-2', 'user-3']) {
        await put(aTask({ kind: 'mentioned', subject: { kind: 'mention', id: `of-${userId}`, userId } }));
      }
      expect(await openOf('office')).toEqual(['anybody']);
      expect(await openOf({ userId: 'user-2' })).toEqual(['of-user-2']);
      expect(await openOf('office', { userId: 'user-3' })).toEqual(['of-user-3', 'anybody']);
      expect(await openOf({ userId: 'user-4' }, null)).toEqual([]);
    });

    it('move up when they are raised, and leave the list when they are done', async () => {
      await put(about('one', 100));
      await put(about('two', 200));
      await put(raiseTask(about('one', 100), about('one', 100), 300), 1);
      expect(await openOf('office')).toEqual(['one', 'two']);
      await put(finishTask(about('one', 300), system, 400), 2);
      expect(await openOf('office')).toEqual(['two']);
    });

    it('move to the division they turn out to be of', async () => {
      await put(about('one', 100, null));
      await put(about('one', 200, 'managerial'), 1);
      expect(await openOf(null)).toEqual([]);
      expect(await openOf('managerial')).toEqual(['one']);
    });

    it.each([1, 2, 3, 50])('are the same in pages of %i, over all divisions', async (limit) => {
      const all = Array.from({ length: 9 }, (_, number) =>
        // Three at each moment, so that places are told apart by more than time.
        about(`sub-${number}`, 100 + Math.floor(number / 3), everyDivision[number % 5]),
      );
      for (const task of all) await put(task);
      const pages = await everyPage(limit, (page) => stores.tasks.open(everyDivision, page));
      expect(subjects(pages.flat())).toEqual(subjects(all).reverse());
      expect(pages).toHaveLength(Math.ceil(all.length / limit));
    });
  });
}
