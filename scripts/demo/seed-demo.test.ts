import { divisions } from '@afterword/core/division/division';
import { fromIso } from '@afterword/core/kernel/time';
import { needsAt } from '@afterword/core/submission/needs';
import { openStages } from '@afterword/core/submission/stage';
import { memoryStores } from '@afterword/store/memory-stores';
import { expect, it } from 'vitest';
import { seedDemo } from './seed-demo.ts';

it.each(['2026-11-23T15:00:00Z', '2026-12-27T04:00:00Z', '2027-07-04T20:00:00Z'])(
  'shows every division at work, in every stage, on %s',
  async (now) => {
    const stores = memoryStores();
    await seedDemo(stores, fromIso(now));
    for (const division of divisions) {
      for (const stage of openStages) {
        const column = await stores.submissions.board(division, stage, { limit: 10 });
        expect(column.items.length, `${division} ${stage}`).toBeGreaterThan(0);
      }
    }
    const { items } = await stores.submissions.needing(divisions, fromIso(now), { limit: 100 });
    const kinds = items.flatMap(({ needs }) => needsAt(needs, fromIso(now)).map(({ kind }) => kind));
    expect(kinds).toEqual(
      expect.arrayContaining([
        'confirm-answer',
        'decide-step',
        'what-next',
        'correct-address',
        'past-decision-date',
        'interview-ended',
      ]),
    );
  },
);
