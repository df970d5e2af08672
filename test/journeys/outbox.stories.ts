import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alive, findings, overflow } from './looks.ts';
import { type Portal, signIn } from './portal.ts';

let portal: Portal;
let page: Page;

const mail = (name: string, candidate: string) =>
  page.getByRole('listitem').filter({ hasText: `${name} to ${candidate}` });

async function openOutbox(query = ''): Promise<void> {
  await page.goto(`${portal.url}/outbox${query}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  await alive(page);
}

/** Everything planned and everything sent, in the demo agency. Takes Grace Obi, office-3, and Peter Novak, office-5. */
export function outboxStories(opened: () => Portal): void {
  describe('the outbox', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
    });
    afterAll(() => page.context().close());

    it('shows what leaves by day, with the reason for every date', async () => {
      await openOutbox('?days=30');
      const reminder = mail('Reminder', 'Grace Obi');
      await reminder.getByText(/24 hours before the start/).waitFor();
      await mail('Thank-you note', 'Grace Obi').waitFor();
      const days = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(days.some((day) => day.startsWith('Tomorrow'))).toBe(true);
    });

    it('moves a mail to another day, and refuses a day that is past at its field', async () => {
      await openOutbox('?days=30');
      const thanks = mail('Second follow-up', 'Peter Novak');
      const was = await thanks.locator('time').getAttribute('datetime');
      const day = (by: number) =>
        new Date(Date.parse(was ?? '') + by * 86_400_000).toISOString().slice(0, 10);
      await thanks.getByRole('button', { name: 'Move' }).click();
      await thanks.getByLabel(/New day/).fill(day(-300));
      await thanks.getByRole('button', { name: 'Move it' }).click();
      await thanks.locator('input[aria-invalid="true"]').waitFor();
      await thanks.getByLabel(/New day/).fill(day(7));
      await thanks.getByRole('button', { name: 'Move it' }).click();
      await page.getByText('Second follow-up to Peter Novak: moved.').waitFor();
      await expect
        .poll(() => mail('Second follow-up', 'Peter Novak').locator('time').getAttribute('datetime'))
        .not.toBe(was);
    });

    it('pauses all of a candidate, and lets them go on', async () => {
      await openOutbox('?days=30');
      await mail('Second follow-up', 'Peter Novak').getByRole('button', { name: 'Pause all' }).click();
      await page.getByRole('button', { name: 'Pause them' }).click();
      await page.getByText(/Coaching mails to Peter Novak are paused/).waitFor();
      await mail('Second follow-up', 'Peter Novak').getByRole('button', { name: 'Resume' }).click();
      await page.getByText('Mails to Peter Novak go on.').waitFor();
    });

    it('skips a mail only after it asked, and tells it among what was not sent', async () => {
      await openOutbox('?days=30');
      const reminder = mail('Reminder', 'Grace Obi');
      await reminder.getByRole('button', { name: 'Skip' }).click();
      await reminder.getByRole('button', { name: 'Skip it' }).click();
      await reminder.waitFor({ state: 'detached' });
      await openOutbox('?view=sent&state=skipped');
      await mail('Reminder', 'Grace Obi').getByText('a recruiter skipped it').waitFor();
    });

    it('shows what became of mails, and the mail itself', async () => {
      await openOutbox('?view=sent&state=bounced');
      await mail('Thank-you note', 'Yusuf Demir').getByText('Bounced').waitFor();
      await openOutbox('?view=sent&state=delivered');
      await page
        .getByRole('button', { name: /^Read the mail/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('keeps its filters in the address', async () => {
      await openOutbox();
      await page.getByLabel('Division').selectOption('technical');
      await page.getByLabel('Recruiter').selectOption('all');
      await page.waitForURL('**/outbox?division=technical&owner=all');
      await page.reload();
      await alive(page);
      expect(await page.getByLabel('Division').inputValue()).toBe('technical');
      await page.getByLabel('State').selectOption('failed');
      await page.getByRole('heading', { name: 'Nothing matches' }).waitFor();
      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await page.waitForURL('**/outbox');
    });

    it('shows a recruiter the sending switch; an admin turns it, and everybody sees the banner', async () => {
      await openOutbox();
      expect(await page.getByRole('button', { name: 'Off', exact: true }).count()).toBe(0);
      const admin = await portal.stranger();
      await admin.goto(`${portal.url}/outbox`);
      await signIn(admin, /admin@agency.test/);
      await admin.getByRole('button', { name: 'Off', exact: true }).waitFor();
      await alive(admin);
      await admin.getByRole('button', { name: 'Off', exact: true }).click();
      await admin.getByText('No mail leaves. Plans go on').waitFor();
      await admin.getByRole('button', { name: 'Turn it off' }).click();
      await admin.getByRole('region', { name: 'Sending is off' }).waitFor();
      await openOutbox();
      await page.getByRole('region', { name: 'Sending is off' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await admin.getByRole('button', { name: 'On', exact: true }).click();
      await admin.getByRole('button', { name: 'Turn it on' }).click();
      await admin.getByRole('region', { name: 'Sending is off' }).waitFor({ state: 'detached' });
      await admin.context().close();
    });

    it.each([
      [1280, 'light'],
      [360, 'dark'],
    ] as const)('has nothing for axe to find at %i px, %s', async (width, scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 780 });
      for (const query of ['?owner=all', '?view=sent&owner=all']) {
        await openOutbox(query);
        if (!query.includes('sent')) await page.getByRole('button', { name: 'Move' }).first().click();
        expect(await findings(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    });
  });
}
