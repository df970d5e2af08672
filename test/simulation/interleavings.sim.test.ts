import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { type Random, seeded } from './engine/random.ts';
import { followUpDue } from './interleavings/moments.ts';
import { type Outcome, outcomeOf } from './interleavings/outcome.ts';
import { type Choose, everyOrder, type Racer } from './interleavings/race.ts';
import {
  answers,
  bounces,
  erases,
  type Pair,
  pairs,
  pauses,
  rejects,
  send,
  sendsNow,
  skips,
  stops,
  writesBack,
} from './interleavings/racers.ts';

const randomRaces = Number(env.AFTERWORD_INTERLEAVINGS ?? 4000);

const atRandom =
  (random: Random): Choose =>
  (choices) =>
    random.pick([...choices.keys()]);

async function everyOutcome({ moment, racers, prepare }: Pair) {
  const outcomes: Outcome[] = [];
  const orders = await everyOrder(async (choose) => {
    const outcome = await outcomeOf(moment, racers, choose, prepare ? { prepare } : {});
    if (outcome) outcomes.push(outcome);
    return outcome !== null;
  });
  return { orders, outcomes };
}

describe('two at one submission', () => {
  const named = pairs.map((pair) => ({ ...pair, name: pair.racers.map(({ name }) => name).join(' and ') }));

  it('are at least fourteen pairs', () => expect(new Set(named.map(({ name }) => name)).size).toBe(14));

  it.each(named)('$name: in every order that can make a difference', async ({ name, ...pair }) => {
    const { orders, outcomes } = await everyOutcome(pair);
    const ways = new Set(outcomes.map(({ rows }) => rows));
    console.info(`interleavings, ${name}: ${orders} orders, ${ways.size} outcomes`);
    expect(outcomes.flatMap(({ broken }) => broken).slice(0, 5)).toEqual([]);
    expect(orders).toBeGreaterThan(3);
  });

  it.each(named)('$name: orders at random come to nothing else', async ({ name: _name, ...pair }) => {
    const known = new Set((await everyOutcome(pair)).outcomes.map(({ rows }) => rows));
    const random = seeded(11);
    for (let run = 0; run < 60; run += 1) {
      const outcome = await outcomeOf(
        pair.moment,
        pair.racers,
        atRandom(random),
        pair.prepare ? { prepare: pair.prepare } : {},
      );
      expect(known).toContain(outcome?.rows);
    }
  });
});

const others: readonly Racer[] = [
  answers,
  bounces,
  erases,
  pauses,
  rejects,
  sendsNow,
  skips,
  stops,
  writesBack,
  { ...send, name: 'the message again' },
];

/** A send, and two or three others. */
function crowd(random: Random): readonly Racer[] {
  const left = [...others];
  const chosen: Racer[] = [send];
  const size = random.whole(3, 4);
  while (chosen.length < size) chosen.push(...left.splice(random.whole(0, left.length - 1), 1));
  return chosen;
}

describe('three or four at one submission', () => {
  it(`keep every promise in ${randomRaces} orders at random`, async () => {
    const broken: string[] = [];
    const ways = new Set<string>();
    for (let seed = 1; seed <= randomRaces; seed += 1) {
      const random = seeded(seed);
      const racers = crowd(random);
      const outcome = await outcomeOf(followUpDue, racers, atRandom(random), { seed });
      ways.add(outcome?.rows ?? '');
      const who = racers.map(({ name }) => name).join(', ');
      broken.push(...(outcome?.broken ?? []).map((what) => `seed ${seed} (${who}): ${what}`));
    }
    console.info(`interleavings of three and four: ${randomRaces} orders, ${ways.size} outcomes`);
    expect(broken.slice(0, 10)).toEqual([]);
    expect(ways.size).toBeGreaterThan(10);
  }, 3_600_000);
});
