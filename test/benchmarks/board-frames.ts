import type { Division } from '@afterword/core/division/division';
import type { Page } from 'playwright-core';
import { alive } from '../journeys/looks.ts';
import type { Portal } from '../journeys/portal.ts';
import { busiestPage, type FrameCost, frameCosts, type TraceEvent } from './frame-costs.ts';
import { quantile } from './quantile.ts';
import { figure, printTable, ratio } from './table.ts';

const categories = [
  'devtools.timeline',
  'devtools.timeline.frame',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'v8',
  'v8.execute',
];

interface BoardFigures {
  readonly cards: number;
  readonly loaded: number;
  readonly nodes: number;
  readonly scroll: readonly FrameCost[];
  readonly drag: readonly FrameCost[];
}

/** A board of a few cards and one of many, all of them loaded into the page, drawn by the same browser in turn. */
export async function measureBoards(
  portal: Portal,
  few: { readonly division: Division; readonly cards: number },
  many: { readonly division: Division; readonly cards: number },
): Promise<void> {
  const small = await measureBoard(portal, few.division, few.cards);
  const large = await measureBoard(portal, many.division, many.cards);
  const row = (name: string, of: (board: BoardFigures) => number, goal: string) => [
    name,
    figure(of(small)),
    figure(of(large)),
    ratio(of(large), of(small)),
    goal,
  ];
  const p95 = (frames: readonly FrameCost[], kind: keyof FrameCost) =>
    quantile(
      frames.map((frame) => frame[kind]),
      0.95,
    );
  printTable(
    `Board: ${small.loaded} cards beside ${large.loaded}, all loaded (milliseconds of the page's main thread a frame, p95)`,
    ['', `${small.cards} cards`, `${large.cards} cards`, 'ratio', 'goal'],
    [
      row('DOM nodes', ({ nodes }) => nodes, '< 2,500'),
      row('frames scrolled', ({ scroll }) => scroll.length, ''),
      row('scroll: scripting', ({ scroll }) => p95(scroll, 'scripting'), ''),
      row('scroll: layout', ({ scroll }) => p95(scroll, 'layout'), ''),
      row('scroll: paint', ({ scroll }) => p95(scroll, 'paint'), ''),
      row('scroll: all', ({ scroll }) => p95(scroll, 'total'), '≤ 1.5 ×'),
      row('frames dragged', ({ drag }) => drag.length, ''),
      row('drag: scripting', ({ drag }) => p95(drag, 'scripting'), ''),
      row('drag: layout', ({ drag }) => p95(drag, 'layout'), ''),
      row('drag: paint', ({ drag }) => p95(drag, 'paint'), ''),
      row('drag: all', ({ drag }) => p95(drag, 'total'), '≤ 1.5 ×'),
    ],
  );
}

async function measureBoard(portal: Portal, division: Division, cards: number): Promise<BoardFigures> {
  const page = await portal.recruiter();
  await page.goto(`${portal.url}/board/${division}`);
  const column = page.getByRole('region', { name: 'Submitted', exact: true });
  await column.waitFor();
  await alive(page, column);
  await page.waitForLoadState('networkidle');
  const loaded = await loadAll(page);
  const scroll = await traced(page, () => scrollThrough(page));
  await page.evaluate(`for (const one of document.querySelectorAll('section > div')) one.scrollTop = 0`);
  const drag = await traced(page, () => dragAround(page));
  const nodes = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  await page.context().close();
  return { cards, loaded, nodes, scroll, drag };
}

/** Scrolls every column to its end until none has more; how many cards the page then knows. */
async function loadAll(page: Page): Promise<number> {
  await page.evaluate(`new Promise((resolve) => {
    let quietSince = performance.now();
    const look = () => {
      for (const scroller of document.querySelectorAll('section[data-stage] > div')) {
        scroller.scrollTop = scroller.scrollHeight;
        if (scroller.querySelector(':scope > button')) quietSince = performance.now();
      }
      if (performance.now() - quietSince > 2000) resolve();
      else setTimeout(look, 50);
    };
    look();
  })`);
  const sizes = await page.evaluate<number[]>(
    `[...document.querySelectorAll('section[data-stage]')].map((one) => Number(one.querySelector('li')?.ariaSetSize ?? one.querySelector('li')?.getAttribute('aria-setsize') ?? 0))`,
  );
  await page.evaluate(`for (const one of document.querySelectorAll('section > div')) one.scrollTop = 0`);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Turns the wheel over the longest column, down and up again. */
async function scrollThrough(page: Page): Promise<void> {
  const box = await page.locator('section[data-stage="submitted"]').boundingBox();
  if (!box) throw new Error('No column to scroll.');
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  for (let round = 0; round < 4; round += 1) {
    for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, round % 2 === 0 ? 40 : -40);
  }
}

/** Carries the first card over the columns and back, and lets go where it was. */
async function dragAround(page: Page): Promise<void> {
  const card = await page.getByRole('article').first().boundingBox();
  if (!card) throw new Error('No card to drag.');
  const from = { x: card.x + 60, y: card.y + 60 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 10, { steps: 5 });
  await page.mouse.move(from.x + 900, from.y + 120, { steps: 120 });
  await page.mouse.move(from.x, from.y, { steps: 120 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function traced(page: Page, act: () => Promise<void>): Promise<readonly FrameCost[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('A page without a browser.');
  await browser.startTracing(page, { categories });
  await act();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString('utf8'),
  );
  return frameCosts(trace.traceEvents, busiestPage(trace.traceEvents));
}
