import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, hasFocus, linkIn, openPortal, overflow, type Portal } from './portal.ts';

let portal: Portal;
let recruiter: Page;

/** Of the demo agency: put forward yesterday, no interview yet. */
const submission = 'demo-office-1';

// A Monday, nine in the morning in Chicago.
beforeAll(async () => {
  portal = await openPortal('2027-11-08T15:00:00Z');
  recruiter = await portal.recruiter();
});

afterAll(() => portal?.close());

const received = () => portal.mailsOf(submission).map(({ at, step }) => `${at} ${step}`);

describe('from a logged interview to an answer', () => {
  it('logs an interview by keyboard alone, the plan beside it with its reasons', async () => {
    await recruiter.goto(`${portal.url}/board/office`);
    await recruiter.getByRole('article', { name: 'Ana Reyes' }).waitFor();
    const { keyboard } = recruiter;
    await keyboard.press('l');
    const candidate = recruiter.getByRole('combobox', { name: 'Candidate' });
    await candidate.waitFor();
    await expect.poll(() => hasFocus(candidate)).toBe(true);
    await keyboard.type('ana');
    await recruiter.getByRole('option', { name: /Ana Reyes/ }).waitFor();
    await keyboard.press('Enter');
    // What she is up for is known: nothing is asked.
    await expect
      .poll(() => recruiter.getByRole('combobox', { name: 'For' }).inputValue())
      .toBe('Dispatch coordinator at Harbor Freight Lines (Submitted)');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('thu 2-3pm');
    await recruiter.getByText('Thursday, November 11, 2:00 to 3:00 PM CST, in 3 days').waitFor();
    await recruiter.getByRole('textbox', { name: 'Decision date' }).focus();
    await keyboard.type('nov 19');
    const plan = recruiter.getByRole('region', { name: 'The plan' });
    await plan
      .getByText('Decision promised Fri 19 Nov, plus 2 days is Sun 21 Nov, so Mon 22 Nov at 9:00 in Chicago.')
      .waitFor();
    expect(await plan.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Confirmation\s+Mon, Nov 8, 2027, 9:0\d AM CST/),
      expect.stringMatching(/^Reminder\s+Wed, Nov 10, 2027, 2:00 PM CST/),
      expect.stringMatching(/^Thank-you note\s+Thu, Nov 11, 2027, 4:00 PM CST/),
      expect.stringMatching(/^First follow-up\s+Mon, Nov 22, 2027, 9:00 AM CST/),
      expect.stringMatching(/^Second follow-up\s+Mon, Nov 29, 2027, 9:00 AM CST/),
      expect.stringMatching(/^Move on\s+Mon, Dec 6, 2027, 9:00 AM CST/),
    ]);
    await recruiter.getByRole('textbox', { name: 'Talking points' }).focus();
    await keyboard.type('The night desk');
    await keyboard.press('Control+Enter');
    await recruiter.waitForURL(`**/submissions/${submission}`);
    await recruiter.getByRole('heading', { name: 'Ana Reyes' }).waitFor();
    await recruiter.getByText('Next: Confirmation on', { exact: false }).waitFor();
  });

  it('sends each mail on its day', async () => {
    await portal.moveTo('2027-11-22T15:30:00Z');
    expect(received()).toEqual([
      expect.stringMatching(/^2027-11-08T15:\d\d confirmation 1$/),
      '2027-11-10T20:00 reminder 1',
      '2027-11-11T22:00 thank-you 1',
      '2027-11-22T15:00 first-follow-up 1',
    ]);
    expect(portal.mailsOf(submission)[2]?.text).toContain('night desk');
  });

  it('shows the recruiter each mail as it was sent', async () => {
    await recruiter.reload();
    await recruiter.getByRole('button', { name: 'Read the mail: Thank-you note' }).click();
    const mail = recruiter.frameLocator('iframe');
    await mail.getByText('night desk').first().waitFor();
    expect(await recruiter.locator('iframe').getAttribute('sandbox')).toBe('');
    await recruiter.keyboard.press('Escape');
  });

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

    await portal.moveTo('2028-02-01T16:00:00Z');
    expect(received()).toHaveLength(4);
  });
});

describe('what axe finds', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 360].map((width) => ({ colorScheme, width })),
  );

  it.each(looks)('nothing on the screens, $colorScheme at $width px', async ({ colorScheme, width }) => {
    const page = await portal.recruiter({ colorScheme, viewport: { width, height: 850 } });
    await page.goto(`${portal.url}/interviews/new?submission=demo-office-2`);
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
