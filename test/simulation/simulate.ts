import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findProfile, profiles } from './faults/profile.ts';
import { runHistory } from './run-history.ts';
import { ordersFor, runOrders } from './run-workers.ts';
import type { HistoryResult } from './worker.ts';

const usage = `pnpm simulate --histories N --profile NAME|all --seed S [--story]

  --histories  how many, spread over the profiles (default 1000)
  --profile    ${profiles.map(({ name }) => name).join(', ')}, or all (default)
  --seed       the first seed (default 1)
  --story      tells one history from beginning to end`;

interface Row {
  histories: number;
  steps: number;
  mails: number;
  seconds: number;
  written: number;
  passedOnAgain: number;
  calls: number;
  broken: { readonly seed: number; readonly invariant: string; readonly what: string }[];
}

const emptyRow = (): Row => ({
  histories: 0,
  steps: 0,
  mails: 0,
  seconds: 0,
  written: 0,
  passedOnAgain: 0,
  calls: 0,
  broken: [],
});

function wholeNumber(name: string, given: string | undefined, standard: number): number {
  const value = Number(given ?? standard);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number above 0, not "${given}".\n\n${usage}`);
  process.exit(2);
}

function count(row: Row, results: readonly HistoryResult[]): void {
  for (const result of results) {
    row.histories += 1;
    row.steps += result.steps;
    row.mails += result.mails;
    row.seconds += result.seconds;
    row.written += result.written;
    row.passedOnAgain += result.passedOnAgain;
    row.calls += result.calls;
    const { seed, violations, audited } = result;
    row.broken.push(...violations.map((violation) => ({ seed, ...violation })));
    row.broken.push(...audited.map((what) => ({ seed, invariant: "production's audit", what })));
  }
}

const pad = (value: string | number, width: number): string => String(value).padStart(width);

function printTable(rows: ReadonlyMap<string, Row>): void {
  console.log(
    '\nprofile                     histories    steps  second copies  written back  passed on again  broken',
  );
  for (const [name, row] of rows) {
    const { histories, steps, seconds, written, passedOnAgain, broken } = row;
    console.log(
      `${name.padEnd(27)} ${pad(histories, 9)} ${pad(steps, 8)} ${pad(seconds, 14)} ${pad(written, 13)} ${pad(passedOnAgain, 16)} ${pad(broken.length, 7)}`,
    );
  }
}

/** The same mistake shows in many histories; one of each kind is enough to begin with. */
function oneOfEach<T extends { readonly invariant: string; readonly what: string; readonly profile: string }>(
  broken: readonly T[],
): readonly T[] {
  const kinds = new Map<string, T>();
  for (const one of broken) {
    const kind = `${one.profile} ${one.invariant} ${one.what.replaceAll(/\S*\d\S*/g, '#')}`;
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return [...kinds.values()].slice(0, 40);
}

async function tell(profileName: string, seed: number): Promise<never> {
  const history = await runHistory(seed, findProfile(profileName), { records: true });
  console.log(history.story.join('\n'));
  console.log(`\nseed ${seed}, profile ${profileName}, trace ${history.traceHash}`);
  for (const { invariant, what } of history.violations) console.log(`${invariant} broken: ${what}`);
  process.exit(history.violations.length === 0 ? 0 : 1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      histories: { type: 'string' },
      profile: { type: 'string' },
      seed: { type: 'string' },
      story: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const seed = wholeNumber('seed', values.seed, 1);
  const chosen = !values.profile || values.profile === 'all' ? profiles : [findProfile(values.profile)];
  const [first] = chosen;
  if (values.story && first && chosen.length === 1) await tell(first.name, seed);
  const histories = wholeNumber('histories', values.histories, 1000);
  const each = Math.ceil(histories / chosen.length);
  const threads = availableParallelism();
  const rows = new Map(chosen.map(({ name }) => [name, emptyRow()]));
  const started = performance.now();
  let done = 0;
  let told = 0;
  const total = each * chosen.length;
  await runOrders(
    chosen.flatMap(({ name }) => ordersFor(name, seed, each, chosen.length === 1 ? threads * 4 : 2)),
    (order, results) => {
      const row = rows.get(order.profile);
      if (row) count(row, results);
      done += results.length;
      const percent = Math.floor((done / total) * 20) * 5;
      if (percent > told) {
        told = percent;
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        console.log(`${pad(percent, 3)} %  ${done} of ${total} histories, ${seconds} s`);
      }
    },
    threads,
  );
  printTable(rows);
  const seconds = (performance.now() - started) / 1000;
  const all = [...rows.values()];
  const calls = all.reduce((sum, row) => sum + row.calls, 0);
  console.log(
    `\n${done} histories, ${calls} port calls in ${seconds.toFixed(1)} s on ${threads} threads: ${(done / seconds / threads).toFixed(1)} histories a second and core`,
  );
  const broken = [...rows].flatMap(([profile, row]) => row.broken.map((one) => ({ profile, ...one })));
  for (const { profile, seed: at, invariant, what } of oneOfEach(broken)) {
    console.log(
      `${invariant} broken: ${what}\n  replay: pnpm simulate --profile ${profile} --seed ${at} --story`,
    );
  }
  process.exitCode = broken.length === 0 ? 0 : 1;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
