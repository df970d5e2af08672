import { describe, expect, it } from 'vitest';
import type { SendQuota } from './kept-quota.ts';
import { type Pace, quotaPace } from './pace.ts';

interface Bench {
  now: number;
  reads: number;
  /** `null`: out of reach. */
  quota: SendQuota | 'refused' | null;
  readonly pace: Pace;
}

const minute = 60_000;

function aBench(workers = 4): Bench {
  const bench: Bench = {
    now: 1_000_000,
    reads: 0,
    quota: { perSecond: 14, perDay: 50_000, sentLastDay: 0 },
    pace: quotaPace({
      workers,
      readQuota: async () => {
        bench.reads += 1;
        if (!bench.quota) throw new Error('out of reach');
        return bench.quota;
      },
      milliseconds: () => bench.now,
      wait: async (milliseconds) => {
        bench.now += milliseconds;
      },
    }),
  };
  return bench;
}

/** How many mails one worker gets away in a minute. */
async function sentInAMinute(bench: Bench): Promise<number> {
  const end = bench.now + 60_000;
  let sent = 0;
  while (bench.now < end) {
    const turn = await bench.pace.turn();
    if (turn.kind === 'later') break;
    if (turn.kind === 'waited') continue;
    sent += 1;
    bench.pace.note('accepted');
  }
  return sent;
}

describe('the pace of one worker', () => {
  it('is its share of the rate: four workers at 14 a second make 14, not 56', async () => {
    const sent = await sentInAMinute(aBench(4));
    expect(sent).toBeGreaterThanOrEqual((14 * 60) / 4 - 1);
    expect(sent).toBeLessThanOrEqual((14 * 60) / 4 + 1);
  });

  it('holds in the sandbox: one a second for all workers together', async () => {
    const bench = aBench(4);
    bench.quota = { perSecond: 1, perDay: 200, sentLastDay: 0 };
    const sent = await sentInAMinute(bench);
    expect(sent).toBeGreaterThanOrEqual(15);
    expect(sent).toBeLessThanOrEqual(16);
  });

  it('says that it waited, so that what was read before is read again', async () => {
    const { pace } = aBench();
    expect(await pace.turn()).toEqual({ kind: 'go' });
    pace.note('accepted');
    expect(await pace.turn()).toEqual({ kind: 'waited' });
    expect(await pace.turn()).toEqual({ kind: 'go' });
  });

  it('claims nothing once the quota of the day is spent', async () => {
    const bench = aBench();
    bench.quota = { perSecond: 14, perDay: 200, sentLastDay: 200 };
    expect(await bench.pace.turn()).toEqual({ kind: 'later', seconds: 1800, code: 'quota-spent' });
    bench.quota = { perSecond: 14, perDay: 200, sentLastDay: 10 };
    expect(await bench.pace.turn()).toMatchObject({ kind: 'later' });
    expect(bench.reads).toBe(1);
    bench.now += minute;
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
  });

  it('counts what all workers sent since it last asked', async () => {
    const bench = aBench(4);
    bench.quota = { perSecond: 1000, perDay: 100, sentLastDay: 90 };
    for (let sent = 0; sent < 3; sent += 1) {
      bench.now += 1000;
      expect((await bench.pace.turn()).kind).toBe('go');
      bench.pace.note('accepted');
    }
    bench.now += 1000;
    expect((await bench.pace.turn()).kind).toBe('later');
  });

  it('takes an unlimited quota for what it is', async () => {
    const bench = aBench();
    bench.quota = { perSecond: 14, perDay: -1, sentLastDay: 1_000_000 };
    expect((await bench.pace.turn()).kind).toBe('go');
  });

  it('claims nothing while the service cannot even say its quota', async () => {
    const bench = aBench();
    bench.quota = null;
    expect(await bench.pace.turn()).toEqual({ kind: 'later', seconds: 300, code: 'quota-unreadable' });
  });

  it('asks every five minutes, and at once after trouble', async () => {
    const bench = aBench();
    await bench.pace.turn();
    bench.pace.note('accepted');
    bench.now += 4 * 60_000;
    await bench.pace.turn();
    expect(bench.reads).toBe(1);
    bench.now += 2 * 60_000;
    await bench.pace.turn();
    expect(bench.reads).toBe(2);
    bench.pace.note('unknown');
    bench.now += 1000;
    await bench.pace.turn();
    expect(bench.reads).toBe(3);
  });

  it('goes on with the quota it knows for an hour where it may not ask, and asks once a minute', async () => {
    const bench = aBench();
    await bench.pace.turn();
    bench.quota = 'refused';
    for (let minutes = 5; minutes < 60; minutes += 1) {
      bench.now += minutes === 5 ? 5 * minute : minute;
      expect(await bench.pace.turn()).toEqual({ kind: 'go' });
      bench.pace.note('accepted');
      bench.now += 1000;
      expect(await bench.pace.turn()).toEqual({ kind: 'go' });
      bench.now -= 1000;
    }
    expect(bench.reads).toBe(1 + 55);
    bench.now += minute;
    expect(await bench.pace.turn()).toEqual({ kind: 'later', seconds: 300, code: 'quota-unreadable' });
  });

  it('counts what was sent all the while that it may not ask', async () => {
    const bench = aBench(4);
    bench.quota = { perSecond: 1000, perDay: 100, sentLastDay: 90 };
    await bench.pace.turn();
    bench.pace.note('accepted');
    bench.quota = 'refused';
    bench.now += 6 * minute;
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
    bench.pace.note('accepted');
    bench.pace.note('accepted');
    bench.now += minute;
    expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-spent' });
    expect(bench.reads).toBe(3);
    bench.now += 10_000;
    expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-spent' });
    expect(bench.reads).toBe(3);
  });

  it('does not ask again in the second after it was refused', async () => {
    const bench = aBench();
    bench.quota = 'refused';
    for (let messages = 0; messages < 5; messages += 1) {
      expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-unreadable' });
      bench.now += 100;
    }
    expect(bench.reads).toBe(1);
    bench.quota = { perSecond: 14, perDay: 200, sentLastDay: 0 };
    bench.now += 500;
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
  });

  it('asks a service that is out of reach once for a batch, and trusts nothing until it answers', async () => {
    const bench = aBench();
    await bench.pace.turn();
    bench.now += 6 * minute;
    bench.quota = null;
    for (let messages = 0; messages < 5; messages += 1) {
      expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-unreadable' });
      bench.now += 1000;
    }
    expect(bench.reads).toBe(2);
    bench.now += 5000;
    bench.quota = 'refused';
    expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-unreadable' });
    bench.now += 1000;
    bench.quota = { perSecond: 14, perDay: 200, sentLastDay: 0 };
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
  });

  it('claims nothing after a lost reply until the service has answered', async () => {
    const bench = aBench();
    await bench.pace.turn();
    bench.pace.note('unknown');
    bench.quota = 'refused';
    bench.now += 1000;
    expect(await bench.pace.turn()).toMatchObject({ kind: 'later', code: 'quota-unreadable' });
    bench.quota = { perSecond: 14, perDay: 200, sentLastDay: 0 };
    bench.now += 1000;
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
  });

  it('asks at once after a send that was throttled, and goes on where that is refused', async () => {
    const bench = aBench();
    await bench.pace.turn();
    bench.pace.note('later');
    bench.quota = 'refused';
    bench.now += 1000;
    expect(await bench.pace.turn()).toEqual({ kind: 'go' });
    expect(bench.reads).toBe(2);
  });
});
