import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPortal } from '../../scripts/portal/build-portal.ts';
import { synthesize } from '../../scripts/synthesize.ts';
import { yearLike2027 } from '../journeys/calendar.ts';
import { openPortal, type Portal } from '../journeys/portal.ts';
import { measureBoards } from './board-frames.ts';
import { measureServer } from './busy-server.ts';
import { fillDivision } from './fill-division.ts';
import { measurePages } from './lighthouse.ts';
import { measureLoads } from './page-loads.ts';

/*
 * `pnpm figures`: how fast the portal is, as tables. The running system as the journeys start it, the demo agency in
 * it, then many submissions. `--only loads,lighthouse,board,server` for some of it; `--rounds 3` for fewer runs of Lighthouse.
 */

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '5' } },
});
const isWanted = (part: string): boolean =>
  values.only === undefined || values.only.split(',').includes(part);
const root = path.join(import.meta.dirname, '../..');

/** As many as a division of the demo has; the rest of 35 is added. */
const few = { division: 'technical', cards: 35, demo: 8 } as const;
const many = { division: 'office', cards: 5000, demo: 15 } as const;
const most = { division: 'office', cards: 10_000 } as const;

async function fill(
  portal: Portal,
  division: 'technical' | 'office',
  from: number,
  to: number,
): Promise<void> {
  const began = performance.now();
  await fillDivision(portal.stores, division, { from, to, now: portal.cloud.now() });
  await counted(portal, division, to);
  console.log(
    `${division}: ${to} open submissions after ${Math.round((performance.now() - began) / 1000)} s.`,
  );
}

/** Waits until the table's stream is read: what is measured afterwards is not the work of filling it. */
async function counted(portal: Portal, division: 'technical' | 'office', cards: number): Promise<void> {
  for (;;) {
    const board = await portal.must('GET', `/v1/board/${division}?limit=1`);
    if (board.totals?.[division] === cards) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

// What is measured is what the sources say now.
await synthesize();
await buildPortal(root);
const portal = await openPortal(`${yearLike2027('03-01')}-03-01T15:00:00Z`, { asDeployed: true });
try {
  if (isWanted('loads')) await measureLoads(portal, Number(values.rounds));
  if (isWanted('lighthouse')) await measurePages(portal, Number(values.rounds));
  if (isWanted('board') || isWanted('server')) await fill(portal, few.division, few.demo, few.cards);
  if (isWanted('board')) {
    await fill(portal, many.division, many.demo, many.cards);
    await measureBoards(portal, few, many);
  }
  if (isWanted('server')) {
    await fill(portal, most.division, isWanted('board') ? many.cards : many.demo, most.cards);
    await measureServer(portal, few, most);
  }
} finally {
  await portal.close();
}
console.log(
  `Load of the machine at the end (1, 5, 15 minutes): ${loadavg()
    .map((one) => one.toFixed(1))
    .join(', ')}`,
);
