import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDeployment } from './cost/deployment.ts';
import { costTables, withTables } from './cost/tables.ts';
import { boundsTable } from './scale/bounds-table.ts';
import { readOwnLimits } from './scale/own-limits.ts';
import { bounds } from './scale/quotas.ts';

const usage = `pnpm cost [--measure] [--write]

What a deployment costs, from what was measured on the local cloud, the templates and the published prices.

  --measure  live interviews through once more and write scripts/cost/measured.json; needs pnpm synth, takes a minute
  --write    put the tables into docs/cost.md and docs/scale.md, which tests compare`;

const { values } = parseArgs({
  options: { measure: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (values.measure) {
  const { measureCost } = await import('../test/operations/measure-cost.ts');
  await measureCost();
}
const { measured, prices } = await import('./cost/read-inputs.ts');
const tables = {
  ...costTables(measured, readDeployment(), prices),
  bounds: boundsTable(bounds(measured, readOwnLimits())),
};
console.log(Object.values(tables).join('\n\n'));
if (values.write) {
  for (const name of ['cost', 'scale']) {
    const file = new URL(`../docs/${name}.md`, import.meta.url);
    writeFileSync(file, withTables(readFileSync(file, 'utf8'), tables));
  }
}
