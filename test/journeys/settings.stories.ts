import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutRefusals } from './browser.ts';
import { alive, findings, overflow } from './looks.ts';
import { type Portal, signIn } from './portal.ts';

let portal: Portal;
/** The admin's. */
let page: Page;

async function open(path: string, on = page): Promise<void> {
  await on.goto(portal.url + path);
  await on.getByRole('heading', { level: 1 }).waitFor();
  await alive(on);
}

const section = (name: string) => page.getByRole('link', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const dialog = () => page.getByRole('dialog');
const settings = () => portal.must('GET', '/v1/settings');

/** Somebody else saves meanwhile. */
async function colleagueSaves(body: object): Promise<void> {
  const { etag } = await portal.call('GET', '/v1/settings');
  await portal.must('PATCH', '/v1/settings', body, { 'if-match': etag ?? '' });
}

/** Nothing for axe to find and nothing wider than its window: at a desk and on the narrowest phone, light and dark. */
async function looksWell(): Promise<void> {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 850 });
    await page.emulateMedia({ colorScheme });
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
}

/** The settings of the demo agency. Whoever comes after them finds other dates and another owner of Rosa's submissions. */
export function settingsStories(opened: () => Portal, year: number): void {
  describe('the settings', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.stranger();
      await page.goto(portal.url);
      await signIn(page, /Ada/);
      await page.waitForURL((address) => !/sign-in|oidc|api\/auth/.test(address.pathname));
    });
    afterAll(() => page.context().close());

    it('can be read by a recruiter, and changed by none', async () => {
      const recruiter = await portal.recruiter();
      for (const path of ['policy', 'team']) {
        await open(`/settings/${path}`, recruiter);
        await recruiter
          .getByText('You can read this. Managers and admins change it; ask one of them.')
          .waitFor();
      }
      expect(
        await recruiter.getByRole('button', { name: /^(Save|Add|Change|Deactivate|Refresh|Take)/ }).count(),
      ).toBe(0);
      await open('/settings/templates', recruiter);
      await recruiter.getByText('For managers and admins').waitFor();
      await recruiter.close();
    });

    it('says what a policy moves before it is saved, keeps it meanwhile, and shows how far the plans are', async () => {
      await open('/settings/policy');
      await page.getByRole('tab', { name: /^Industrial/ }).click();
      const second = page.getByRole('textbox', { name: 'Days to the second follow-up' });
      await second.fill('61');
      await page.getByText('Days to the second follow-up must be a whole number from 2 to 60.').waitFor();
      expect(await button('Save').isDisabled()).toBe(true);
      await second.fill('9');
      await page.getByText(/^9 days after the first follow-up/).waitFor();
      const promise = page.getByText(/^Saving moves \d+ unsent steps? of \d+ submissions?\.$/);
      await promise.waitFor();
      const [steps = 0] = (await promise.textContent())?.match(/\d+/g)?.map(Number) ?? [];
      expect(steps).toBeGreaterThan(1);
      await looksWell();

      // Elsewhere and back: nothing typed is lost, and a colleague's number goes in beside it.
      await section('Team').click();
      await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor();
      await section('Follow-up policy').click();
      await page.getByText('What you changed before is still here.').waitFor();
      const { policies } = await settings();
      const technical = { ...policies.divisions.technical, sendHour: 11 };
      await colleagueSaves({ policies: { ...policies, divisions: { ...policies.divisions, technical } } });
      await promise.waitFor();
      await button('Save').click();
      await page.getByText('Plans follow the new policy').waitFor();
      await page.reload();
      await page.getByText('Plans follow the new policy').waitFor();
      await page.getByText(/^Done: \d+ submissions looked at and up to date\.$/).waitFor({ timeout: 60_000 });
      await button('Close').click();
      const { divisions } = (await settings()).policies;
      expect([divisions.industrial.secondAfterDays, divisions.technical.sendHour]).toEqual([9, 11]);
    });

    it('takes the holidays of a state, a day of one’s own, and leaves out one on which the agency works', async () => {
      await open('/settings/holidays');
      await page.getByRole('combobox', { name: 'State or province' }).fill('Illinois');
      await page.getByRole('option', { name: 'Illinois' }).click();
      await button('Take these days').click();
      const days = (of: number) => page.getByRole('list', { name: `Holidays of ${of}` });
      await days(year + 3)
        .getByText('Thanksgiving Day')
        .first()
        .waitFor();
      await page
        .getByRole('button', { name: /^We work on Columbus Day/ })
        .first()
        .click();
      await page.getByText('You work on:').waitFor();
      await page.getByLabel('Day', { exact: true }).fill(`${year}-03-18`);
      await button('Add the day').click();
      await page.getByText('Say what day it is.').waitFor();
      await page.getByRole('textbox', { name: 'Name' }).fill('Office picnic');
      await button('Add the day').click();
      await days(year).getByText('Office picnic').waitFor();
      await page.getByText(/^Saving moves \d+ unsent steps? of \d+ submissions?\.$/).waitFor();
      await looksWell();
      await button('Save').click();
      await page.getByText('Plans follow the new calendar').waitFor();
      await page.getByText(/^Done: /).waitFor({ timeout: 60_000 });
      await button('Close').click();
      const { holidays, holidayPreset } = await settings();
      expect(holidayPreset).toEqual({
        country: 'US',
        region: 'IL',
        through: `${year + 3}-12-31`,
        without: ['Columbus Day'],
      });
      expect(holidays).toContainEqual({ date: `${year}-03-18`, name: 'Office picnic', own: true });
      expect(holidays.some(({ name }: { name: string }) => name === 'Columbus Day')).toBe(false);
    });

    it('shows both where two people change the same thing, and turns sending to test and back', async () => {
      await open('/settings/agency');
      const name = page.getByRole('textbox', { name: 'Name' });
      await name.fill('Lakeside Staffing Group');
      await colleagueSaves({ name: 'Lakeside & Sons' });
      await button('Save').click();
      await page.getByText('Somebody else changed this meanwhile').waitFor();
      expect(await name.inputValue()).toBe('Lakeside Staffing Group');
      await looksWell();
      await button('Name: Lakeside & Sons').click();
      await name.fill('Lakeside Staffing');
      await button('Save').click();
      await page.getByText('Saved.', { exact: true }).waitFor();
      expect((await settings()).name).toBe('Lakeside Staffing');

      await button('Test').click();
      await page.getByLabel('All mail goes to').fill('us@agency.test');
      await button('Turn it to test').click();
      await page
        .getByRole('region', { name: 'Test sending' })
        .getByText(/us@agency\.test/)
        .waitFor();
      await page.getByText(/^Test: all of it goes to us@agency\.test/).waitFor();
      await button('On').click();
      await button('Turn it on').click();
      await page.getByRole('region', { name: 'Test sending' }).waitFor({ state: 'hidden' });
    });

    it('takes a colleague on, changes them, and hands over what somebody who leaves has open', async () => {
      await open('/settings/team');
      await button('Add a colleague').click();
      const box = (label: string) => dialog().getByRole('textbox', { name: label });
      await box('Name').fill('Nia Okafor');
      await box('E-mail').fill('Recruiter@agency.test');
      await dialog().getByRole('checkbox', { name: 'Technical' }).check();
      await dialog().getByRole('button', { name: 'Add the colleague' }).click();
      await dialog()
        .getByText(/works here already/)
        .waitFor();
      await box('E-mail').fill('nia@agency.test');
      await dialog().getByRole('button', { name: 'Add the colleague' }).click();
      await page.getByText(/An invitation goes to nia@agency\.test now/).waitFor();
      await button('Change Nia Okafor').click();
      await dialog().getByRole('combobox', { name: 'Role' }).selectOption('manager');
      await dialog().getByRole('button', { name: 'Save' }).click();
      await dialog().waitFor({ state: 'hidden' });
      const nia = page
        .getByRole('list', { name: 'Team' })
        .getByRole('listitem')
        .filter({ hasText: 'Nia Okafor' });
      await nia.getByText('Manager').waitFor();
      await nia.getByText('Has not signed in yet').waitFor();
      await looksWell();

      await button('Deactivate Rosa Kim…').click();
      await dialog()
        .getByRole('combobox', { name: /Who takes over/ })
        .fill('Malik');
      await page.getByRole('option', { name: /Malik Osei/ }).click();
      await dialog().getByRole('button', { name: 'Deactivate and hand over' }).click();
      await page.getByText('From Rosa Kim to Malik Osei').waitFor();
      await page.getByText(/^Done: \d+ submissions handed over\.$/).waitFor({ timeout: 60_000 });
      const owned = await portal.must('GET', '/v1/board/office?owner=user-rosa');
      expect(owned.columns.flatMap(({ cards }: { cards: unknown[] }) => cards)).toEqual([]);
      await button('Close').click();
      await button('Reactivate Rosa Kim').click();
      await page.getByText(/Rosa Kim may sign in again/).waitFor();
    });

    it('invites who was taken on, once more when asked, until they sign in and see their divisions', async () => {
      const invitations = () =>
        portal.cloud.inbox
          .list()
          .filter(({ to, text }) => to.includes('nia@agency.test') && text.includes(portal.url));
      await expect.poll(() => invitations().length, { timeout: 20_000 }).toBe(1);
      await open('/settings/team');
      await button('Send the invitation again to Nia Okafor').click();
      await page.getByText('Another invitation goes to nia@agency.test now.').waitFor();
      await expect.poll(() => invitations().length, { timeout: 20_000 }).toBe(2);

      const theirs = await portal.stranger();
      await theirs.goto(portal.url);
      const arrived = theirs.waitForResponse((reply) => reply.url().endsWith('/v1/me/arrival') && reply.ok());
      await signIn(theirs, /Nia Okafor/);
      await theirs.waitForURL((address) => !/sign-in|oidc|api\/auth/.test(address.pathname));
      await theirs.goto(`${portal.url}/board`);
      await theirs.getByRole('heading', { level: 1 }).waitFor();
      const tabs = theirs.getByRole('navigation', { name: 'Divisions' });
      await tabs.getByText('Technical').waitFor();
      expect(await tabs.getByText('Industrial').count()).toBe(0);
      await arrived;
      await theirs.context().close();

      await open('/settings/team');
      await page.getByText('Nia Okafor').waitFor();
      await expect.poll(() => page.getByText('Has not signed in yet').count()).toBe(0);
      expect(await button('Send the invitation again to Nia Okafor').count()).toBe(0);
    });

    it('words a mail: a phone number is refused with its sentence, another mail loses nothing, and back to the built-in', async () => {
      await open('/settings/templates?mail=first-follow-up&division=office&language=en');
      const body = page.getByRole('textbox', { name: 'E-mail to the candidate' });
      const words = await body.inputValue();
      await body.fill(`${words}\n\nOr call us at 312 555 0142.`);
      await button('Save').click();
      const refusal = page.getByRole('alert').filter({ hasText: 'Not saved' });
      await refusal
        .getByText(/reads as a phone number\. Follow-ups go by e-mail, never by phone\./)
        .waitFor();
      await body.fill(`${words}\n\nYours, the people of Lakeside.`);
      await page.getByRole('combobox', { name: 'Mail' }).selectOption('thank-you');
      await page.getByText('This is the built-in wording; nobody has changed it yet.').waitFor();
      await expect.poll(() => body.inputValue()).not.toContain('the people of Lakeside');
      await page.getByRole('combobox', { name: 'Mail' }).selectOption('first-follow-up');
      await page.getByText('What you typed here before is still here, and not saved yet.').waitFor();
      expect(await body.inputValue()).toContain('the people of Lakeside');
      // Somebody else saves other words meanwhile: they are not written over unseen.
      const template = '/v1/templates/first-follow-up/office/en';
      const { body: theirs, etag } = await portal.call('GET', template);
      const text = { ...theirs.text, subject: 'A word about {{client}}' };
      await portal.must('PUT', template, { text }, { 'if-match': etag ?? '' });
      await button('Save').click();
      await page.getByText('Somebody saved another wording meanwhile').waitFor();
      await looksWell();
      await button('Keep mine').click();
      await button('Save').click();
      await page.getByText(/^Saved\. E-mails that have not left yet/).waitFor();
      await page
        .frameLocator('iframe[title="Preview of the e-mail"]')
        .getByText('Yours, the people of Lakeside.')
        .waitFor();
      await button('Restore the built-in wording').click();
      await page.getByText(/^Back to the built-in wording/).waitFor();
      await expect.poll(() => body.inputValue()).toBe(words);
    });

    it('makes no browser complain', () => {
      // A browser asks for an icon by itself where it has not read the page's own yet.
      const own = withoutRefusals(portal.complaints).filter(
        ({ page: where, text }) => where.startsWith('/settings') && !text.endsWith('/favicon.ico'),
      );
      expect(own).toEqual([]);
    });
  });
}
