import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { alive, hasFocus } from './looks.ts';
import type { Portal } from './portal.ts';

/*
 * What it costs to log an interview. The numbers are held, so that nobody makes the form dearer without noticing.
 */

let portal: Portal;

/** A hand at mouse and keyboard that counts: a field that has not the focus costs a click. */
function handOf(page: Page) {
  let clicks = 0;
  let fields = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  return {
    click,
    type: async (field: Locator, text: string) => {
      if (!(await hasFocus(field))) await click(field);
      fields += 1;
      await page.keyboard.type(text);
    },
    counted: () => ({ clicks, fields }),
  };
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const submit = (page: Page) => page.getByRole('button', { name: 'Log interview' });

/** It is saved, and the screen below is back. */
async function logged(page: Page): Promise<void> {
  await page.getByText('Interview logged.', { exact: false }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What the last interview of a submission became. */
const lastInterview = async (submission: string) =>
  (await portal.must('GET', `/v1/submissions/${submission}`)).interviews.at(-1);

/** Presses Tab until something has the focus; how often. */
async function tabTo(page: Page, target: Locator, most = 12): Promise<number> {
  for (let presses = 0; presses <= most; presses += 1) {
    if (await hasFocus(target)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached with ${most} presses of Tab.`);
}

/** The clock stands on Monday, 1 March of a year like 2027. */
export function loggingStories(opened: () => Portal, year: number): void {
  describe('logging an interview', () => {
    beforeAll(() => {
      portal = opened();
    });

    it('takes three clicks and two fields from a submission', async () => {
      const page = await portal.recruiter();
      await page.goto(`${portal.url}/submissions/demo-technical-2`);
      const hand = handOf(page);
      await hand.click(page.getByRole('main').getByRole('link', { name: 'Log an interview' }));
      await expect.poll(() => hasFocus(field(page, 'When'))).toBe(true);
      await hand.type(field(page, 'When'), 'thu 2-3pm');
      await hand.type(field(page, 'Decision date'), 'mar 12');
      await hand.click(submit(page));
      await logged(page);
      expect(await lastInterview('demo-technical-2')).toMatchObject({
        startsAt: `${year}-03-04T14:00`,
        decisionDate: `${year}-03-12`,
      });
      const { clicks, fields } = hand.counted();
      console.log(`Logging an interview from a submission: ${clicks} clicks, ${fields} fields typed.`);
      expect(clicks).toBeLessThanOrEqual(3);
      expect(fields).toBeLessThanOrEqual(2);
      await page.context().close();
    });

    it('takes six clicks and four fields from anywhere, talking points among them', async () => {
      const page = await portal.recruiter();
      await page.goto(`${portal.url}/board/technical`);
      await alive(page);
      const hand = handOf(page);
      await hand.click(page.getByRole('banner').getByRole('link', { name: 'Log an interview' }));
      const candidate = page.getByRole('combobox', { name: 'Candidate' });
      await candidate.waitFor();
      await expect.poll(() => hasFocus(candidate)).toBe(true);
      await hand.type(candidate, 'victor');
      await hand.click(page.getByRole('option', { name: /^Victor Lam/ }));
      await hand.type(field(page, 'When'), 'fri 9am');
      await hand.type(field(page, 'Talking points'), 'The new warehouse');
      await hand.type(field(page, 'Decision date'), 'mar 15');
      await hand.click(submit(page));
      await logged(page);
      expect(new URL(page.url()).pathname).toBe('/board/technical');
      expect(await lastInterview('demo-managerial-2')).toMatchObject({
        startsAt: `${year}-03-05T09:00`,
        decisionDate: `${year}-03-15`,
      });
      const { clicks, fields } = hand.counted();
      console.log(`Logging an interview from anywhere: ${clicks} clicks, ${fields} fields typed.`);
      expect(clicks).toBeLessThanOrEqual(6);
      expect(fields).toBeLessThanOrEqual(4);
      await page.context().close();
    });

    it('needs no mouse, from the sign-in on', async () => {
      const page = await portal.stranger();
      await page.goto(portal.url);
      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      await alive(page);
      let keys = await tabTo(page, page.getByRole('button', { name: 'Sign in', exact: true }));
      await page.keyboard.press('Enter');
      const rosa = page.getByRole('button', { name: /Rosa/ });
      await rosa.waitFor();
      keys += await tabTo(page, rosa);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Main' }).waitFor();
      await alive(page);
      await page.keyboard.press('l');
      const candidate = page.getByRole('combobox', { name: 'Candidate' });
      await candidate.waitFor();
      await expect.poll(() => hasFocus(candidate)).toBe(true);
      // Fast fingers on a slow laptop: all letters are there before the list is drawn.
      const laptop = await page.context().newCDPSession(page);
      await laptop.send('Emulation.setCPUThrottlingRate', { rate: 8 });
      await page.keyboard.type('omar');
      await page.getByRole('option', { name: /^Omar Aziz/ }).waitFor();
      await page.keyboard.press('Enter');
      await laptop.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await expect
        .poll(() => page.getByRole('combobox', { name: 'For' }).inputValue())
        .toMatch(/at Prairie Mutual Insurance/);
      keys += await tabTo(page, field(page, 'When'));
      await page.keyboard.type('wed 4pm');
      keys += await tabTo(page, field(page, 'Talking points'));
      await page.keyboard.type('The audit in May');
      keys += await tabTo(page, field(page, 'Decision date'));
      await page.keyboard.type('mar 10');
      await page.keyboard.press('Control+Enter');
      keys += 5;
      await logged(page);
      await page.getByRole('link', { name: 'See the plan' }).click();
      await page.waitForURL('**/submissions/demo-managerial-4');
      expect(await lastInterview('demo-managerial-4')).toMatchObject({ startsAt: `${year}-03-03T16:00` });
      console.log(`Logging an interview from the sign-in by keyboard: ${keys} keys besides what is typed.`);
      expect(keys).toBeLessThanOrEqual(24);
      await page.context().close();
    });
  });
}
