import axe, { type AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';

/** What axe finds on a page, or in a part of it, by rule, with where. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  await atRest(page, part);
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  // Only what is broken comes back whole: most of axe's time goes into describing what is not. A mail is shown in a
  // frame where no script runs, axe's neither.
  const { passes, violations } = await page.evaluate<Pick<AxeResults, 'passes' | 'violations'>>(
    `axe.run(
      { include: ${JSON.stringify([part])}, exclude: ['iframe[sandbox=""]'] },
      { resultTypes: ['violations'], preload: false },
    ).then(({ passes, violations }) => ({ passes, violations }))`,
  );
  if (passes.length === 0) throw new Error(`axe saw nothing in ${part}`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** So many looks in a row must find nothing moving: what was just changed takes a frame or two to begin. */
const restfulLooks = 4;

/** Waits until a part has faded in and nothing moves: half-way through, its colours are nobody's. */
async function atRest(page: Page, part: string): Promise<void> {
  const isAtRest = `(() => {
    const shown = document.querySelector(${JSON.stringify(part)});
    const moves = document.getAnimations().some(
      (one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity,
    );
    return shown !== null && getComputedStyle(shown).opacity === '1' && !moves;
  })()`;
  let rested = 0;
  for (let look = 0; look < 200; look += 1) {
    rested = (await page.evaluate<boolean>(isAtRest)) ? rested + 1 : 0;
    if (rested === restfulLooks) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${part} does not come to rest`);
}

/** How much wider than its window a page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Whether the next key goes there. */
export const hasFocus = async (at: Locator): Promise<boolean> =>
  (await at.and(at.page().locator(':focus')).count()) === 1;

/** Waits until code has taken over what the server made of a part: only then do keys and clicks do anything there. */
export async function alive(page: Page, part: Locator = page.getByRole('main')): Promise<void> {
  const isAlive = `(shown) => Object.keys(shown).some((key) => key.startsWith('__reactFiber'))`;
  await page.waitForFunction(isAlive, await part.elementHandle());
}
