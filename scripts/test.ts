import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';
import { gate } from './gate.ts';
import { programs, root, runTool } from './run-tool.ts';
import { reportLines, type StageReport } from './test-report.ts';

/**
 * Everything: the gate's checks, the stacks, then every tier of tests, the fast ones first. One stage after the other:
 * each of them, the checks and the browser tests too, keeps two cores busy by itself. A stage that fails stops no
 * other, so that one run tells all there is to mend.
 */
/** More instants at random than the quick check takes: some 100,000 over three zones. */
process.env.AFTERWORD_INSTANTS ??= '34000';

const results = await mkdtemp(path.join(tmpdir(), 'afterword-tests-'));

interface Tier {
  readonly project: string;
  readonly title: string;
  /** `verbose` tells each test as it ends: where one takes seconds, a file is too long to hear nothing. */
  readonly reporter: 'default' | 'verbose';
}

const tiers: readonly Tier[] = [
  { project: 'unit', title: 'unit tests', reporter: 'default' },
  { project: 'integration', title: 'integration tests', reporter: 'default' },
  { project: 'simulation', title: 'simulation', reporter: 'verbose' },
  { project: 'journeys', title: 'journeys in a browser', reporter: 'verbose' },
];

const reportOf = (tier: Tier): string => path.join(results, `${tier.project}.json`);

async function runTier(tier: Tier): Promise<number> {
  if (tier.project === 'journeys') await ensureChromium();
  return runTool(programs.vitest, [
    'run',
    '--project',
    tier.project,
    '--passWithNoTests',
    `--reporter=${tier.reporter}`,
    '--reporter=json',
    `--outputFile.json=${reportOf(tier)}`,
  ]);
}

/** What a tier's report says; nothing where it ended before it could write one. */
async function countsOf(tier: Tier): Promise<StageReport['tests']> {
  try {
    const report: unknown = JSON.parse(await readFile(reportOf(tier), 'utf8'));
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

interface Stage {
  readonly title: string;
  readonly run: () => Promise<number>;
  readonly counts?: () => Promise<StageReport['tests']>;
}

const stages: readonly Stage[] = [
  ...gate.map(([title, run]) => ({ title, run })),
  { title: 'stacks', run: () => runTool(path.join(root, 'infra/bin/app.ts'), []) },
  ...tiers.map((tier) => ({ title: tier.title, run: () => runTier(tier), counts: () => countsOf(tier) })),
];

const reports: StageReport[] = [];
for (const [index, { title, run, counts }] of stages.entries()) {
  console.log(`\n── ${index + 1} of ${stages.length}: ${title}`);
  const began = performance.now();
  const passed = (await run()) === 0;
  const tests = await counts?.();
  reports.push({
    title,
    passed,
    seconds: (performance.now() - began) / 1000,
    ...(tests ? { tests } : {}),
  });
}
await rm(results, { recursive: true, force: true });
console.log(`\n${reportLines(reports).join('\n')}`);
process.exit(reports.every(({ passed }) => passed) ? 0 : 1);
