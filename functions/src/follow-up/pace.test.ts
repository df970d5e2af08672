import { describe, expect, it } from 'vitest';
import { type Pace, quotaPace, type SendQuota } from './pace.ts';

interface Bench {
  now: number;
  reads: number;
  quota: SendQuota | null;
  readonly pace: Pace;
}

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
});
