import type { Step } from '@afterword/core/follow-up/step';
import { system } from '@afterword/core/kernel/actor';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import { aMessage } from '@afterword/testing/a-message';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const event = (number: number): SubmissionEvent => ({
  type: 'StepMoved',
  at: 1_800_000_000 + number,
  by: { kind: 'user', id: 'user-1' },
  interviewId: 'int-1',
  step: 'thank-you.1',
  data: { number, date: '2027-03-09', late: false, reason: null },
});

const base = { cycle: 1, plannedAt: 1, date: '2027-03-02', reason: { rule: 'at-once' } } as const;

/** One step in every state, with every optional field. */
const everyState: readonly Step[] = [
  aPlannedStep({
    notBefore: 5,
    override: { why: 'moved', date: '2027-03-10', hour: 9, by: system, at: 3 },
    forced: { by: { kind: 'user', id: 'user-1' }, at: 4 },
    unknownAttempts: ['att-1'],
  }),
  aPlannedStep({
    dueAt: null,
    reason: {
      rule: 'gap',
      after: 'first-follow-up',
      anchor: '2027-03-09',
      days: 7,
      roll: { from: '2027-03-14', because: 'weekend' },
      decisionDate: '2027-03-12',
    },
  }),
  {
    ...base,
    kind: 'reminder',
    state: 'claimed',
    dueAt: 1,
    attemptId: 'att-2',
    claimedAt: 1,
    leaseUntil: 121,
  },
  {
    ...base,
    kind: 'confirmation',
    state: 'sent',
    attemptId: 'att-3',
    messageId: 'ses-3',
    sentAt: 9,
    countsFrom: '2027-03-02',
    candidateSentAt: 10,
  },
  {
    ...base,
    kind: 'first-follow-up',
    state: 'skipped',
    skipReason: 'employer-answered',
    at: 2,
    by: { kind: 'candidate' },
    countsFrom: '2027-03-09',
  },
  { ...base, kind: 'second-follow-up', state: 'held', holdReason: 'late', at: 2 },
  { ...base, kind: 'move-on', state: 'failed', failReason: 'rejected', at: 2, unknownAttempts: ['att-4'] },
];

export function describeSubmissions(makeStores: MakeStores): void {
  describe('a submission', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    it('comes back as it was written, with steps in every state', async () => {
      const submission = aSubmission({
        stage: 'interviewed',
        paused: { at: 7, by: { kind: 'user', id: 'user-1' } },
        pendingAnswer: {
          answer: 'needs-more-time',
          interviewId: 'int-1',
          until: '2027-03-20',
          by: { kind: 'candidate' },
          at: 8,
        },
        placement: { type: 'temp', startDate: '2027-04-01', endDate: null, placedAt: 9 },
        interviews: [
          anInterview({
            steps: everyState,
            outcome: { kind: 'took-place', at: 6, by: system },
            decisionDate: '2027-03-09',
            countsFrom: '2027-03-04',
            ends: [{ scope: 'follow-ups', reason: 'employer-answered', at: 5, by: { kind: 'candidate' } }],
          }),
          anInterview({ id: 'int-2', place: null, interviewers: [], status: 'cancelled' }),
        ],
      });
      await save(stores, { kind: 'submission', value: submission, expected: null, events: [] });
      expect(await stores.submissions.find('sub-1')).toEqual({ value: submission, version: 1 });
    });

    it('keeps its history in the order in which it happened, in pages', async () => {
      await save(stores, {
        kind: 'submission',
        value: aSubmission(),
        expected: null,
        events: [event(0), event(1), event(2)],
      });
      for (let version = 1; version <= 10; version += 1) {
        await save(stores, {
          kind: 'submission',
          value: aSubmission(),
          expected: version,
          events: [event(version + 2)],
        });
      }
      await save(stores, {
        kind: 'submission',
        value: aSubmission({ id: 'sub-2' }),
        expected: null,
        events: [event(99)],
      });
      const pages = await everyPage(4, (page) => stores.submissions.history('sub-1', page));
      expect(pages.map((page) => page.length)).toEqual([4, 4, 4, 1]);
      const all = Array.from({ length: 13 }, (_, number) => event(number));
      expect(pages.flat()).toEqual(all);
      const backwards = await everyPage(4, (page) => stores.submissions.history('sub-1', page, 'newest'));
      expect(backwards.map((page) => page.length)).toEqual([4, 4, 4, 1]);
      expect(backwards.flat()).toEqual(all.toReversed());
    });

    it('has the newest of its history first where asked, also while more is written', async () => {
      await save(stores, {
        kind: 'submission',
        value: aSubmission(),
        expected: null,
        events: [event(0), event(1), event(2), event(3)],
      });
      const first = await stores.submissions.history('sub-1', { limit: 2 }, 'newest');
      expect(first.items).toEqual([event(3), event(2)]);
      await save(stores, { kind: 'submission', value: aSubmission(), expected: 1, events: [event(4)] });
      const after = first.next ?? {};
      expect(await stores.submissions.history('sub-1', { limit: 2, after }, 'newest')).toEqual({
        items: [event(1), event(0)],
      });
    });

    it('ends a list that fills its last page without another one', async () => {
      await save(stores, {
        kind: 'submission',
        value: aSubmission(),
        expected: null,
        events: [event(0), event(1)],
      });
      expect(await stores.submissions.history('sub-1', { limit: 2 })).toEqual({
        items: [event(0), event(1)],
      });
    });

    it('is found through its candidate and its job order, oldest first', async () => {
      const opened = [
        ['sub-b', 'cand-1', 'job-1', 30],
        ['sub-c', 'cand-1', 'job-2', 4],
        ['sub-a', 'cand-2', 'job-1', 200],
        ['sub-d', 'cand-1', 'job-1', 1_800_000_000],
      ] as const;
      for (const [id, candidateId, jobOrderId, createdAt] of opened) {
        const value = aSubmission({ id, candidateId, jobOrderId, createdAt });
        await save(stores, { kind: 'submission', value, expected: null, events: [] });
      }
      const ofCandidate = await everyPage(2, (page) => stores.submissions.ofCandidate('cand-1', page));
      expect(ofCandidate).toEqual([['sub-c', 'sub-b'], ['sub-d']]);
      const ofJobOrder = await everyPage(2, (page) => stores.submissions.ofJobOrder('job-1', page));
      expect(ofJobOrder).toEqual([['sub-b', 'sub-a'], ['sub-d']]);
      expect(await stores.submissions.ofCandidate('cand-9', { limit: 5 })).toEqual({ items: [] });
    });

    it('is listed once under its candidate however often it is written', async () => {
      await save(stores, { kind: 'submission', value: aSubmission(), expected: null, events: [] });
      await save(stores, { kind: 'submission', value: aSubmission(), expected: 1, events: [] });
      expect(await stores.submissions.ofCandidate('cand-1', { limit: 5 })).toEqual({ items: ['sub-1'] });
    });

    it('keeps the latest texts of each interview, its own only', async () => {
      const write = (submissionId: string, interviewId: string, point: string) =>
        save(stores, {
          kind: 'text',
          submissionId,
          value: { interviewId, talkingPoints: [point], candidatePoints: [] },
        });
      await write('sub-1', 'int-2', 'second');
      await write('sub-1', 'int-1', 'draft');
      await write('sub-1', 'int-1', 'first');
      await write('sub-10', 'int-1', 'of another');
      expect(await stores.submissions.texts('sub-1')).toEqual([
        { interviewId: 'int-1', talkingPoints: ['first'], candidatePoints: [] },
        { interviewId: 'int-2', talkingPoints: ['second'], candidatePoints: [] },
      ]);
    });

    it('shows its mails newest first, in pages', async () => {
      const ids = [1, 2, 3, 4, 5].map((number) => `01JNAFTERWORD000000000000${number}`);
      for (const id of ids) await save(stores, { kind: 'message', value: aMessage({ id }), expected: null });
      const pages = await everyPage(2, (page) => stores.messages.ofSubmission('sub-1', page));
      expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
        [ids[4], ids[3]],
        [ids[2], ids[1]],
        [ids[0]],
      ]);
    });

    it('keeps what became of a mail', async () => {
      const claimed = aMessage();
      const bounced = aMessage({
        state: 'bounced',
        acceptedAt: 5,
        settledAt: 6,
        messageId: 'ses-1',
        detail: 'permanent/general',
        fields: { nested: { list: [1, 'two', null, true] } },
      });
      await save(stores, { kind: 'message', value: claimed, expected: null });
      await save(stores, { kind: 'message', value: bounced, expected: 1 });
      expect(await stores.messages.find('sub-1', claimed.id)).toEqual({ value: bounced, version: 2 });
    });

    it('goes to another candidate, with its history, and keeps its place among their submissions', async () => {
      const put = (id: string, candidateId: string, createdAt: number) =>
        save(stores, {
          kind: 'submission',
          value: aSubmission({ id, candidateId, createdAt }),
          expected: null,
          events: [event(1)],
        });
      await put('sub-a', 'cand-kept', 100);
      await put('sub-b', 'cand-merged', 200);
      await put('sub-c', 'cand-kept', 300);
      const value = aSubmission({ id: 'sub-b', candidateId: 'cand-kept', createdAt: 200 });
      await save(stores, {
        kind: 'submission',
        value,
        expected: 1,
        events: [event(2)],
        movedFrom: 'cand-merged',
      });
      const of = async (id: string) => (await stores.submissions.ofCandidate(id, { limit: 10 })).items;
      expect([await of('cand-kept'), await of('cand-merged')]).toEqual([['sub-a', 'sub-b', 'sub-c'], []]);
      expect((await stores.submissions.history('sub-b', { limit: 10 })).items).toHaveLength(2);
      expect((await stores.submissions.ofJobOrder('job-1', { limit: 10 })).items).toContain('sub-b');
    });

    it('keeps what is to be remembered of its placement', async () => {
      const placement = {
        type: 'temp',
        startDate: '2027-03-01',
        endDate: '2027-06-01',
        guaranteeUntil: '2027-04-01',
        placedAt: 1,
        reminders: [{ about: 'end', at: 5, state: 'open' }],
      } as const;
      const value = aSubmission({ stage: 'placed', placement });
      await save(stores, { kind: 'submission', value, expected: null, events: [] });
      expect((await stores.submissions.find('sub-1'))?.value.placement).toEqual(placement);
      const { items } = await stores.submissions.needing(['office'], 5, { limit: 5 });
      expect(items[0]?.needs).toEqual([{ kind: 'placement-ends-soon', from: 5, endsOn: '2027-06-01' }]);
    });
  });
}
