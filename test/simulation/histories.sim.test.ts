import { describe, expect, it } from 'vitest';
import { profiles } from './faults/profile.ts';
import { ordersFor, runOrders, runWorker } from './run-workers.ts';
import type { HistoryResult } from './worker.ts';

/** Over all profiles; `pnpm simulate` runs as many as one likes. */
const histories = 5000;
const firstSeed = 1;

describe('random histories of 120 days', () => {
  const results = new Map<string, HistoryResult[]>(profiles.map(({ name }) => [name, []]));

  it(`keep every promise, in ${histories} histories over all fault profiles`, async () => {
    const each = Math.ceil(histories / profiles.length);
    await runOrders(
      profiles.flatMap(({ name }) => ordersFor(name, firstSeed, each, 2)),
      ({ profile }, found) => results.get(profile)?.push(...found),
    );
    const broken = [...results].flatMap(([profile, found]) =>
      found.flatMap(({ seed, violations }) =>
        violations.map(
          ({ invariant, what }) =>
            `${invariant}: ${what} (pnpm simulate --profile ${profile} --seed ${seed} --story)`,
        ),
      ),
    );
    expect(broken.slice(0, 10)).toEqual([]);
    expect([...results.values()].flat()).toHaveLength(each * profiles.length);
    for (const found of results.values()) {
      expect(found.reduce((sum, { steps }) => sum + steps, 0)).toBeGreaterThan(each * 3);
    }
  }, 600_000);

  it("are never accused by production's own audit", () => {
    const accused = [...results].flatMap(([profile, found]) =>
      found.flatMap(({ seed, audited }) => audited.map((what) => ({ profile, seed, what }))),
    );
    expect(accused).toEqual([]);
  });

  it('send no second copy where no reply is lost', () => {
    const mayDouble = new Set([
      'deaf',
      'replies-lost',
      'replies-lost-mails-unheard',
      'replies-and-events-lost',
      'everything',
    ]);
    const doubled = [...results].flatMap(([profile, found]) =>
      mayDouble.has(profile)
        ? []
        : found.filter(({ seconds }) => seconds > 0).map(({ seed }) => ({ profile, seed })),
    );
    expect(doubled).toEqual([]);
  });

  it('are the same for the same seed, to the last call', async () => {
    const order = { profile: 'everything', from: 77, count: 5 };
    const [first, second] = await Promise.all([runWorker(order), runWorker(order)]);
    expect(second.map(({ traceHash }) => traceHash)).toEqual(first.map(({ traceHash }) => traceHash));
    const [other] = await runWorker({ ...order, from: 82, count: 1 });
    expect(first.map(({ traceHash }) => traceHash)).not.toContain(other?.traceHash);
  }, 120_000);
});
