import { divisions } from '@afterword/core/division/division';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import type { NeedySubmission } from '../items.ts';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

/** One whose first follow-up was held at that moment. */
const heldAt = (id: string, at: EpochSeconds, overrides: Partial<Submission> = {}): Submission =>
  aSubmission({
    id,
    stage: 'interviewed',
    interviews: [
      anInterview({
        hasTalkingPoints: true,
        steps: [
          {
            kind: 'first-follow-up',
            cycle: 1,
            state: 'held',
            holdReason: 'late',
            plannedAt: at,
            date: '2027-03-09',
            reason: { rule: 'at-once' },
            at,
          },
        ],
      }),
    ],
    ...overrides,
  });

export function describeNeeding(makeStores: MakeStores): void {
  describe('submissions that need a person', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    const put = (value: Submission, expected: number | null = null) =>
      save(stores, { kind: 'submission', value, expected, events: [] });
    const ids = (found: readonly NeedySubmission[]) => found.map(({ id }) => id);
    const needing = async (...of: Submission['division'][]) =>
      ids((await stores.submissions.needing(of, 1_000, { limit: 50 })).items);

    it('are those of the divisions asked for, longest first, up to and including the moment', async () => {
      await put(heldAt('sub-a', 300));
      await put(heldAt('sub-b', 20));
      await put(heldAt('sub-c', 1_000));
      await put(heldAt('sub-d', 1_001));
      await put(heldAt('sub-e', 100, { division: 'technical' }));
      await put(aSubmission({ id: 'sub-f' }));
      expect(await needing('office')).toEqual(['sub-b', 'sub-a', 'sub-c']);
      expect(await needing('office', 'technical')).toEqual(['sub-b', 'sub-e', 'sub-a', 'sub-c']);
      expect(await needing('managerial')).toEqual([]);
      expect(await needing()).toEqual([]);
    });

    it('come with what they need, and whose they are', async () => {
      await put(heldAt('sub-1', 300));
      const { candidateId, division, ownerId, names } = aSubmission();
      const { items } = await stores.submissions.needing(['office'], 300, { limit: 1 });
      expect(items).toEqual([
        {
          id: 'sub-1',
          candidateId,
          division,
          ownerId,
          names,
          needs: [
            {
              kind: 'decide-step',
              interviewId: 'int-1',
              step: 'first-follow-up.1',
              stepKind: 'first-follow-up',
              why: 'late',
              zone: 'America/Chicago',
              from: 300,
            },
          ],
        },
      ]);
    });

    it('are read back with every kind of need', async () => {
      const ends = {
        reason: 'employer-answered',
        scope: 'follow-ups',
        at: 5,
        by: { kind: 'candidate' },
      } as const;
      const step = { cycle: 1, plannedAt: 9, date: '2027-03-09', reason: { rule: 'at-once' } } as const;
      const system = { kind: 'system' } as const;
      const skipped = { ...step, state: 'skipped', at: 8, by: system, countsFrom: '2027-03-09' } as const;
      const interviews = [
        anInterview({ id: 'ahead', steps: [{ ...step, kind: 'thank-you', state: 'planned', dueAt: 9 }] }),
        anInterview({ id: 'said', outcome: { kind: 'did-not-take-place', at: 7, by: system } }),
        anInterview({ id: 'put-off', outcome: { kind: 'postponed', at: 7, by: system } }),
        anInterview({
          id: 'waits',
          decisionDate: '2027-03-04',
          steps: [
            { ...step, kind: 'first-follow-up', state: 'failed', failReason: 'rejected', at: 8 },
            { ...step, kind: 'move-on', state: 'planned', dueAt: 900_000 },
          ],
        }),
        anInterview({
          id: 'unreached',
          steps: [{ ...skipped, kind: 'move-on', skipReason: 'undeliverable' }],
        }),
        anInterview({ id: 'answered', ends: [ends] }),
      ].map((interview, at) => ({ ...interview, loggedAt: interview.loggedAt + at }));
      // One submission for each interview, since a later round takes over from an earlier one.
      const { candidate } = aSubmission();
      const pendingAnswer = {
        answer: 'offer',
        interviewId: 'answered',
        until: null,
        by: { kind: 'candidate' },
        at: 5,
      } as const;
      for (const interview of interviews) {
        await put(
          aSubmission({
            id: `sub-${interview.id}`,
            stage: 'interviewed',
            interviews: [interview],
            candidate: interview.id === 'unreached' ? { ...candidate, address: 'undeliverable' } : candidate,
            pendingAnswer: interview.id === 'answered' ? pendingAnswer : null,
          }),
        );
      }
      const { items } = await stores.submissions.needing(['office'], 4_000_000_000, { limit: 50 });
      expect(new Set(items.flatMap(({ needs }) => needs.map(({ kind }) => kind)))).toEqual(
        new Set([
          'interview-today',
          'interview-ended',
          'say-outcome',
          'what-next',
          'decide-step',
          'closes-soon',
          'past-decision-date',
          'close-as-no-response',
          'correct-address',
          'confirm-answer',
        ]),
      );
    });

    it('leave the list when it is settled, and move in it', async () => {
      await put(heldAt('sub-a', 300));
      await put(heldAt('sub-b', 400));
      await put(heldAt('sub-a', 500), 1);
      expect(await needing('office')).toEqual(['sub-b', 'sub-a']);
      await put(aSubmission({ id: 'sub-b', stage: 'client-rejected' }), 1);
      expect(await needing('office')).toEqual(['sub-a']);
    });

    it.each([1, 2, 3, 50])('are the same in pages of %i, over all divisions', async (limit) => {
      const all = Array.from({ length: 9 }, (_, number) =>
        heldAt(`sub-${number}`, 100 + Math.floor(number / 3), {
          division: divisions[number % divisions.length] ?? 'office',
        }),
      );
      for (const one of all) await put(one);
      const pages = await everyPage(limit, (page) => stores.submissions.needing(divisions, 1_000, page));
      expect(ids(pages.flat())).toEqual(all.map(({ id }) => id));
      expect(pages).toHaveLength(Math.ceil(all.length / limit));
    });

    it.each([1, 2, 50])('are one owner’s, all of them and once, in pages of %i', async (limit) => {
      for (let number = 0; number < 12; number += 1) {
        const ownerId = number % 3 === 0 ? 'user-1' : 'user-2';
        const division = number % 2 === 0 ? 'office' : 'technical';
        await put(heldAt(`sub-${String(number).padStart(2, '0')}`, 100 + number, { ownerId, division }));
      }
      const pages = await everyPage(limit, (page) =>
        stores.submissions.needing(['office', 'technical'], 1_000, page, { ownerId: 'user-1', mostReads: 2 }),
      );
      expect(ids(pages.flat())).toEqual(['sub-00', 'sub-03', 'sub-06', 'sub-09']);
    });
  });
}
