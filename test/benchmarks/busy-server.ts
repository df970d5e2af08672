import type { Division } from '@afterword/core/division/division';
import type { Portal } from '../journeys/portal.ts';
import { median, quantile } from './quantile.ts';
import { figure, printTable, ratio } from './table.ts';

interface Asked {
  readonly division: Division;
  readonly cards: number;
}

/** How soon a board shows its cards, and how long others wait while boards are read. */
export async function measureServer(portal: Portal, few: Asked, many: Asked): Promise<void> {
  const shown = {
    few: await timesToCards(portal, few.division),
    many: await timesToCards(portal, many.division),
  };
  const read = {
    few: await timesToRead(portal, few.division),
    many: await timesToRead(portal, many.division),
  };
  const row = (name: string, small: number, large: number, goal: string) => [
    name,
    figure(small),
    figure(large),
    ratio(large, small),
    goal,
  ];
  printTable(
    `Server: a division of ${figure(few.cards)} beside one of ${figure(many.cards)} open submissions (milliseconds)`,
    ['', `${figure(few.cards)} open`, `${figure(many.cards)} open`, 'ratio', 'goal'],
    [
      row('page asked for to first card drawn, median', median(shown.few), median(shown.many), '< 1,000'),
      row('the same, slowest', Math.max(...shown.few), Math.max(...shown.many), ''),
      row('GET /v1/board/{division}, median', median(read.few), median(read.many), ''),
      row('the same, p95', quantile(read.few, 0.95), quantile(read.many, 0.95), ''),
    ],
  );
  const others: (readonly [string, readonly number[]])[] = [
    ['alone', await meBeside(portal, undefined)],
    [`beside boards of ${figure(few.cards)}`, await meBeside(portal, few.division)],
    [`beside boards of ${figure(many.cards)}`, await meBeside(portal, many.division)],
  ];
  const alone = quantile(others[0]?.[1] ?? [], 0.95);
  printTable(
    'GET /v1/me while two readers ask for boards without a pause (milliseconds)',
    ['', 'median', 'p95', 'slowest', 'p95 to alone'],
    others.map(([name, times]) => [
      name,
      figure(median(times)),
      figure(quantile(times, 0.95)),
      figure(Math.max(...times)),
      ratio(quantile(times, 0.95), alone),
    ]),
  );
}

/** Notes when the first card was drawn: not only there, nor still hidden while the page streams in. */
const noteFirstCard = `new MutationObserver((_, seer) => {
  if (!document.querySelector('article')?.checkVisibility()) return;
  seer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { globalThis.cardDrawnAt = performance.now(); }));
}).observe(document, { childList: true, subtree: true })`;

async function timesToCards(portal: Portal, division: Division): Promise<readonly number[]> {
  const page = await portal.recruiter();
  // What a first visit fetches is kept, as on any day but the first.
  await page.goto(`${portal.url}/board/${division}`);
  await page.addInitScript(noteFirstCard);
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    await page.goto('about:blank');
    await page.goto(`${portal.url}/board/${division}`, { waitUntil: 'commit' });
    // The page's policy forbids the text of code that `waitForFunction` would run.
    let drawnAt: number | null = null;
    while (drawnAt === null) drawnAt = await page.evaluate<number | null>('globalThis.cardDrawnAt ?? null');
    times.push(drawnAt);
  }
  await page.context().close();
  return times;
}

async function timed(portal: Portal, path: string): Promise<number> {
  const began = performance.now();
  await portal.must('GET', path);
  return performance.now() - began;
}

async function timesToRead(portal: Portal, division: Division): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1)
    times.push(await timed(portal, `/v1/board/${division}?limit=40`));
  return times;
}

/** How long `GET /v1/me` takes, 100 times in a row, while boards of a division are read by two others. */
async function meBeside(portal: Portal, division: Division | undefined): Promise<readonly number[]> {
  let over = false;
  const readBoards = async (): Promise<void> => {
    while (!over) await portal.must('GET', `/v1/board/${division}?limit=40`);
  };
  const readers = division === undefined ? [] : [readBoards(), readBoards()];
  const times: number[] = [];
  for (let round = 0; round < 100; round += 1) times.push(await timed(portal, '/v1/me'));
  over = true;
  await Promise.all(readers);
  return times;
}
