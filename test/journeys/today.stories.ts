import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, findings, overflow } from './looks.ts';
import type { Portal } from './portal.ts';

let portal: Portal;
let page: Page;

const row = (candidate: string) => page.locator('[data-row]').filter({ hasText: candidate });
const group = (title: string) => page.getByRole('region', { name: new RegExp(`^${title}`) });
const stepsOf = async (submissionId: string) => {
  const { interviews } = (await portal.must('GET', `/v1/submissions/${submissionId}`)) as {
    interviews: { outcome: { kind: string } | null; steps: { key: string; state: string }[] }[];
  };
  return interviews[0];
};

/** What needs a person in the demo agency, one morning. Takes office submissions from the sixth on. */
export function todayStories(opened: () => Portal, year: number): void {
  describe('Today', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
    });
    afterAll(() => page.context().close());

    it('is where one starts, with what needs a person in order of urgency', async () => {
      await page.goto(portal.url);
      await page.waitForURL('**/today');
      await alive(page);
      const titles = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(titles.map((title) => title.replace(/\d+$/, '').trim())).toEqual([
        'Waits for you',
        'Interviews today',
        'How did it go?',
        'About to close',
        'Employers past their date',
        'Placements about to end',
      ]);
      expect(await group('Interviews today').textContent()).toContain('Nadia Petrov');
    });

    it('confirms what the candidate said, and says so', async () => {
      const diego = row('Diego Salas');
      await diego.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('Diego Salas: answer confirmed.').waitFor();
      await diego.waitFor({ state: 'detached' });
      const { stage } = await portal.must('GET', '/v1/submissions/demo-office-12');
      expect(stage).toBe('offer-extended');
    });

    it('asks before it skips, and keeps the mail where one thinks better of it', async () => {
      const held = row('Hana Sato');
      await held.getByRole('button', { name: 'Skip' }).click();
      await held.getByText('skipping cannot be undone').waitFor();
      await held.getByRole('button', { name: 'Leave it' }).click();
      expect((await stepsOf('demo-office-6'))?.steps.some(({ state }) => state === 'held')).toBe(true);
    });

    it('sends a held step with the keyboard alone: J, then Enter', async () => {
      const here = page.locator('[data-row]:focus-within');
      for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press('k');
      expect(await here.textContent()).toBe(await page.locator('[data-row]').first().textContent());
      for (let presses = 0; presses < 12; presses += 1) {
        if ((await here.textContent())?.includes('Hana Sato')) break;
        await page.keyboard.press('j');
      }
      await page.keyboard.press('Enter');
      await row('Hana Sato').filter({ hasText: 'First follow-up' }).waitFor({ state: 'detached' });
      await expect
        .poll(async () => (await stepsOf('demo-office-6'))?.steps.some(({ state }) => state === 'held'))
        .toBe(false);
      // The focus went on to a row, not to the top of the page.
      expect(await here.count()).toBe(1);
    });

    it('takes talking points in place, and takes them back', async () => {
      const sam = row('Sam Whitaker');
      await sam.getByRole('button', { name: 'Talking points' }).click();
      await sam.getByRole('textbox').fill('The Friday close\nHer year at the bank');
      await sam.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Talking points for Sam Whitaker: saved.').waitFor();
      await sam.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('Talking points for Sam Whitaker: as they were.').waitFor();
      await sam.waitFor();
    });

    it('records an outcome, and what the employer said, with its effect beside it', async () => {
      await row('Sam Whitaker').getByRole('button', { name: 'It took place' }).click();
      await row('Sam Whitaker').waitFor({ state: 'detached' });
      const imani = row('Imani Cole');
      await imani.getByRole('button', { name: 'They answered' }).click();
      await imani.getByLabel('What did the employer say?').selectOption('They need more time');
      await imani.getByRole('button', { name: 'Record it' }).click();
      await imani.getByText('Choose the day by which they want to decide.').waitFor();
      await imani.getByLabel('Until').fill(`${year}-03-12`);
      await imani.getByRole('button', { name: 'Record it' }).click();
      await imani.waitFor({ state: 'detached' });
    });

    it('corrects an address, and shows what is wrong with one at its field', async () => {
      const yusuf = row('Yusuf Demir');
      await yusuf.getByRole('button', { name: 'Correct address' }).click();
      await yusuf.getByLabel('E-mail address of Yusuf Demir').fill('no address');
      await yusuf.getByRole('button', { name: 'Save address' }).click();
      await yusuf.locator('input[aria-invalid="true"]').waitFor();
      await yusuf.getByLabel('E-mail address of Yusuf Demir').fill('yusuf@mail.test');
      await yusuf.getByRole('button', { name: 'Save address' }).click();
      await yusuf.waitFor({ state: 'detached' });
    });

    it('says what was refused on the row it was about, and brings the row back', async () => {
      await page.route('**/keep-open', (route) => route.abort());
      await row('Karen Holt').getByRole('button', { name: 'Keep open' }).click();
      await row('Karen Holt').getByRole('alert').waitFor();
      await page.unroute('**/keep-open');
      await row('Karen Holt').getByRole('button', { name: 'Keep open' }).click();
      await row('Karen Holt').waitFor({ state: 'detached' });
    });

    it("shows the divisions' rows too, with whose they are", async () => {
      await page.getByRole('link', { name: 'My divisions' }).click();
      await page.waitForURL('**/today?of=divisions');
      await row('Ingrid Solberg').getByText('Malik Osei').waitFor();
    });

    it('is earned when it is empty', async () => {
      await page.route('**/v1/today?*', (route) => route.fulfill({ json: { items: [] } }));
      await page.goto(`${portal.url}/today?of=divisions`);
      await page.getByRole('heading', { name: 'Nothing waits for anybody' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.unroute('**/v1/today?*');
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('has nothing for axe to find at %i px, %s, panels open', async (width, scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 780 });
      await page.goto(`${portal.url}/today?of=divisions`, { waitUntil: 'networkidle' });
      await page
        .getByRole('button', { name: 'Say what happened' })
        .or(page.getByRole('button', { name: 'They answered' }))
        .first()
        .click();
      await page.getByRole('button', { name: 'Talking points' }).first().click();
      expect(await findings(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    });
  });
}
