import { system } from '@afterword/core/kernel/actor';
import type { SubmissionEvent } from '@afterword/core/submission/event';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aMessage } from '@afterword/testing/a-message';
import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { beforeEach, describe, expect, it } from 'vitest';
import type { IdempotencyRecord } from '../items.ts';
import type { Change, Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const paused: SubmissionEvent = { type: 'Paused', at: 1, by: system };

const record = (overrides: Partial<IdempotencyRecord> = {}): IdempotencyRecord => ({
  key: 'user-1 abc',
  requestHash: 'hash-1',
  status: 201,
  body: '{"id":"sub-1"}',
  headers: { etag: '"1"' },
  expiresAt: 2_000_000_000,
  ...overrides,
});

export function describeCommits(makeStores: MakeStores): void {
  describe('a commit', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });

    it('of nothing is fine', async () => {
      expect(await stores.commits.commit([])).toEqual({ ok: true });
    });

    it('finds nothing before anything was written', async () => {
      expect(await stores.submissions.find('sub-1')).toBeUndefined();
      expect(await stores.messages.find('sub-1', 'msg-1')).toBeUndefined();
      expect(await stores.candidates.find('cand-1')).toBeUndefined();
      expect(await stores.clients.find('client-1')).toBeUndefined();
      expect(await stores.jobOrders.find('job-1')).toBeUndefined();
      expect(await stores.users.find('user-1')).toBeUndefined();
      expect(await stores.users.findByEmail('rosa.kim@agency.example')).toBeUndefined();
      expect(await stores.agencies.find()).toBeUndefined();
      expect(await stores.jobs.find('work-1')).toBeUndefined();
      expect(await stores.idempotency.find('user-1 abc')).toBeUndefined();
      expect(await stores.submissions.texts('sub-1')).toEqual([]);
      expect(await stores.submissions.history('sub-1', { limit: 10 })).toEqual({ items: [] });
    });

    it('starts a thing at version 1 and raises it by 1', async () => {
      await save(stores, { kind: 'agency', value: anAgency(), expected: null });
      expect(await stores.agencies.find()).toEqual({ value: anAgency(), version: 1 });

      const off = anAgency({ sending: { mode: 'off' } });
      await save(stores, { kind: 'agency', value: off, expected: 1 });
      expect(await stores.agencies.find()).toEqual({ value: off, version: 2 });
    });

    it('is stale where the thing to create exists already', async () => {
      const create: Change = { kind: 'candidate', value: aCandidate(), expected: null };
      await save(stores, create);
      expect(await stores.commits.commit([create])).toEqual({ ok: false, stale: 'candidate' });
    });

    it('is stale where the thing to change does not exist', async () => {
      expect(await stores.commits.commit([{ kind: 'candidate', value: aCandidate(), expected: 1 }])).toEqual({
        ok: false,
        stale: 'candidate',
      });
      expect(await stores.candidates.find('cand-1')).toBeUndefined();
    });

    it('is stale where somebody was faster, and keeps what they wrote', async () => {
      await save(stores, { kind: 'job-order', value: aJobOrder(), expected: null });
      await save(stores, { kind: 'job-order', value: aJobOrder({ openings: 2 }), expected: 1 });
      expect(
        await stores.commits.commit([{ kind: 'job-order', value: aJobOrder({ openings: 3 }), expected: 1 }]),
      ).toEqual({ ok: false, stale: 'job-order' });
      expect(await stores.jobOrders.find('job-1')).toEqual({ value: aJobOrder({ openings: 2 }), version: 2 });
    });

    it('lets exactly one of two rivals through', async () => {
      await save(stores, { kind: 'submission', value: aSubmission(), expected: null, events: [] });
      const rival = (linkGeneration: number) =>
        stores.commits.commit([
          { kind: 'submission', value: aSubmission({ linkGeneration }), expected: 1, events: [paused] },
        ]);
      const results = await Promise.all([rival(2), rival(3)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await stores.submissions.history('sub-1', { limit: 10 })).items).toHaveLength(1);
    });

    it('writes all of its changes', async () => {
      await save(
        stores,
        { kind: 'submission', value: aSubmission(), expected: null, events: [paused] },
        { kind: 'message', value: aMessage(), expected: null },
        {
          kind: 'text',
          submissionId: 'sub-1',
          value: { interviewId: 'int-1', talkingPoints: ['rota'], candidatePoints: [] },
        },
        { kind: 'idempotency', value: record() },
      );
      expect(await stores.submissions.find('sub-1')).toEqual({ value: aSubmission(), version: 1 });
      expect(await stores.messages.find('sub-1', aMessage().id)).toEqual({ value: aMessage(), version: 1 });
      expect(await stores.submissions.texts('sub-1')).toHaveLength(1);
      expect(await stores.idempotency.find(record().key)).toEqual(record());
    });

    it('writes nothing when one condition fails, and names the first that did', async () => {
      await save(stores, { kind: 'candidate', value: aCandidate(), expected: null });
      expect(
        await stores.commits.commit([
          { kind: 'submission', value: aSubmission(), expected: null, events: [paused] },
          { kind: 'candidate', value: aCandidate({ name: 'Somebody else' }), expected: 7 },
          { kind: 'message', value: aMessage(), expected: 3 },
          { kind: 'idempotency', value: record() },
        ]),
      ).toEqual({ ok: false, stale: 'candidate' });
      expect(await stores.submissions.find('sub-1')).toBeUndefined();
      expect((await stores.submissions.history('sub-1', { limit: 10 })).items).toEqual([]);
      expect((await stores.submissions.ofCandidate('cand-1', { limit: 10 })).items).toEqual([]);
      expect(await stores.candidates.find('cand-1')).toEqual({ value: aCandidate(), version: 1 });
      expect(await stores.messages.find('sub-1', aMessage().id)).toBeUndefined();
      expect(await stores.idempotency.find(record().key)).toBeUndefined();
    });

    it('keeps every id by which the mail service knows a message', async () => {
      const value = aMessage({ messageId: 'ses-1', otherMessageIds: ['ses-2'] });
      await save(stores, { kind: 'message', value, expected: null });
      expect(await stores.messages.find('sub-1', value.id)).toEqual({ value, version: 1 });
    });

    it('goes through only while the candidate has the facts that were read', async () => {
      await save(stores, { kind: 'candidate', value: aCandidate({ factsRevision: 2 }), expected: null });
      const claim = (id: string, factsRevision: number) =>
        stores.commits.commit([
          { kind: 'message', value: aMessage({ id }), expected: null },
          { kind: 'candidate-is', id: 'cand-1', factsRevision },
        ]);
      expect(await claim('msg-1', 1)).toEqual({ ok: false, stale: 'candidate-is' });
      expect(await stores.messages.find('sub-1', 'msg-1')).toBeUndefined();
      expect(await claim('msg-2', 2)).toEqual({ ok: true });
      expect(await stores.messages.find('sub-1', 'msg-2')).toBeDefined();
      expect(await stores.commits.commit([{ kind: 'candidate-is', id: 'nobody', factsRevision: 1 }])).toEqual(
        { ok: false, stale: 'candidate-is' },
      );
    });

    it('goes through only while the job order is open', async () => {
      await save(stores, { kind: 'job-order', value: aJobOrder(), expected: null });
      const open = (id: string, jobOrderId: string) =>
        stores.commits.commit([
          { kind: 'job-order-open', id: jobOrderId },
          { kind: 'submission', value: aSubmission({ id, jobOrderId }), expected: null, events: [] },
        ]);
      expect(await open('sub-1', 'job-1')).toEqual({ ok: true });

      await save(stores, { kind: 'job-order', value: aJobOrder({ status: 'filled' }), expected: 1 });
      expect(await open('sub-2', 'job-1')).toEqual({ ok: false, stale: 'job-order-open' });
      expect(await open('sub-3', 'job-9')).toEqual({ ok: false, stale: 'job-order-open' });
      expect(await stores.submissions.find('sub-2')).toBeUndefined();
    });

    it('keeps the first reply under an idempotency key', async () => {
      await save(stores, { kind: 'idempotency', value: record() });
      expect(
        await stores.commits.commit([
          { kind: 'idempotency', value: record({ status: 409 }), now: 1_999_999_999 },
        ]),
      ).toEqual({ ok: false, stale: 'idempotency' });
      expect(await stores.idempotency.find(record().key)).toEqual(record());
    });

    it('replaces a reply that has expired but was not deleted yet', async () => {
      await save(stores, { kind: 'idempotency', value: record({ expiresAt: 100 }) });
      await save(stores, { kind: 'idempotency', value: record({ status: 204 }), now: 100 });
      expect(await stores.idempotency.find(record().key)).toEqual(record({ status: 204 }));
    });

    it('finds the replies that show a candidate, and puts another in their place', async () => {
      await save(stores, { kind: 'idempotency', value: record(), about: 'cand-1' });
      await save(stores, { kind: 'idempotency', value: record({ key: 'user-1 def' }), about: 'cand-1' });
      await save(stores, { kind: 'idempotency', value: record({ key: 'user-1 ghi' }), about: 'cand-12' });
      await save(stores, { kind: 'idempotency', value: record({ key: 'user-1 jkl' }) });
      const pages = await everyPage(1, (page) => stores.idempotency.ofCandidate('cand-1', page));
      expect(pages.flat().sort()).toEqual(['user-1 abc', 'user-1 def']);

      const gone = record({ status: 410, body: 'gone' });
      await save(stores, { kind: 'reply-forgotten', value: gone });
      expect(await stores.idempotency.find('user-1 abc')).toEqual(gone);
    });

    it('refuses more items than one transaction holds, and one item twice', async () => {
      const events = Array.from({ length: 100 }, () => paused);
      await expect(
        stores.commits.commit([{ kind: 'submission', value: aSubmission(), expected: null, events }]),
      ).rejects.toThrow('103');
      await expect(
        stores.commits.commit([
          { kind: 'user', value: aUser(), expected: null },
          { kind: 'user', value: aUser(), expected: 1 },
        ]),
      ).rejects.toThrow('the same user twice');
    });

    it('hands out what was written, whatever is done to the original afterwards', async () => {
      const points = ['rota'];
      await save(stores, {
        kind: 'text',
        submissionId: 'sub-1',
        value: { interviewId: 'int-1', talkingPoints: points, candidatePoints: [] },
      });
      points.push('never written');
      const [text] = await stores.submissions.texts('sub-1');
      expect(text?.talkingPoints).toEqual(['rota']);
    });
  });
}
