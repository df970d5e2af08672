import { programs, runTool } from './run-tool.ts';

/** What holds for every commit and takes seconds: no server, no browser, no tests. */
export const gate: readonly (readonly [string, () => Promise<number>])[] = [
  ['format and lint', () => runTool(programs.biome, ['check', '.'])],
  ['types', () => runTool(programs.tsc, ['-p', 'tsconfig.json'])],
  ['types of the portal', () => runTool(programs.tsc, ['-p', 'web/tsconfig.json'])],
  ['unused code', () => runTool(programs.knip, [])],
];
