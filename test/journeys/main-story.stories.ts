import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRefusals } from './browser.ts';
import { findings, hasFocus, overflow } from './looks.ts';
import { linkIn } from './mails.ts';
import type { Portal } from './portal.ts';

let portal: Portal;
let recruiter: Page;
/** Ana Reyes, put forward for one job order, no interview yet. */
let submission: string;

const received = () => portal.mailsOf(submission).map(({ at, step }) => `${at} ${step}`);

const planned = (mail: string, at: string) => expect.stringMatching(new RegExp(`^${mail}\\s+${at}`));

/** Opens a mail; where its own page is shown. */
async function readMail(page: Page, name: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: `Read the mail: ${name}` }).click();
  const mail = page.frameLocator('iframe');
  await mail.getByText('night desk').first().waitFor();
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
  return mail;
}

/** From Monday, 6 December of a year like 2027, nine in the morning in Chicago, to February. */
export function mainStories(opened: () => Portal, year: number): void {
  describe('the main story', () => {
    beforeAll(async () => {
      portal = opened();
      await portal.moveTo(`${year}-12-06T15:00:00Z`);
      const put = { candidateId: 'cand-office-1', jobOrderId: 'job-office-1' };
      submission = (await portal.must('POST', '/v1/submissions', put)).id;
      recruiter = await portal.recruiter();
    });

    describe('from a logged interview to an answer', () => {
      it('logs an interview by keyboard alone, the plan beside it with its reasons', async () => {
        await recruiter.goto(`${portal.url}/board/office`);
        await recruiter.getByRole('article', { name: 'Ana Reyes' }).waitFor();
        const { keyboard } = recruiter;
        await keyboard.press('l');
        const candidate = recruiter.getByRole('combobox', { name: 'Candidate' });
        await candidate.waitFor();
        await expect.poll(() => hasFocus(candidate)).toBe(true);
        // There are two Anas; one goes on typing until the right one is first.
        await keyboard.type('ana r');
        await recruiter.getByRole('option', { name: /Ana Reyes/ }).waitFor();
        await keyboard.press('Enter');
        // What she is up for is known: nothing is asked.
        await expect
          .poll(() => recruiter.getByRole('combobox', { name: 'For' }).inputValue())
          .toBe('Dispatch coordinator at Harbor Freight Lines (Submitted)');
        await keyboard.press('Tab');
        await keyboard.press('Tab');
        await keyboard.type('thu 2-3pm');
        await recruiter.getByText('Thursday, December 9, 2:00 to 3:00 PM CST, in 3 days').waitFor();
        await recruiter.getByRole('textbox', { name: 'Decision date' }).focus();
        await keyboard.type('dec 17');
        const plan = recruiter.getByRole('region', { name: 'The plan' });
        await plan
          .getByText(
            'Decision promised Fri 17 Dec, plus 2 days is Sun 19 Dec, so Mon 20 Dec at 9:00 in Chicago.',
          )
          .waitFor();
        expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
          planned('Confirmation', `Mon, Dec 6, ${year}, 9:0\\d AM CST`),
          planned('Reminder', `Wed, Dec 8, ${year}, 2:00 PM CST`),
          planned('Thank-you note', `Thu, Dec 9, ${year}, 4:00 PM CST`),
          planned('First follow-up', `Mon, Dec 20, ${year}, 9:00 AM CST`),
          planned('Second follow-up', `Mon, Dec 27, ${year}, 9:00 AM CST`),
          planned('Move on', `Mon, Jan 3, ${year + 1}, 9:00 AM CST`),
        ]);
        await recruiter.getByRole('textbox', { name: 'Talking points' }).focus();
        await keyboard.type('The night desk');
        await keyboard.press('Control+Enter');
        // One stays where one was, and is led to the plan if one wishes.
        const plans = recruiter.getByRole('link', { name: 'See the plan' });
        await plans.focus();
        await keyboard.press('Enter');
        await recruiter.waitForURL(`**/submissions/${submission}`);
        await recruiter.getByRole('heading', { name: 'Ana Reyes' }).waitFor();
        await recruiter.getByText('Next: Confirmation on', { exact: false }).waitFor();
      });

      it('sends each mail on its day', async () => {
        await portal.moveTo(`${year}-12-20T15:30:00Z`);
        expect(received()).toEqual([
          expect.stringMatching(/^\d{4}-12-06T15:\d\d confirmation 1$/),
          `${year}-12-08T20:00 reminder 1`,
          `${year}-12-09T22:00 thank-you 1`,
          `${year}-12-20T15:00 first-follow-up 1`,
        ]);
        expect(portal.mailsOf(submission)[2]?.text).toContain('night desk');
      });

      it('shows the recruiter each mail as it was sent', async () => {
        await recruiter.reload();
        await readMail(recruiter, 'Thank-you note');
        await recruiter.keyboard.press('Escape');
        await recruiter.getByRole('dialog').waitFor({ state: 'detached' });
      });

      it.each([
        ['dark', 1280],
        ['light', 320],
      ] as const)(
        'shows it in %s colours at %i px too, in the style it was sent in',
        async (colorScheme, width) => {
          const page = await portal.recruiter({ colorScheme, viewport: { width, height: 720 } });
          await page.goto(`${portal.url}/submissions/${submission}`);
          const frame = await readMail(page, 'Thank-you note');
          // Its own style sheet passes the portal's policy: what is stopped would stand among the complaints below.
          expect(await frame.locator('style').count()).toBeGreaterThan(0);
          expect(withoutRefusals(portal.complaints)).toEqual([]);
          const dialog = page.getByRole('dialog');
          const box = await dialog.boundingBox();
          expect(box?.width).toBeLessThanOrEqual(width);
          expect(await overflow(page)).toBe(0);
          expect(await findings(page, '[role=dialog]')).toEqual([]);
          await page.getByRole('tab', { name: 'Text' }).click();
          await page.getByRole('tabpanel').getByText('night desk').first().waitFor();
          expect(await overflow(page)).toBe(0);
          await page.context().close();
        },
      );

      it('hears "they answered" from the phone, scripts off, and nothing more is sent', async () => {
        const phone = await portal.phone({ javaScriptEnabled: false });
        await phone.goto(`${linkIn(portal.mailsOf(submission).at(-1))}?do=answered`);
        // Opening changes nothing: mail scanners do it too.
        const before = await portal.call('GET', `/v1/submissions/${submission}`);
        expect(before.body.pendingAnswer).toBeNull();
        await phone.getByLabel('They made an offer').check();
        await phone.getByRole('button', { name: 'Tell my recruiter' }).click();
        await phone.getByRole('heading', { name: 'They made an offer' }).waitFor();
        await phone.getByRole('button', { name: 'Take it back' }).waitFor();
        await phone.context().close();

        await recruiter.reload();
        await recruiter.getByText('Reported: An offer').waitFor();
        expect(await recruiter.getByText('Not sent: the employer answered').count()).toBe(2);
        await recruiter.getByRole('button', { name: 'Confirm answer' }).click();
        await recruiter.getByText('Answer confirmed.').waitFor();
        await recruiter.getByText('Offer extended', { exact: true }).first().waitFor();

        await portal.moveTo(`${year + 1}-02-01T16:00:00Z`);
        expect(received()).toHaveLength(4);
      });
    });

    describe('what axe finds', () => {
      let nothingLogged = '';
      beforeAll(async () => {
        nothingLogged = await portal.newSubmission('Unlogged Story');
      });

      // Colours do not depend on the width, nor the layout on the colours: two looks see both.
      const looks = [
        { colorScheme: 'light', width: 1280 },
        { colorScheme: 'dark', width: 360 },
      ] as const;

      it.each(looks)('nothing on the screens, $colorScheme at $width px', async ({ colorScheme, width }) => {
        const page = await portal.recruiter({ colorScheme, viewport: { width, height: 850 } });
        await page.goto(`${portal.url}/interviews/new?submission=${nothingLogged}`);
        await page.getByRole('textbox', { name: 'When' }).fill('tomorrow 10am');
        await page.getByRole('textbox', { name: 'Decision date' }).fill('yesterday');
        await page.getByText('lies before the interview').waitFor();
        const logForm = await findings(page, 'main');
        await page.goto(`${portal.url}/submissions/${submission}`);
        await page.getByText('Interview logged', { exact: false }).waitFor();
        const submissionPage = await findings(page, 'main');
        const tooWide = await overflow(page);
        await page.getByRole('button', { name: 'They answered' }).click();
        await page.getByText('They need more time until…').waitFor();
        const menu = await findings(page, '[role=menu]');
        await page.context().close();

        const narrow = { width: width === 360 ? 320 : width, height: 740 };
        const phone = await portal.phone({ colorScheme, viewport: narrow });
        await phone.goto(`${linkIn(portal.mailsOf(submission).at(-1))}?do=stop`);
        const candidatePage = await findings(phone);
        const tooWideForPhones = await overflow(phone);
        await phone.context().close();
        expect({ logForm, submissionPage, menu, candidatePage, tooWide, tooWideForPhones }).toEqual({
          logForm: [],
          submissionPage: [],
          menu: [],
          candidatePage: [],
          tooWide: 0,
          tooWideForPhones: 0,
        });
      });
    });

    it('brought no complaint of a browser on any of its pages', () => {
      expect(withoutRefusals(portal.complaints)).toEqual([]);
    });
  });
}
