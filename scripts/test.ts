import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './ensure-chromium.ts';
import { gate } from './gate.ts';
import { programs, root, runTool, stage } from './run-tool.ts';

/** Everything: the gate's checks, then every tier of tests; prints one closing line of counts. */
const results = await mkdtemp(path.join(tmpdir(), 'afterword-tests-'));
const tiers = ['unit', 'integration', 'simulation', 'journeys'] as const;

const runTier = (tier: (typeof tiers)[number]) =>
  runTool(programs.vitest, [
    'run',
    '--project',
    tier,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path.join(results, `${tier}.json`)}`,
  ]);

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

async function countsOf(tier: string): Promise<Counts> {
  try {
    const report: unknown = JSON.parse(await readFile(path.join(results, `${tier}.json`), 'utf8'));
    const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

let green = true;
for (const [name, run] of gate) green = (await stage(name, run)) && green;
green = (await stage('template', () => runTool(path.join(root, 'infra/bin/app.ts'), []))) && green;
await ensureChromium();
for (const tier of tiers) green = (await stage(tier, () => runTier(tier))) && green;

const counts = await Promise.all(tiers.map(countsOf));
await rm(results, { recursive: true, force: true });
const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(green ? 0 : 1);
