import type { Page } from 'playwright-core';
import type { Portal } from '../journeys/portal.ts';
import { serveBarePage } from './bare-page.ts';
import { median } from './quantile.ts';
import { figure, printTable, ratio } from './table.ts';

const kinds = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const;
type Kind = (typeof kinds)[number];

/** Processor time of the page's main thread, milliseconds. */
type Load = Readonly<Record<Kind, number>>;

/** Long enough for a page to come to life and to read what it reads first. */
const settledAfter = 2500;

/**
 * What loading a page costs its main thread, by the thread's own clock: what else the machine does meanwhile is not in
 * it, as it is in Lighthouse's times.
 */
export async function measureLoads(portal: Portal, rounds: number): Promise<void> {
  const bare = await serveBarePage();
  const pages = [
    ['Bare page', bare.url],
    ['Today', `${portal.url}/today`],
    ['Board', `${portal.url}/board/office`],
    ['Submission', `${portal.url}/submissions/demo-office-4`],
  ] as const;
  const loads = new Map<string, Load[]>();
  const page = await portal.recruiter();
  try {
    // The first round fills caches, and counts for nothing.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, url] of pages) {
        const load = await loadOnce(page, url);
        if (round > 0) loads.set(name, [...(loads.get(name) ?? []), load]);
      }
    }
  } finally {
    await page.context().close();
    bare.stop();
  }
  const cost = (name: string, kind: Kind) => median((loads.get(name) ?? []).map((load) => load[kind]));
  printTable(
    `Loading a page: processor time of its main thread, milliseconds, median of ${rounds}`,
    ['', 'all', 'to bare', 'scripting', 'layout', 'styles'],
    pages.map(([name]) => [
      name,
      figure(cost(name, 'TaskDuration')),
      ratio(cost(name, 'TaskDuration'), cost('Bare page', 'TaskDuration')),
      ...(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const).map((kind) =>
        figure(cost(name, kind)),
      ),
    ]),
  );
}

async function loadOnce(page: Page, url: string): Promise<Load> {
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await spent(session);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settledAfter);
    const after = await spent(session);
    // Another site gets a process of its own, whose clock begins at nothing.
    const isNew = after.TaskDuration < before.TaskDuration;
    const since = (kind: Kind): number => 1000 * (isNew ? after[kind] : after[kind] - before[kind]);
    return {
      TaskDuration: since('TaskDuration'),
      ScriptDuration: since('ScriptDuration'),
      LayoutDuration: since('LayoutDuration'),
      RecalcStyleDuration: since('RecalcStyleDuration'),
    };
  } finally {
    await session.detach();
  }
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** Seconds so far. */
async function spent(session: Session): Promise<Load> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (kind: Kind): number => metrics.find(({ name }) => name === kind)?.value ?? 0;
  return {
    TaskDuration: of('TaskDuration'),
    ScriptDuration: of('ScriptDuration'),
    LayoutDuration: of('LayoutDuration'),
    RecalcStyleDuration: of('RecalcStyleDuration'),
  };
}
