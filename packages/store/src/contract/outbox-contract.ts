import { divisions } from '@afterword/core/division/division';
import type { Submission } from '@afterword/core/submission/submission';
import { aMessage } from '@afterword/testing/a-message';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../items.ts';
import type { Stores } from '../ports.ts';
import { everyPage, save } from './save.ts';
import type { MakeStores } from './stores-contract.ts';

const mailAt = (id: string, at: number, overrides: Partial<Submission> = {}): Submission =>
  aSubmission({
    id,
    stage: 'interviewed',
    interviews: [anInterview({ steps: [aPlannedStep({}, at)] })],
    ...overrides,
  });

const skipped = {
  type: 'StepSkipped',
  at: 500,
  by: { kind: 'user', id: 'user-1' },
  interviewId: 'int-1',
  step: 'thank-you.1',
  data: { reason: 'skipped-by-recruiter' },
} as const;

export function describeOutbox(makeStores: MakeStores): void {
  describe('the outbox', () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await makeStores();
    });
    const put = (value: Submission, expected: number | null = null) =>
      save(stores, { kind: 'submission', value, expected, events: [] });
    const planned = async (...of: Submission['division'][]) =>
      (await stores.submissions.planned(of, 1_000, { limit: 50 })).items;

    it('lists who has a mail to send, by its moment, up to and including the one asked for', async () => {
      await put(mailAt('sub-a', 300));
      await put(mailAt('sub-b', 20, { paused: { at: 5, by: { kind: 'system' } } }));
      await put(mailAt('sub-c', 1_000));
      await put(mailAt('sub-d', 1_001));
      await put(mailAt('sub-e', 100, { division: 'technical' }));
      await put(mailAt('sub-f', 100, { stage: 'client-rejected' }));
      await put(aSubmission({ id: 'sub-g' }));
      expect(await planned('office')).toEqual([
        { id: 'sub-b', at: 20 },
        { id: 'sub-a', at: 300 },
        { id: 'sub-c', at: 1_000 },
      ]);
      expect((await planned('office', 'technical')).map(({ id }) => id)).toEqual([
        'sub-b',
        'sub-e',
        'sub-a',
        'sub-c',
      ]);
      expect(await planned('managerial')).toEqual([]);
    });

    it('follows a mail that moves, and lets go of one that left', async () => {
      await put(mailAt('sub-a', 300));
      await put(mailAt('sub-a', 900), 1);
      expect(await planned('office')).toEqual([{ id: 'sub-a', at: 900 }]);
      await put(aSubmission({ id: 'sub-a' }), 2);
      expect(await planned('office')).toEqual([]);
    });

    it.each([1, 2, 4, 50])('is the same in pages of %i, where all leave at nine', async (limit) => {
      const all = Array.from({ length: 9 }, (_, number) =>
        mailAt(`sub-${number}`, 900, { division: divisions[number % divisions.length] ?? 'office' }),
      );
      for (const one of all) await put(one);
      const pages = await everyPage(limit, (page) => stores.submissions.planned(divisions, 1_000, page));
      expect(pages.flat().map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    });

    it('looks at many submissions at once, and passes over those that are gone', async () => {
      for (let number = 0; number < 60; number += 1) await put(aSubmission({ id: `sub-${number}` }));
      const ids = [...Array.from({ length: 60 }, (_, number) => `sub-${number}`), 'gone'];
      const found = await stores.submissions.look(ids);
      expect(new Set(found.map(({ value }) => value.id))).toEqual(new Set(ids.slice(0, 60)));
      expect(found[0]?.version).toBe(1);
      expect(await stores.submissions.look([])).toEqual([]);
    });

    it('keeps a ledger of mails and of steps not sent, newest first', async () => {
      await save(stores, {
        kind: 'submission',
        value: mailAt('sub-1', 900),
        expected: null,
        events: [{ type: 'SubmissionOpened', at: 5, by: { kind: 'system' } }, skipped],
      });
      const mail = aMessage({ id: 'att-1', submissionId: 'sub-1', claimedAt: 400 });
      const other = aMessage({ id: 'att-2', submissionId: 'sub-2', claimedAt: 600, division: 'technical' });
      for (const value of [mail, other]) await save(stores, { kind: 'message', value, expected: null });
      await save(stores, {
        kind: 'message',
        value: { ...mail, state: 'bounced', settledAt: 450, detail: 'General' },
        expected: 1,
      });
      const told = async (...of: Submission['division'][]) =>
        (await stores.messages.ledger(of, { limit: 10 })).items;
      expect(await told('office')).toEqual([
        {
          kind: 'skipped',
          id: 'sub-1.1.1',
          submissionId: 'sub-1',
          division: 'office',
          interviewId: 'int-1',
          step: 'thank-you.1',
          at: 500,
          reason: 'skipped-by-recruiter',
          by: { kind: 'user', id: 'user-1' },
        },
        {
          kind: 'mail',
          id: 'att-1',
          submissionId: 'sub-1',
          division: 'office',
          interviewId: 'int-1',
          step: 'thank-you.1',
          stepKind: 'thank-you',
          state: 'bounced',
          at: 400,
          settledAt: 450,
          detail: 'General',
        },
      ]);
      expect((await told('office', 'technical')).map(({ at }) => at)).toEqual([600, 500, 400]);
      expect(await told('managerial')).toEqual([]);
    });

    it('shows nobody in the ledger: what it holds is ids and codes', async () => {
      const fields = { candidateName: 'Canary Reyes' };
      await save(stores, { kind: 'message', value: aMessage({ fields }), expected: null });
      const { items } = await stores.messages.ledger(['office'], { limit: 10 });
      expect(items).toHaveLength(1);
      expect(JSON.stringify(items)).not.toContain('Canary');
    });

    it.each([1, 3, 50])('turns the ledger over in pages of %i, over all divisions', async (limit) => {
      for (let number = 0; number < 8; number += 1) {
        const value = aMessage({
          id: `att-${number}`,
          submissionId: `sub-${number}`,
          claimedAt: 100 + Math.floor(number / 2),
          division: divisions[number % divisions.length] ?? 'office',
        });
        await save(stores, { kind: 'message', value, expected: null });
      }
      const pages = await everyPage<LedgerEntry>(limit, (page) => stores.messages.ledger(divisions, page));
      expect(pages.flat().map(({ id }) => id)).toEqual(
        Array.from({ length: 8 }, (_, number) => `att-${7 - number}`),
      );
    });
  });
}
