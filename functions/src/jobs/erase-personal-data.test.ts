import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../api/testing/an-api.ts';
import { anErasureToDo, canary, type Erasure, erase, opened } from './testing/an-erasure.ts';

let erasure: Erasure;
beforeEach(async () => {
  erasure = await anErasureToDo();
});

const found = () => opened(textOf(erasure.api.rows)).match(new RegExp(canary, 'gi')) ?? [];

/** Stores whose `nth` commit is applied, but the process dies before it hears so; `nth` 0: before it is applied. */
function dyingAt(stores: Stores, nth: number, applied: boolean): Stores {
  let commits = 0;
  return {
    ...stores,
    commits: {
      commit: async (changes) => {
        commits += 1;
        if (commits !== nth) return stores.commits.commit(changes);
        if (applied) await stores.commits.commit(changes);
        throw new Error('The process was killed');
      },
    },
  };
}

describe('erasing a candidate', () => {
  it('starts from a store that is full of them', () => {
    expect(found().length).toBeGreaterThan(50);
  });

  it('leaves nothing of the person in any row (I6)', async () => {
    await erase(erasure);
    expect(found()).toEqual([]);
    expect(textOf(erasure.api.rows)).not.toContain('Vancouver');
    expect([erasure.api.files.kept.size, erasure.api.files.waiting.size]).toEqual([0, 0]);
  });

  it('leaves the submissions, their dates and their history for the reports', async () => {
    await erase(erasure);
    for (const id of erasure.submissions) {
      const row = erasure.api.rows.submissions.get(id)?.value;
      expect(row?.names.candidate).toBe('Erased candidate');
      expect(row?.interviews).toHaveLength(1);
      expect(erasure.api.rows.events.get(id)?.length).toBeGreaterThan(2);
    }
    const closed = erasure.api.rows.submissions.get(erasure.submissions[1] ?? '');
    expect(closed?.value.stage).toBe('client-rejected');
  });

  it('ends everything unsent', async () => {
    await erase(erasure);
    const states = [...erasure.api.rows.submissions.values()]
      .flatMap(({ value }) => value.interviews)
      .flatMap(({ steps }) => steps)
      .map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['skipped']));
  });

  it('reports its progress, and is done once', async () => {
    await erase(erasure);
    const [job] = [...erasure.api.rows.jobs.values()];
    expect(job?.value).toMatchObject({ kind: 'erase-candidate', state: 'done', seen: 3, failed: 0 });
    const before = textOf(erasure.api.rows);
    const path = `/v1/candidates/${erasure.candidateId}`;
    const again = await erasure.api.call('DELETE', path, undefined, { as: 'manager@agency.test' });
    expect(again.body).toMatchObject({ erased: true, name: 'Erased candidate', email: null });
    expect(textOf(erasure.api.rows)).toBe(before);
  });

  it('answers the repetition of an earlier request about them with "erased", and adds nobody again', async () => {
    await erase(erasure);
    const repeated = await erasure.repeat();
    expect([repeated.status, repeated.body.code]).toEqual([410, 'candidate/erased']);
    expect(erasure.api.rows.candidates.size).toBe(1);
  });

  // It takes 20 commits; a death after the last changes nothing.
  const deaths = Array.from({ length: 21 }, (_, at) => at + 1);
  it.each(deaths)('comes to the same end when its process is killed at commit %i', async (nth) => {
    for (const applied of [true, false]) {
      erasure = await anErasureToDo();
      await erase(erasure, dyingAt(memoryStores(erasure.api.rows), nth, applied));
      expect([applied, found()]).toEqual([applied, []]);
    }
  });
});

describe('an erased candidate', () => {
  const manager = { as: 'manager@agency.test' };
  const firstSubmission = (): string => `/v1/submissions/${erasure.submissions[0]}`;

  type Written = readonly [what: string, method: string, path: () => string, body: () => object];
  const writes: readonly Written[] = [
    [
      'a new submission',
      'POST',
      () => '/v1/submissions',
      (): object => ({ candidateId: erasure.candidateId, jobOrderId: 'job-1' }),
    ],
    [
      'an interview',
      'POST',
      () => `${firstSubmission()}/interviews`,
      () => ({ startsAt: '2027-03-09T10:00', timeZone: 'America/Chicago' }),
    ],
    [
      'talking points',
      'PUT',
      (): string =>
        `${firstSubmission()}/interviews/${erasure.api.rows.submissions.get(erasure.submissions[0] ?? '')?.value.interviews[0]?.id}/talking-points`,
      () => ({ talkingPoints: ['canary'] }),
    ],
    [
      'mail preferences',
      'POST',
      () => `/v1/candidates/${erasure.candidateId}/mail-preferences`,
      () => ({ stopped: 'nothing' }),
    ],
    [
      'a résumé',
      'POST',
      () => `/v1/candidates/${erasure.candidateId}/resumes`,
      () => ({ fileName: 'canary.pdf', bytes: 10 }),
    ],
    ['a note', 'POST', () => `${firstSubmission()}/notes`, () => ({ text: 'Canary called' })],
    ['another name', 'PATCH', () => `/v1/candidates/${erasure.candidateId}`, () => ({ name: 'Canary' })],
  ];

  it.each(writes)('takes no %s', async (_what, method, path, body) => {
    await erase(erasure);
    const before = textOf(erasure.api.rows);
    const reply = await erasure.api.call(method, path(), body(), {
      ...manager,
      ifMatch: method === 'PATCH' ? '"2"' : undefined,
    });
    expect([reply.status, reply.body.code]).toEqual([410, 'candidate/erased']);
    expect(textOf(erasure.api.rows)).toBe(before);
  });

  it('has no mail to show any more', async () => {
    await erase(erasure);
    const mails = await erasure.api.call('GET', `${firstSubmission()}/messages`);
    const mail = await erasure.api.call(
      'GET',
      `/v1/messages/${erasure.submissions[0]}/${mails.body.items[0].id}`,
    );
    expect([mail.status, mail.body.rendered]).toEqual([200, null]);
  });

  it('is in no list and on no card', async () => {
    await erase(erasure);
    for (const path of ['/v1/candidates', '/v1/candidates?query=canary', '/v1/board/office']) {
      expect((await erasure.api.call('GET', path)).text).not.toMatch(canary);
    }
  });
});
