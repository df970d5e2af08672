import { runOrders, ordersFor } from './run-workers.ts';
import { findPlantedBug } from './planted/planted-bugs.ts';
const bug = findPlantedBug(process.argv[2]!);
const hits: number[] = [];
await runOrders(ordersFor(bug.profile, 1, Number(process.argv[3]), 8).map((o) => ({ ...o, planted: bug.name })), (_o, results) => {
  for (const r of results) if (r.violations.some(({ invariant }) => invariant === bug.breaks)) hits.push(r.seed);
});
console.log(bug.name, hits.sort((a, b) => a - b).join());
