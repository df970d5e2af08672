import { gate } from './gate.ts';
import { programs, runTool, stage } from './run-tool.ts';

/** The gate before every commit: under a minute, no server, no browser. */
const stages = [
  ...gate,
  ['fast tests', () => runTool(programs.vitest, ['run', '--project', 'unit'])],
] as const;

const failed: string[] = [];
for (const [name, run] of stages) if (!(await stage(name, run))) failed.push(name);
if (failed.length > 0) console.error(`\nNot yet: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
