import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, findings, hasFocus, overflow } from './looks.ts';
import { type Portal, signIn } from './portal.ts';

let portal: Portal;
let page: Page;

const search = () => page.getByRole('combobox', { name: 'Search, or say what to do' });
const option = (name: string | RegExp) => page.getByRole('option', { name });

async function openSearch(key: string): Promise<void> {
  await page.keyboard.press(key);
  await search().waitFor();
  await expect.poll(() => hasFocus(search())).toBe(true);
}

async function openBoard(): Promise<void> {
  await page.goto(`${portal.url}/board/technical?q=data`);
  await alive(page, page.getByRole('article', { name: 'Leo Hart' }));
}

/** What stands around every screen. The clock stands on a Monday. */
export function aroundStories(opened: () => Portal): void {
  describe('search and commands from anywhere', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
      await openBoard();
    });
    afterAll(() => page.context().close());

    it('rests while somebody types', async () => {
      await page.getByLabel('Candidate, client or job').focus();
      await page.keyboard.type('?l/');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByLabel('Candidate, client or job').fill('data');
      await page.getByRole('article', { name: 'Leo Hart' }).focus();
    });

    it('says what did not get through, and asks again with Enter', async () => {
      await page.route('**/v1/search?*', (route) => route.abort());
      await openSearch('/');
      await page.keyboard.type('victor');
      await option(/^Try the search again/).waitFor({ timeout: 20_000 });
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      await page.unroute('**/v1/search?*');
      await page.keyboard.press('Enter');
      await option(/^Victor Lam/)
        .first()
        .waitFor();
    });

    it('finds a submission by its candidate, and goes there, all by keyboard', async () => {
      await page.keyboard.press('Control+a');
      await page.keyboard.type('nobody at all');
      await page.getByText('Nothing begins with “nobody at all”.', { exact: false }).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('vict');
      await option(/^Victor Lam.*Finance director/).waitFor();
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/submissions/demo-managerial-2');
      await search().waitFor({ state: 'detached' });
    });

    it('does what is said, and offers nobody what they may not do', async () => {
      await openSearch('Control+k');
      await page.keyboard.type('templates');
      await page.getByText('Nothing begins with “templates”.', { exact: false }).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('board tech');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/board/technical');
    });

    it('tells every key with ?', async () => {
      await alive(page, page.getByRole('article', { name: 'Leo Hart' }));
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await sheet.getByText('Search, or say what to do').waitFor();
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      // Letters rest while a dialog is open.
      await page.keyboard.press('o');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/board/technical');
    });
  });

  describe('an interview over the screen one is on', () => {
    beforeAll(async () => {
      page = await portal.recruiter();
    });
    afterAll(() => page.context().close());

    it('leaves the screen as it was, and keeps what was typed', async () => {
      await openBoard();
      const before = page.getByRole('link', { name: /^Technical/ });
      await before.focus();
      await page.keyboard.press('l');
      const form = page.getByRole('dialog', { name: 'Log an interview' });
      await expect.poll(() => hasFocus(form.getByRole('combobox', { name: 'Candidate' }))).toBe(true);
      await form.getByRole('textbox', { name: 'When' }).fill('fri 9am');
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      await page.getByText('What you typed is kept', { exact: false }).waitFor();
      expect(new URL(page.url()).search).toBe('?q=data');
      await expect.poll(() => hasFocus(before)).toBe(true);
    });

    it('is of the card one is on, and gives the focus back to it', async () => {
      const leo = page.getByRole('article', { name: 'Leo Hart' });
      await leo.focus();
      await page.keyboard.press('l');
      const form = page.getByRole('dialog', { name: 'Log an interview with Leo Hart' });
      await expect.poll(() => hasFocus(form.getByRole('textbox', { name: 'When' }))).toBe(true);
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      await expect.poll(() => hasFocus(leo)).toBe(true);
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('is there again at %i px, %s, and axe finds nothing', async (width, colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 780 });
      await page.getByRole('banner').getByRole('link', { name: 'Log an interview' }).click();
      const form = page.getByRole('dialog', { name: 'Log an interview' });
      await form.getByText('What you typed before is back.').waitFor();
      expect(await form.getByRole('textbox', { name: 'When' }).inputValue()).toBe('fri 9am');
      await form.getByRole('textbox', { name: 'When' }).focus();
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await form.getByRole('button', { name: width === 360 ? 'Cancel' : 'Close' }).click();
      await form.waitFor({ state: 'detached' });
    });
  });

  describe('a new agency', () => {
    it('is led through its first steps, which stay away once they are put away', async () => {
      const manager = await portal.stranger();
      await manager.route('**/v1/first-steps', (route) =>
        route.fulfill({
          json: {
            items: ['agency', 'calendar', 'client', 'job-order', 'candidate', 'interview', 'sending'].map(
              (step, at) => ({ step, done: at < 3 }),
            ),
          },
        }),
      );
      await manager.goto(portal.url);
      await signIn(manager, /Malik/);
      const steps = manager.getByRole('region', { name: /^Set up / });
      await steps.getByText('3 of 7 done.', { exact: false }).waitFor();
      expect(await findings(manager, '[aria-labelledby=first-steps]')).toEqual([]);
      await steps.getByRole('link', { name: 'Log an interview' }).click();
      await manager.getByRole('dialog', { name: 'Log an interview' }).waitFor();
      await manager.keyboard.press('Escape');
      await steps.getByRole('button', { name: 'Hide this list' }).click();
      await manager.reload();
      await alive(manager);
      await manager.waitForLoadState('networkidle');
      expect(await steps.count()).toBe(0);
      await manager.context().close();
    });
  });

  describe('a zoom of 200 %', () => {
    it('leaves every screen within its window', async () => {
      // A window of 1280 by 850 in which everything is twice as large.
      const zoomed = await opened().recruiter({
        viewport: { width: 640, height: 425 },
        deviceScaleFactor: 2,
      });
      for (const screen of [
        '/today',
        '/board/office',
        '/outbox',
        '/submissions/demo-office-4',
        '/interviews/new',
        '/candidates',
        '/candidates/cand-industrial-3',
        '/clients/client-harbor',
        '/job-orders?division=industrial',
        '/placements?division=industrial',
        '/settings/policy',
        '/settings/team',
        '/settings/templates',
      ]) {
        expect((await zoomed.goto(opened().url + screen))?.status(), screen).toBe(200);
        await zoomed.getByRole('heading', { level: 1 }).waitFor();
        expect(await overflow(zoomed), screen).toBe(0);
      }
      await zoomed.context().close();
    });
  });
}
