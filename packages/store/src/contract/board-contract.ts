import type { Division } from '@afterword/core/division/division';
import { closedStages, openStages } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

export function describeBoard(makeStores: MakeStores): void {
  describe('the board', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    const put = (overrides: Partial<Submission>, expected: number | null = null) =>
      save(stores, { kind: 'submission', value: aSubmission(overrides), expected, events: [] });

    const column = async (division: Submission['division'], stage: (typeof openStages)[number]) =>
      (await stores.submissions.board(division, stage, { limit: 50 })).items.map(({ id }) => id);

    it('shows a column longest waiting first, in pages', async () => {
      await put({ id: 'sub-a', stageSince: 3000 });
      await put({ id: 'sub-b', stageSince: 20 });
      await put({ id: 'sub-c', stageSince: 1_800_000_000 });
      await put({ id: 'sub-d', stageSince: 20 });
      await put({ id: 'sub-e', stageSince: 1, division: 'technical' });
      const pages = await everyPage(3, (page) => stores.submissions.board('office', 'submitted', page));
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([['sub-b', 'sub-d', 'sub-a'], ['sub-c']]);
      expect(await column('technical', 'submitted')).toEqual(['sub-e']);
      expect(await column('managerial', 'submitted')).toEqual([]);
    });

    it('shows one owner’s cards in full pages, and says so when there are no more', async () => {
      const owners = ['user-1', 'user-2', 'user-2', 'user-1', 'user-2', 'user-1', 'user-2', 'user-2'];
      for (const [at, ownerId] of owners.entries()) await put({ id: `sub-${at}`, ownerId, stageSince: at });
      const mine = (ownerId: string) =>
        everyPage(2, (page) =>
          stores.submissions.board('office', 'submitted', page, { ownerId, mostReads: 8 }),
        );
      const ids = (pages: Awaited<ReturnType<typeof mine>>) => pages.map((page) => page.map(({ id }) => id));
      expect(ids(await mine('user-1'))).toEqual([['sub-0', 'sub-3'], ['sub-5']]);
      expect(ids(await mine('user-2'))).toEqual([['sub-1', 'sub-2'], ['sub-4', 'sub-6'], ['sub-7']]);
      expect(ids(await mine('user-3'))).toEqual([[]]);
    });

    it('shows on a card what leaves next, and the interview it is about', async () => {
      const step = aPlannedStep({}, 1_900_000_000);
      await put({ stage: 'interviewed', interviews: [anInterview({ steps: [step] })] });
      const { items } = await stores.submissions.board('office', 'interviewed', { limit: 10 });
      const { id, division, stageSince, ownerId, names } = aSubmission();
      expect(items).toEqual([
        {
          id,
          division,
          stage: 'interviewed',
          stageSince,
          ownerId,
          names,
          nextStep: { kind: 'thank-you', state: 'planned', dueAt: 1_900_000_000 },
          interviewStart: anInterview().start,
          interviewTimeZone: 'America/Chicago',
          paused: false,
          pendingAnswer: false,
          version: 1,
        },
      ]);
    });

    it.each(openStages)('has a column for %s', async (stage) => {
      await put({ stage });
      expect(await column('office', stage)).toEqual(['sub-1']);
    });

    it('moves a card with its stage', async () => {
      await put({});
      await put({ stage: 'client-review' }, 1);
      expect(await column('office', 'submitted')).toEqual([]);
      const { items } = await stores.submissions.board('office', 'client-review', { limit: 10 });
      expect(items).toMatchObject([{ id: 'sub-1', version: 2 }]);
    });

    it.each(closedStages)(
      'lets go of a card closed as %s, and takes it back when it reopens',
      async (stage) => {
        await put({ stage: 'interviewed' });
        await put({ stage }, 1);
        for (const open of openStages) expect(await column('office', open)).toEqual([]);
        await put({ stage: 'interviewed' }, 2);
        expect(await column('office', 'interviewed')).toEqual(['sub-1']);
      },
    );

    it('lists who is in placement, placed last first, while they are', async () => {
      await put({ id: 'sub-1', stage: 'placed', stageSince: 100 });
      await put({ id: 'sub-2', stage: 'placed', stageSince: 300 });
      await put({ id: 'sub-3', stage: 'placed', stageSince: 200 });
      await put({ id: 'sub-4', stage: 'interviewed', stageSince: 400 });
      const placed = (division: Division) =>
        everyPage(2, (page) => stores.submissions.placed(division, page));
      expect(await placed('office')).toEqual([['sub-2', 'sub-3'], ['sub-1']]);
      expect((await placed('technical')).flat()).toEqual([]);
      await put({ id: 'sub-2', stage: 'interviewed' }, 1);
      expect((await placed('office')).flat()).toEqual(['sub-3', 'sub-1']);
    });
  });
}
