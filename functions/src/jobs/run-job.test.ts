import { dueShardOf } from '@afterword/store/due-shard';
import type { Job } from '@afterword/store/items';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anAgency } from '@afterword/testing/an-agency';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownIssuer } from '../runtime/people.ts';
import { newJob } from './new-job.ts';
import { type Dependencies, replanCandidate, runJob } from './run-job.ts';

const now = 1_800_000_000;

interface Bench extends Dependencies {
  readonly alarmsSet: Map<string, number>;
  readonly due: string[];
  /** Job messages that wait. */
  readonly waiting: string[];
}

let bench: Bench;
beforeEach(async () => {
  const alarmsSet = new Map<string, number>();
  const due: string[] = [];
  const waiting: string[] = [];
  bench = {
    stores: memoryStores(),
    clock: { now: () => now },
    log: { info: () => {}, error: () => {} },
    metrics: { put: () => {} },
    resumeFiles: { remove: async () => {} },
    people: ownIssuer,
    alarmsSet,
    due,
    waiting,
    queue: { send: async (message) => void (message.kind === 'job' && waiting.push(message.jobId)) },
    dueQueue: { send: async ({ submissionId }) => void due.push(submissionId) },
    alarms: {
      set: async (id, at) => void alarmsSet.set(id, at),
      remove: async (id) => void alarmsSet.delete(id),
    },
  };
  await bench.stores.commits.commit([
    { kind: 'agency', value: anAgency({ policyRevision: 2 }), expected: null },
    { kind: 'candidate', value: aCandidate(), expected: null },
  ]);
});

const aJob = (overrides: Partial<Job> = {}): Job => ({
  ...newJob({ id: 'work-1', kind: 'rearm-timers' }, now),
  ...overrides,
});

async function put(id: string, at: number): Promise<void> {
  const interviews = [anInterview({ steps: [aPlannedStep({}, at)] })];
  const value = aSubmission({ id, stage: 'interviewed', interviews });
  await bench.stores.commits.commit([{ kind: 'submission', value, expected: null, events: [] }]);
}

const start = (job: Job) => bench.stores.commits.commit([{ kind: 'job', value: job, expected: null }]);
const theJob = async (): Promise<Job> => {
  const found = await bench.stores.jobs.find('work-1');
  if (!found) throw new Error('The job is gone');
  return found.value;
};

/** Delivers its messages until none waits, as the queue does; a failed one comes back, five times at most. */
async function deliver(dependencies: Dependencies = bench): Promise<void> {
  bench.waiting.push('work-1');
  const receives = new Map<string, number>();
  for (let round = 0; round < 500; round += 1) {
    const id = bench.waiting.shift();
    if (id === undefined) return;
    try {
      await runJob(dependencies, id);
      receives.delete(id);
    } catch {
      const count = (receives.get(id) ?? 0) + 1;
      receives.set(id, count);
      if (count < 5) bench.waiting.push(id);
    }
  }
  throw new Error('The job never came to an end');
}

describe('re-arming every timer from the table', () => {
  it('sets one for each submission with a next moment, and sends for those that are due', async () => {
    for (let number = 0; number < 120; number += 1) await put(`sub-${number}`, now + 3600 + number);
    await put('sub-late', now - 60);
    await put('sub-near', now + 30);
    await start(aJob());
    await deliver();
    expect(bench.alarmsSet.size).toBe(120);
    expect(bench.alarmsSet.get('sub-7')).toBe(now + 3607);
    expect([...bench.due].sort()).toEqual(['sub-late', 'sub-near']);
    expect(await theJob()).toMatchObject({ state: 'done', seen: 122, changed: 122, failed: 0, lookAt: null });
    expect((await bench.stores.tasks.open([null], { limit: 10 })).items).toEqual([]);
  });

  it('shows its progress page by page, and goes on where it was', async () => {
    for (let number = 0; number < 400; number += 1) await put(`sub-${number}`, now + 3600);
    await start(aJob());
    await runJob(bench, 'work-1');
    const first = await theJob();
    expect(first).toMatchObject({ state: 'running', seen: 25 });
    expect(first.lookAt).toBe(now + 600);
    await deliver();
    expect((await theJob()).seen).toBe(400);
    expect(bench.alarmsSet.size).toBe(400);
  });

  it('can be run again at any time: what is there stays', async () => {
    await put('sub-1', now + 3600);
    await start(aJob());
    await deliver();
    await deliver();
    expect([...bench.alarmsSet]).toEqual([['sub-1', now + 3600]]);
  });

  it('leaves out nothing when the scheduler refuses a while', async () => {
    for (let number = 0; number < 60; number += 1) await put(`sub-${number}`, now + 3600);
    let refusals = 3;
    const refusing: Dependencies = {
      ...bench,
      alarms: {
        ...bench.alarms,
        set: async (id, at) => {
          refusals -= 1;
          if (refusals >= 0) throw new Error('ServiceQuotaExceeded');
          await bench.alarms.set(id, at);
        },
      },
    };
    await start(aJob());
    await deliver(refusing);
    expect(bench.alarmsSet.size).toBe(60);
    expect(await theJob()).toMatchObject({ state: 'done', failed: 0 });
  });
});

/** One row that cannot be read. */
function withDamage(stores: Stores, damaged = 'sub-3'): Stores {
  return {
    ...stores,
    submissions: {
      ...stores.submissions,
      find: (id) =>
        id === damaged ? Promise.reject(new Error('cannot be read')) : stores.submissions.find(id),
    },
  };
}

const versionOf = async (id: string) => (await bench.stores.submissions.find(id))?.version;

describe('every submission of a candidate', () => {
  const ids = ['sub-1', 'sub-2', 'sub-3'] as const;
  beforeEach(async () => {
    for (const id of ids) await put(id, now + 3600);
  });

  it.each(ids)(
    'follows the facts but for one that cannot be read, and the message comes again: %s',
    async (damaged) => {
      const broken = { ...bench, stores: withDamage(bench.stores, damaged) };
      await expect(replanCandidate(broken, 'cand-1')).rejects.toThrow('Not every submission');
      for (const id of ids) expect(await versionOf(id)).toBe(id === damaged ? 1 : 2);
      await replanCandidate(bench, 'cand-1');
      for (const id of ids) expect(await versionOf(id)).toBe(2);
    },
  );

  it('follows them but for one that stays busy', async () => {
    const commit: Stores['commits']['commit'] = async (changes) =>
      changes.some((change) => change.kind === 'submission' && change.value.id === 'sub-1')
        ? { ok: false, stale: 'submission' }
        : bench.stores.commits.commit(changes);
    const busy = { ...bench, stores: { ...bench.stores, commits: { commit } } };
    await expect(replanCandidate(busy, 'cand-1')).rejects.toThrow('Not every submission');
    for (const id of ids) expect(await versionOf(id)).toBe(id === 'sub-1' ? 1 : 2);
  });

  it('moves to the record that stays, but for one that cannot be read', async () => {
    const found = await bench.stores.candidates.find('cand-1');
    if (!found) throw new Error('The candidate is gone');
    await bench.stores.commits.commit([
      { kind: 'candidate', value: { ...found.value, mergedInto: 'cand-2' }, expected: found.version },
      { kind: 'candidate', value: aCandidate({ id: 'cand-2' }), expected: null },
    ]);
    const owners = async () => {
      const all = await Promise.all(ids.map((id) => bench.stores.submissions.find(id)));
      return all.map((row) => row?.value.candidateId);
    };
    const broken = { ...bench, stores: withDamage(bench.stores, 'sub-1') };
    await expect(replanCandidate(broken, 'cand-1')).rejects.toThrow('Not every submission');
    expect(await owners()).toEqual(['cand-1', 'cand-2', 'cand-2']);
    await replanCandidate(bench, 'cand-1');
    expect(await owners()).toEqual(['cand-2', 'cand-2', 'cand-2']);
  });

  it('follows them as a stored job too, which is never given up', async () => {
    await start(aJob({ kind: 'replan-candidate', subject: 'cand-1' }));
    for (let receives = 0; receives < 3; receives += 1) {
      await deliver({ ...bench, stores: withDamage(bench.stores, 'sub-1') });
    }
    expect(await theJob()).toMatchObject({ state: 'waiting', finishedAt: null, lookAt: now + 600 });
    expect([await versionOf('sub-1'), await versionOf('sub-3')]).toEqual([1, 2]);
    await deliver();
    expect(await theJob()).toMatchObject({ state: 'done', failed: 0, changed: 1, lookAt: null });
    expect(await versionOf('sub-1')).toBe(2);
  });
});

describe('a job over many submissions', () => {
  it('is not held up by one damaged row: the rest is done, and it says that one failed', async () => {
    for (let number = 0; number < 60; number += 1) await put(`sub-${number}`, now + 3600);
    await start(aJob({ kind: 'replan-all' }));
    await deliver({ ...bench, stores: withDamage(bench.stores) });
    expect(await theJob()).toMatchObject({ state: 'done', seen: 60, failed: 1, lookAt: null });
    const others = await bench.stores.submissions.find('sub-59');
    expect(others?.version).toBe(2);
    const { items } = await bench.stores.tasks.open([null], { limit: 10 });
    expect(items).toMatchObject([
      { kind: 'job-incomplete', subject: { kind: 'job', id: 'work-1' }, code: 'replan-all', count: 1 },
    ]);
  });

  it.each(['erase-candidate', 'close-job-order'] as const)(
    'never passes over anything in %s: it is tried until it is done',
    async (kind) => {
      for (let number = 0; number < 5; number += 1) await put(`sub-${number}`, now + 3600);
      const subject = kind === 'erase-candidate' ? 'cand-1' : 'job-1';
      await start(aJob({ kind, subject }));
      for (let receives = 0; receives < 3; receives += 1) {
        await deliver({ ...bench, stores: withDamage(bench.stores) });
      }
      expect(await theJob()).toMatchObject({ state: 'waiting', seen: 0, finishedAt: null });
      expect((await theJob()).lookAt).not.toBeNull();
      await deliver();
      expect(await theJob()).toMatchObject({ state: 'done', seen: 5, failed: 0 });
    },
  );

  it('counts no try while the table itself is out of reach', async () => {
    await put('sub-1', now + 3600);
    await start(aJob({ kind: 'replan-all' }));
    const down: Dependencies = {
      ...bench,
      stores: {
        ...bench.stores,
        submissions: { ...bench.stores.submissions, find: () => Promise.reject(new Error('down')) },
        commits: { commit: () => Promise.reject(new Error('down')) },
      },
    };
    await deliver(down);
    expect(await theJob()).toMatchObject({ state: 'waiting' });
    expect((await theJob()).tries).toBeUndefined();
    await deliver();
    expect(await theJob()).toMatchObject({ state: 'done', seen: 1 });
  });
});

it('spreads the submissions of these tests over all shards', () => {
  const ids = Array.from({ length: 60 }, (_, number) => `sub-${number}`);
  expect(new Set(ids.map(dueShardOf)).size).toBe(8);
});

describe('refreshing the calendar', () => {
  const preset = { country: 'US', region: null, through: '2029-12-31', without: ['Columbus Day'] };
  const own = { date: '2027-02-10', name: 'Office picnic', own: true } as const;
  const theAgency = async () => {
    const found = await bench.stores.agencies.find();
    if (!found) throw new Error('The agency is gone');
    return found.value;
  };
  const give = async (calendar: object) => {
    const found = await bench.stores.agencies.find();
    const value = anAgency({ policyRevision: 2, calendar: { holidays: [own], ...calendar } });
    await bench.stores.commits.commit([{ kind: 'agency', value, expected: found?.version ?? null }]);
  };

  it('takes the days of this year and the next three, and plans follow', async () => {
    await give({ preset });
    await put('sub-1', now + 3600);
    await start(aJob({ kind: 'refresh-calendar' }));
    await deliver();
    const { calendar, calendarRevision } = await theAgency();
    const names = calendar.holidays.map(({ date, name }) => `${date} ${name}`);
    expect(names).toContain('2030-12-25 Christmas Day');
    expect(names).toContain('2027-02-10 Office picnic');
    expect(names.some((name) => name.includes('Columbus'))).toBe(false);
    expect([calendar.preset?.through, calendarRevision]).toEqual(['2030-12-31', 2]);
    const submission = await bench.stores.submissions.find('sub-1');
    expect(submission?.value.basis.calendar).toBe(2);
    expect(await theJob()).toMatchObject({ state: 'done', seen: 1, changed: 1 });
  });

  it('delivered again leaves the days alone', async () => {
    await give({ preset: { ...preset, through: '2030-12-31' } });
    await start(aJob({ kind: 'refresh-calendar' }));
    await deliver();
    expect(await theAgency()).toMatchObject({ calendar: { holidays: [own] }, calendarRevision: 1 });
  });

  it('is tried again where somebody saved settings at the same moment', async () => {
    await give({ preset });
    await start(aJob({ kind: 'refresh-calendar' }));
    let rivals = 1;
    const commit: Stores['commits']['commit'] = async (changes) => {
      if (rivals > 0 && changes.some(({ kind }) => kind === 'agency')) {
        rivals -= 1;
        return { ok: false, stale: 'agency' };
      }
      return bench.stores.commits.commit(changes);
    };
    await deliver({ ...bench, stores: { ...bench.stores, commits: { commit } } });
    expect((await theAgency()).calendar.preset?.through).toBe('2030-12-31');
    expect(await theJob()).toMatchObject({ state: 'done' });
  });
});
