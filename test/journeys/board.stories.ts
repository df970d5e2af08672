import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRefusals } from './browser.ts';
import { alive, findings, hasFocus, overflow } from './looks.ts';
import type { Portal } from './portal.ts';

let portal: Portal;
let page: Page;

const column = (name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (name: string): Locator => page.getByRole('article', { name, exact: true });
const cardIn = (stage: string, name: string): Locator =>
  column(stage).getByRole('article', { name, exact: true });
const stageOf = async (id: string) => (await portal.must('GET', `/v1/submissions/${id}`)).stage;

async function openBoard(division: string, query = ''): Promise<void> {
  await page.goto(`${portal.url}/board/${division}${query}`);
  await column('Submitted').waitFor();
  // It comes to life after the frame around it.
  await alive(page, column('Submitted'));
}

/** What moves cards comes after the page, and cards are drawn once more with it. */
const settled = () => page.waitForLoadState('networkidle');

async function pickable(target: Locator): Promise<void> {
  await settled();
  await target.focus();
  await expect.poll(() => hasFocus(target)).toBe(true);
}

async function drag(from: Locator, to: Locator): Promise<void> {
  await settled();
  const [start, end] = await Promise.all([from.boundingBox(), to.boundingBox()]);
  if (!start || !end) throw new Error('Nothing to drag.');
  await page.mouse.move(start.x + 60, start.y + 60);
  await page.mouse.down();
  await page.mouse.move(start.x + 75, start.y + 65, { steps: 4 });
  await page.mouse.move(end.x + 80, end.y + 300, { steps: 8 });
  await page.mouse.up();
}

/** The board of the demo agency, its clock standing still. */
export function boardStories(opened: () => Portal, year: number): void {
  describe('the board', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
    });

    it.each([
      ['office', 'Office & Clerical', 15],
      ['industrial', 'Industrial', 8],
      ['technical', 'Technical', 8],
      ['managerial', 'Professional & Managerial', 12],
    ])(
      'shows %s with its cards, counted, and times in the zone of the interview',
      async (division, name, cards) => {
        await openBoard(division);
        const tab = page
          .getByRole('navigation', { name: 'Divisions' })
          .getByRole('link', { name: `${name} ${cards} open submissions` });
        expect(await tab.getAttribute('aria-current')).toBe('page');
        expect(await page.getByRole('article').count()).toBe(cards);
        expect(await column('Interview scheduled').textContent()).toMatch(/Interview in \d days/);
        expect(await column('Interviewed').textContent()).toMatch(/\d (AM|PM) CST/);
      },
    );

    it('moves a card by drag, and takes it back with one press', async () => {
      await openBoard('technical');
      await drag(card('Priya Raman'), column('Client review'));
      await cardIn('Client review', 'Priya Raman').waitFor();
      await page.getByText('Priya Raman moved to Client review.').waitFor();
      expect(await stageOf('demo-technical-1')).toBe('client-review');
      await page.getByRole('button', { name: 'Undo' }).click();
      await cardIn('Submitted', 'Priya Raman').waitFor();
      await page.getByText('Priya Raman is back in Submitted.').waitFor();
      expect(await stageOf('demo-technical-1')).toBe('submitted');
    });

    it('moves a card by keyboard alone, says every step, and keeps the focus on it', async () => {
      await openBoard('technical');
      await pickable(card('Priya Raman'));
      await page.keyboard.press('m');
      await page.getByText(/^Priya Raman picked up from Submitted\./).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowRight');
      await page.getByText('Client review, 2 of 6.').waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      await cardIn('Client review', 'Priya Raman').waitFor();
      await page.getByText('Priya Raman moved to Client review.').waitFor();
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Priya Raman');
      await page.keyboard.press('Control+z');
      await cardIn('Submitted', 'Priya Raman').waitFor();
      await page.getByText('Priya Raman is back in Submitted.').waitFor();
    });

    it('ends a move that was on its way when its page was left', async () => {
      await openBoard('technical');
      await pickable(card('Priya Raman'));
      for (const key of ['m', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      await cardIn('Client review', 'Priya Raman').waitFor();
      await page.goto(`${portal.url}/outbox`);
      await expect.poll(() => stageOf('demo-technical-1')).toBe('client-review');
      await portal.must('POST', '/v1/submissions/demo-technical-1/stage', {
        to: 'submitted',
        confirmed: true,
      });
    });

    it('puts a carried card back with Escape, and goes from card to card with arrows', async () => {
      await openBoard('technical');
      await pickable(card('Priya Raman'));
      await page.keyboard.press(' ');
      await page.getByText(/^Priya Raman picked up from Submitted\./).waitFor({ state: 'attached' });
      await page.keyboard.press('End');
      await page.keyboard.press('Escape');
      await page.getByText('Priya Raman stays in Submitted.').waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Leo Hart');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/submissions/demo-technical-2');
    });

    it('looks into a card, and deals with it, without leaving the board', async () => {
      await openBoard('technical');
      await pickable(card('Priya Raman'));
      await page.keyboard.press('v');
      const drawer = page.getByRole('dialog');
      await drawer.getByText('Controls engineer at Northgate Robotics').waitFor();
      await drawer.getByRole('region', { name: 'History' }).getByText('Rosa Kim').first().waitFor();
      await drawer.getByRole('textbox', { name: 'New note' }).fill('@mal');
      await drawer.getByRole('option', { name: 'Malik Osei' }).waitFor();
      // Escape is for the list, then for what asks, and only then for the drawer.
      await page.keyboard.press('Escape');
      await drawer.getByRole('option', { name: 'Malik Osei' }).waitFor({ state: 'hidden' });
      await drawer.getByRole('textbox', { name: 'New note' }).fill('');
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await expect.poll(() => hasFocus(card('Priya Raman'))).toBe(true);
      await page.getByRole('button', { name: 'Move to… Leo Hart' }).click();
      await page.getByRole('menuitem', { name: 'Look into it here' }).click();
      await drawer.getByRole('link', { name: 'Open the whole page' }).click();
      await page.waitForURL('**/submissions/demo-technical-2');
      // And back, without a reload: both screens read who works here once.
      await page.getByRole('region', { name: 'History' }).getByText('Rosa Kim').first().waitFor();
      await page.getByRole('link', { name: 'Board', exact: true }).click();
      await page
        .getByRole('combobox', { name: 'Recruiter' })
        .getByText('Malik Osei')
        .waitFor({ state: 'attached' });
    });

    it('asks for the interview where one is needed, and leads to it', async () => {
      await openBoard('technical');
      await drag(card('Leo Hart'), column('Interview scheduled'));
      await page.getByRole('dialog').getByRole('link', { name: 'Log an interview' }).click();
      const form = page.getByRole('dialog', { name: 'Log an interview with Leo Hart' });
      await form.getByText('Data analyst at ', { exact: false }).waitFor();
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
      expect(new URL(page.url()).pathname).toBe('/board/technical');
      expect(await stageOf('demo-technical-2')).toBe('client-review');
    });

    it('places with the kind of the job order, not always as a direct hire', async () => {
      await openBoard('industrial');
      await page.getByRole('button', { name: 'Move to… Deb Kowalski' }).click();
      await page.getByRole('menuitem', { name: 'Placed' }).click();
      await page.getByText(/^The job order says: /).waitFor();
      const { type } = await portal.must('GET', '/v1/job-orders/job-industrial-2');
      expect(type).not.toBe('direct-hire');
      expect(await findings(page)).toEqual([]);
      const place = page.getByRole('button', { name: 'Place Deb Kowalski' });
      await page.getByLabel('First day').fill(`${year}-03-15`);
      await page.getByLabel('Last day').fill(`${year}-03-08`);
      await page.getByText('Must not be before the first day.').waitFor();
      expect(await place.isDisabled()).toBe(true);
      await page.getByLabel('Last day').fill(`${year}-06-11`);
      await page.getByLabel('Guaranteed until').fill(`${year}-04-15`);
      await place.click();
      await cardIn('Placed', 'Deb Kowalski').waitFor();
      await page.getByText('Deb Kowalski moved to Placed.').waitFor();
      const { placement } = await portal.must('GET', '/v1/submissions/demo-industrial-2');
      expect(placement).toMatchObject({
        type,
        startDate: `${year}-03-15`,
        endDate: `${year}-06-11`,
        guaranteeUntil: `${year}-04-15`,
      });
    });

    it('asks with a direct hire what becomes of the other submissions, and does that', async () => {
      const alsoFor = async (jobOrderId: string) =>
        (await portal.must('POST', '/v1/submissions', { candidateId: 'cand-industrial-1', jobOrderId })).id;
      const withdrawn = await alsoFor('job-industrial-2');
      const kept = await alsoFor('job-office-2');
      await openBoard('industrial', '?q=forklift');
      await page.getByRole('button', { name: 'Move to… Marcus Hill' }).click();
      await page.getByRole('menuitem', { name: 'Placed' }).click();
      await page.getByRole('radio', { name: 'Direct hire' }).click();
      expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
      expect(await page.getByLabel('Last day').count()).toBe(0);
      await page.getByRole('checkbox', { name: /Assembly technician/ }).check();
      await page.getByRole('button', { name: 'Place Marcus Hill' }).click();
      await page.getByText('Marcus Hill moved to Placed.').waitFor();
      expect(await stageOf(withdrawn)).toBe('candidate-withdrew');
      expect(await stageOf(kept)).toBe('submitted');
      await portal.must('POST', `/v1/submissions/${kept}/stage`, { to: 'candidate-withdrew' });
      expect(await stageOf('demo-industrial-1')).toBe('placed');
    });

    it('places from the page of the submission as well', async () => {
      await page.goto(`${portal.url}/submissions/demo-technical-7`);
      await page.getByRole('button', { name: 'Stage' }).click();
      await page.getByRole('menuitem', { name: 'Placed' }).click();
      const dialog = page.getByRole('dialog', { name: 'Placed: Anna Berg' });
      await dialog.getByLabel('Starts on').fill(`${year}-03-15`);
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      await dialog.getByRole('button', { name: 'Record the placement' }).click();
      await page.getByText('Moved to Placed.').waitFor();
      const { stage, placement } = await portal.must('GET', '/v1/submissions/demo-technical-7');
      expect({ stage, placement }).toMatchObject({
        stage: 'placed',
        placement: { type: 'direct-hire', startDate: `${year}-03-15`, endDate: null },
      });
    });

    it('says before an offer which mails will not go, and moves nothing until told', async () => {
      await openBoard('industrial');
      await page.getByRole('button', { name: 'Move to… Ivy Nguyen' }).click();
      await page.getByRole('menuitem', { name: 'Offer extended' }).click();
      await page.getByText(/The follow-ups still planned for Ivy Nguyen will not be sent/).waitFor();
      await page.getByRole('button', { name: 'Leave it' }).click();
      expect(await stageOf('demo-industrial-6')).toBe('interviewed');
    });

    it('keeps what it shows when a poll fails, and shows a refusal with the way on', async () => {
      await openBoard('managerial');
      await page.route('**/api/portal/v1/board/**', (route) => route.abort());
      const name = (await column('Submitted').getByRole('article').first().getAttribute('aria-label')) ?? '';
      await page.getByText('The board could not be read again').waitFor();
      expect(await page.getByRole('article').count()).toBe(12);
      await portal.must('POST', '/v1/submissions/demo-managerial-1/stage', { to: 'candidate-withdrew' });
      await drag(card(name), column('Client review'));
      const refusal = page
        .getByRole('alert')
        .filter({ hasText: `${name} was not moved. This submission is closed.` });
      await refusal.waitFor();
      await cardIn('Submitted', name).waitFor();
      await page.unroute('**/api/portal/v1/board/**');
      await page.getByRole('button', { name: 'Try now' }).click();
      await cardIn('Submitted', name).waitFor({ state: 'detached' });
      await page.getByText('The board could not be read again').waitFor({ state: 'detached' });
    });

    it('shows in each of two browsers what was moved in the other, within seconds', async () => {
      const other = await portal.recruiter();
      await other.goto(`${portal.url}/board/office`);
      await openBoard('office');
      const on = (at: Page, stage: string, name: string) =>
        at.getByRole('region', { name: stage, exact: true }).getByRole('article', { name, exact: true });
      const carry = async (at: Page, from: Locator, keys: readonly string[]) => {
        await at.waitForLoadState('networkidle');
        await from.focus();
        for (const key of keys) await at.keyboard.press(key);
      };
      await carry(page, on(page, 'Submitted', 'Ana Reyes'), ['m', 'ArrowRight', 'Enter']);
      await carry(other, on(other, 'Client review', 'Tom Becker'), ['m', 'ArrowLeft', 'Enter']);
      await other.getByRole('button', { name: 'Move it back' }).click();
      await Promise.all([
        page.getByText('Ana Reyes moved to Client review.').waitFor(),
        other.getByText('Tom Becker moved to Submitted.').waitFor(),
      ]);
      const began = performance.now();
      await Promise.all([
        on(other, 'Client review', 'Ana Reyes').waitFor(),
        on(page, 'Submitted', 'Tom Becker').waitFor(),
      ]);
      const seconds = (performance.now() - began) / 1000;
      console.log(`Two browsers had seen each other's moves after ${seconds.toFixed(1)} s.`);
      // Read every five seconds, and then drawn on a machine that is busy with all of this.
      expect(seconds).toBeLessThan(6.5);
      await portal.must('POST', '/v1/submissions/demo-office-2/stage', { to: 'client-review' });
      await other.context().close();
    });

    it('keeps its filters in the address, through a reload and to another division', async () => {
      await openBoard('technical');
      await page.getByLabel('Candidate, client or job').fill('priya');
      await page.getByLabel('Recruiter', { exact: true }).selectOption('mine');
      await page.waitForURL('**/board/technical?owner=mine&q=priya');
      await card('Leo Hart').waitFor({ state: 'detached' });
      await page.reload();
      expect(await page.getByLabel('Candidate, client or job').inputValue()).toBe('priya');
      await card('Priya Raman').waitFor();
      expect(await page.getByRole('article').count()).toBe(1);
      await page.getByRole('link', { name: /^Industrial/ }).click();
      await page.waitForURL('**/board/industrial?owner=mine&q=priya');
      await page.getByText('Nothing on this board matches the filters.').waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await card('Marcus Hill').waitFor();
    });

    it('says in words, not colours alone, who waits long for the pace of this division', async () => {
      await openBoard('industrial', '?staleness=stale');
      await card('Carl Jensen').waitFor();
      expect(await card('Carl Jensen').textContent()).toMatch(/\d+ days, stale/);
      await column('Interviewed').getByText('1 of 3', { exact: true }).waitFor();
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('has nothing for axe to find at %i px, %s', async (width, scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 780 });
      await openBoard('technical');
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });

    it('loads no more than 200 KB of code at first', async () => {
      await openBoard('technical');
      const html = await (await page.context().request.get(page.url())).text();
      const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, address]) => address);
      const loaded = await page.evaluate<[string, number][]>(
        `performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize])`,
      );
      const bytes = loaded
        .filter(([address]) => named.includes(address))
        .reduce((sum, [, size]) => sum + size, 0);
      console.log(`The board loads ${(bytes / 1024).toFixed(1)} KB of JavaScript at first.`);
      expect(bytes).toBeGreaterThan(100 * 1024);
      expect(bytes).toBeLessThanOrEqual(200 * 1024);
    });

    it('comes from the server with its cards, none of them over another', async () => {
      const still = await portal.recruiter({ javaScriptEnabled: false });
      // What comes after the frame around it is shown by a script; here by hand.
      await still.route('**/board/office', async (route) => {
        const reply = await route.fetch();
        const body = (await reply.text()).replaceAll(/<div hidden(="")? id="S:/g, '<div id="S:');
        await route.fulfill({ response: reply, body });
      });
      const cards = still.getByRole('article');
      // A server that waits too long for the API leaves the cards to the browser, which has no scripts here.
      await expect
        .poll(async () => {
          await still.goto(`${portal.url}/board/office`);
          return cards.count();
        })
        .toBe(15);
      const boxes = await Promise.all((await cards.all()).map((one) => one.boundingBox()));
      for (const [at, box] of boxes.entries()) {
        const above = boxes[at - 1];
        expect(box?.height).toBeGreaterThan(60);
        if (box && above && above.x === box.x) expect(box.y).toBeGreaterThan(above.y + above.height);
      }
      await still.context().close();
    });

    it('reflows at 320 px: one stage at a time, everything within reach', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openBoard('technical');
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: /^Interviewed/ }).click();
      await card('Owen Blake').waitFor();
      expect(await card('Priya Raman').isVisible()).toBe(false);
      await page.reload();
      await card('Owen Blake').waitFor();
      await page.getByRole('button', { name: 'Open navigation' }).click();
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: 'Log an interview' })
        .click();
      await page.getByRole('dialog', { name: 'Log an interview' }).waitFor();
    });

    it('never broke its own content security policy, nor threw', () => {
      expect(withoutRefusals(portal.complaints)).toEqual([]);
    });
  });
}
