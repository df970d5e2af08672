import { programs, runTool, stage } from './run-tool.ts';

/** The gate before every commit: under a minute, no server, no browser. */
const stages: readonly (readonly [string, () => Promise<number>])[] = [
  ['format and lint', () => runTool(programs.biome, ['check', '.'])],
  ['types', () => runTool(programs.tsc, ['-p', 'tsconfig.json'])],
  ['types of the portal', () => runTool(programs.tsc, ['-p', 'web/tsconfig.json'])],
  ['unused code', () => runTool(programs.knip, [])],
  ['fast tests', () => runTool(programs.vitest, ['run', '--project', 'unit'])],
];

const failed: string[] = [];
for (const [name, run] of stages) if (!(await stage(name, run))) failed.push(name);
if (failed.length > 0) console.error(`\nNot yet: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
