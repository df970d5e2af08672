/**
 * Mutation testing of the rules and of the way of a mail, on demand: `pnpm mutate [--files REGEXP] [--every N] [--least PERCENT]`.
 * Puts one small mistake at a time into a file, runs the fast tests, and lists the mistakes that no test noticed.
 * With `--every 4` a quarter of the mistakes, evenly spread: the score of all lies within a few percent of theirs.
 */
import { fork } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findMutants, type Mutant } from './mutation/find-mutants.ts';
import type { Order, Report } from './mutation/try-mutants.ts';
import { root } from './run-tool.ts';

interface Suite {
  readonly name: string;
  readonly files: readonly string[];
  readonly quick: readonly string[];
  readonly slow: readonly string[];
  /** Longer than all its tests take: what runs on has an endless loop in it, which somebody would notice. */
  readonly longestSeconds: number;
}

const glob = (pattern: string): readonly string[] =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.includes('node_modules'))
    .sort();

const coreTests = glob('packages/core/{test,src}/**/*.test.ts');
/** Properties and tables of dates take seconds. */
const isLong = (file: string): boolean => file.includes('properties') || file.includes('/time/');
const senderTests = glob('functions/src/{follow-up,mail-events,runtime,jobs,sweep}/*.test.ts').filter(
  (file) => !file.endsWith('.int.test.ts'),
);

const suites: readonly Suite[] = [
  {
    name: 'rules',
    longestSeconds: 60,
    files: glob('packages/core/src/{follow-up,interview,submission,calendar,candidate,division}/*.ts').filter(
      (file) => !file.endsWith('.test.ts'),
    ),
    quick: coreTests.filter((file) => !isLong(file)),
    slow: [
      ...coreTests.filter(isLong),
      'functions/src/follow-up/unknown-outcomes.test.ts',
      'functions/src/follow-up/send-due-steps.test.ts',
    ],
  },
  {
    name: 'the way of a mail',
    longestSeconds: 300,
    files: [
      'functions/src/follow-up/send-due-steps.ts',
      'functions/src/follow-up/ses-mailer.ts',
      'functions/src/follow-up/kept-quota.ts',
      'functions/src/follow-up/pace.ts',
      'functions/src/mail-events/note-mail-event.ts',
      'functions/src/mail-events/mail-event.ts',
      'functions/src/runtime/change-submission.ts',
    ],
    quick: [...senderTests, 'test/contracts/fakes.test.ts'],
    // Claims, leases and lost replies are what the simulation is for; a few of its stories take seconds.
    slow: ['test/simulation/deliveries.sim.test.ts', 'test/simulation/crash-points.sim.test.ts'],
  },
];

const fewStories = '^(a confirmation|a send that is throttled)$';

type Verdict = 'killed' | 'endless' | 'survived';

/** Tries mutants in a process of their own; a new one goes on where one was ended. */
function tryAll(
  order: Order,
  longestSeconds: number,
  onVerdict: (mutant: Mutant, verdict: Verdict) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let from = 0;
    const start = (): void => {
      const mutants = order.mutants.slice(from);
      const child = fork(path.join(root, 'scripts/mutation/try-mutants.ts'), {
        cwd: root,
        silent: true,
        env: { ...process.env, AFTERWORD_STORIES: fewStories },
      });
      let timer: NodeJS.Timeout | undefined;
      let isEnded = false;
      let atWork: number | null = null;
      let complaint = '';
      child.stdout?.resume();
      child.stderr?.on('data', (chunk: Buffer) => {
        complaint = `${complaint}${chunk.toString()}`.slice(-2000);
      });
      child.on('message', (report: Report) => {
        clearTimeout(timer);
        const mutant = mutants[report.index];
        if (!mutant) return;
        if (report.kind === 'tried') {
          atWork = null;
          onVerdict(mutant, report.killed ? 'killed' : 'survived');
          return;
        }
        atWork = report.index;
        timer = setTimeout(() => {
          isEnded = true;
          onVerdict(mutant, 'endless');
          from += report.index + 1;
          child.kill('SIGKILL');
        }, longestSeconds * 1000);
      });
      child.on('exit', (code) => {
        clearTimeout(timer);
        const died = atWork === null ? undefined : mutants[atWork];
        if (!isEnded && code !== 0 && atWork !== null && died) {
          // It took the whole process with it: nobody would overlook that.
          isEnded = true;
          onVerdict(died, 'killed');
          from += atWork + 1;
        }
        if (isEnded && from < order.mutants.length) start();
        else if (isEnded || code === 0) resolve();
        else reject(new Error(`Trying mutants ended with code ${code}: ${complaint}`));
      });
      child.send({ ...order, mutants, arePassing: order.arePassing === true || from > 0 } satisfies Order);
    };
    start();
  });
}

interface Row {
  mutants: number;
  killed: number;
  readonly survivors: Mutant[];
}

const percent = ({ mutants, killed }: Row): string => ((100 * killed) / Math.max(1, mutants)).toFixed(1);

function name({ file, line, operator, original, replacement }: Mutant): void {
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 90);
  console.log(`survived: ${file}:${line} ${operator}: ${short(original)} → ${short(replacement)}`);
}

function print(rows: ReadonlyMap<string, Row>): Row {
  const total: Row = { mutants: 0, killed: 0, survivors: [] };
  console.log('\nfile                                                     mutants  killed   score');
  for (const [file, row] of rows) {
    console.log(
      `${file.padEnd(56)} ${String(row.mutants).padStart(7)} ${String(row.killed).padStart(7)} ${percent(row).padStart(6)} %`,
    );
    total.mutants += row.mutants;
    total.killed += row.killed;
    total.survivors.push(...row.survivors);
  }
  console.log(`\n${total.killed} of ${total.mutants} mutants killed: ${percent(total)} %\n`);
  total.survivors.forEach(name);
  return total;
}

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    every: { type: 'string' },
    least: { type: 'string' },
    json: { type: 'string' },
  },
});
const wanted = new RegExp(values.files ?? '.');
const every = Math.max(1, Number(values.every ?? 1));
let counted = 0;
/** Counted through all files: short ones give their share too. */
const isSampled = (): boolean => counted++ % every === 0;
const rows = new Map<string, Row>();
/** A process for each file: what one left behind is no other's. That the tests pass is seen once for each suite. */
const plan = suites
  .map(({ files, quick, slow, longestSeconds }) => ({
    longestSeconds,
    quick,
    slow,
    mutants: files
      .filter((file) => wanted.test(file))
      .flatMap((file) => findMutants(file, readFileSync(path.join(root, file), 'utf8')))
      .filter(isSampled),
  }))
  .filter(({ mutants }) => mutants.length > 0);
const planned = plan.reduce((sum, { mutants }) => sum + mutants.length, 0);
const began = performance.now();
let tried = 0;

function note(mutant: Mutant, verdict: Verdict): void {
  const row = rows.get(mutant.file) ?? { mutants: 0, killed: 0, survivors: [] };
  rows.set(mutant.file, row);
  row.mutants += 1;
  if (verdict === 'survived') {
    row.survivors.push(mutant);
    name(mutant);
  } else row.killed += 1;
  if (verdict === 'endless')
    console.log(`ran on for too long: ${mutant.file}:${mutant.line} ${mutant.operator}`);
  tried += 1;
  if (tried % 20 === 0) {
    console.log(`${tried} of ${planned} after ${Math.round((performance.now() - began) / 1000)} s`);
  }
}

for (const { longestSeconds, quick, slow, mutants } of plan) {
  let arePassing = false;
  for (const ofFile of Map.groupBy(mutants, ({ file }) => file).values()) {
    await tryAll({ root, quick, slow, mutants: ofFile, arePassing }, longestSeconds, note);
    arePassing = true;
  }
}
const total = print(rows);
if (values.json) writeFileSync(values.json, JSON.stringify(total.survivors, null, 2));
process.exitCode = Number(percent(total)) >= Number(values.least ?? 0) ? 0 : 1;
