import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Portal } from './portal.ts';

/*
 * A recruiter's hands on a plan: pause and resume, keep open, reopen, send now, skip, move. All interviews take place
 * on Tuesday, 5 October, at ten; left alone, follow-ups would go on the 12th, the 19th and the 26th.
 */

let portal: Portal;
let recruiter: Page;
let year: number;

const story = { paused: '', kept: '', closed: '', sentNow: '', skipped: '', moved: '' };

const mailsOf = (submission: string) =>
  portal.mailsOf(submission).map(({ at, step }) => `${at.slice(5)} ${step}`);

const stageOf = async (submission: string) =>
  (await portal.must('GET', `/v1/submissions/${submission}`)).stage;

async function open(submission: string): Promise<void> {
  await recruiter.goto(`${portal.url}/submissions/${submission}`);
  await recruiter.getByRole('heading', { level: 1 }).waitFor();
}

const press = (name: string) => recruiter.getByRole('button', { name, exact: true }).click();
const told = (text: string) => recruiter.getByText(text, { exact: true }).first().waitFor();

/** What stands at the field of an editor as its error. */
const refusalAt = async (field: string) => {
  const described = await recruiter.getByRole('textbox', { name: field }).getAttribute('aria-describedby');
  const error = (described ?? '').split(' ').find((id) => id.endsWith('-error'));
  return error === undefined ? '' : recruiter.locator(`[id="${error}"]`).textContent();
};

/** From Monday, 4 October of a year like 2027, ten in the morning in Chicago, to 27 October. */
export function byHandStories(opened: () => Portal, thisYear: number): void {
  describe('a plan in the hands of a recruiter', () => {
    beforeAll(async () => {
      portal = opened();
      year = thisYear;
      recruiter = await portal.recruiter();
      for (const name of Object.keys(story) as (keyof typeof story)[]) {
        story[name] = await portal.newSubmission(`By Hand ${name}`);
        await portal.must('POST', `/v1/submissions/${story[name]}/interviews`, {
          startsAt: `${year}-10-05T10:00`,
          timeZone: 'America/Chicago',
          decisionDate: null,
        });
      }
      await portal.moveTo(`${year}-10-06T15:00:00Z`);
    });

    it('pauses', async () => {
      await open(story.paused);
      await press('Pause mails');
      await told('Coaching mails are paused; confirmations and reminders go on.');
      await told('Paused');
      await recruiter.getByRole('button', { name: 'Resume mails' }).waitFor();
      await told('Next: First follow-up, once mails are resumed.');
      await told(`Planned for Tue, Oct 12, ${year}, once mails are resumed`);
    });

    it('keeps open', async () => {
      await open(story.kept);
      await press('Keep open');
      await told('It stays open after the last mail.');
      await told('Kept open');
      expect(await recruiter.getByRole('button', { name: 'Keep open' }).count()).toBe(0);
    });

    it('skips a step, once it is said that this is for good', async () => {
      await open(story.skipped);
      await press('Skip First follow-up');
      const question = recruiter.getByRole('dialog', { name: 'Skip the first follow-up?' });
      await question.getByText('skipping cannot be undone', { exact: false }).waitFor();
      await question.getByRole('button', { name: 'Leave it' }).click();
      await question.waitFor({ state: 'detached' });
      await press('Skip First follow-up');
      await question.getByRole('button', { name: 'Skip it' }).click();
      await told('First follow-up: skipped.');
      await told('Not sent: a recruiter skipped it');
    });

    it('moves a step, but never past another one', async () => {
      await open(story.moved);
      await press('Move Second follow-up');
      await recruiter.getByRole('textbox', { name: 'New day of Second follow-up' }).fill('oct 11');
      await press('Move to this day');
      await expect.poll(() => refusalAt('New day of Second follow-up')).toMatch(/first follow.up/i);
      await press('Close');

      await press('Move First follow-up');
      await recruiter.getByRole('textbox', { name: 'New day of First follow-up' }).fill('oct 15');
      await press('Move to this day');
      await told(`First follow-up: moved to Fri, Oct 15, ${year}.`);
      await recruiter.getByText(`Fri, Oct 15, ${year}, 9:00 AM CDT`, { exact: false }).first().waitFor();
    });

    it('sends now at night only after a warning, and by day at once', async () => {
      // Half past nine in the evening in Chicago.
      await portal.moveTo(`${year}-10-12T02:30:00Z`);
      await open(story.sentNow);
      await press('Send now: First follow-up');
      const question = recruiter.getByRole('dialog', { name: 'Send it in quiet hours?' });
      await question.getByText('Mails rest from 9 PM to 8 AM', { exact: false }).waitFor();
      await question.getByRole('button', { name: 'Leave it' }).click();
      await question.waitFor({ state: 'detached' });
      const before = mailsOf(story.sentNow).length;
      await portal.moveTo(`${year}-10-12T02:40:00Z`);
      expect(mailsOf(story.sentNow)).toHaveLength(before);

      await press('Send now: First follow-up');
      await question.getByRole('button', { name: 'Send it now' }).click();
      await told('First follow-up: on its way.');
      await portal.moveTo(`${year}-10-12T02:50:00Z`);
      expect(mailsOf(story.sentNow).slice(before)).toEqual([
        expect.stringMatching(/^10-12T02:4\d first-follow-up 1$/),
      ]);

      await portal.moveTo(`${year}-10-13T15:00:00Z`);
      await open(story.sentNow);
      await press('Send now: Second follow-up');
      await told('Second follow-up: on its way.');
      await portal.moveTo(`${year}-10-13T15:10:00Z`);
      expect(mailsOf(story.sentNow).at(-1)).toMatch(/^10-13T15:0\d second-follow-up 1$/);
    });

    it('resumes: what is overdue goes on the next business day, the others a week apart', async () => {
      await open(story.paused);
      await press('Resume mails');
      await told('Mails go on.');
      await recruiter.getByRole('button', { name: 'Pause mails' }).waitFor();
      await recruiter.getByText(/^Next: First follow-up on Thu, Oct 14, /).waitFor();
    });

    it('has sent each what its recruiter wanted, on its minute', async () => {
      await portal.moveTo(`${year}-10-30T15:00:00Z`);
      const sent = Object.entries(story).map(([name, submission]) => [
        name,
        mailsOf(submission).filter((mail) => /follow-up|move-on/.test(mail)),
      ]);
      const left = [
        '10-12T14:00 first-follow-up 1',
        '10-19T14:00 second-follow-up 1',
        '10-26T14:00 move-on 1',
      ];
      expect(Object.fromEntries(sent)).toEqual({
        paused: ['10-14T14:00 first-follow-up 1', '10-21T14:00 second-follow-up 1', '10-28T14:00 move-on 1'],
        kept: left,
        closed: left,
        sentNow: [
          expect.stringMatching(/first-follow-up 1$/),
          expect.stringMatching(/second-follow-up 1$/),
          '10-20T14:00 move-on 1',
        ],
        skipped: left.slice(1),
        moved: ['10-15T14:00 first-follow-up 1', '10-22T14:00 second-follow-up 1', '10-29T14:00 move-on 1'],
      });
      expect(await stageOf(story.closed)).toBe('no-response');
      expect(await stageOf(story.kept)).toBe('interviewed');
    });

    it('reopens what closed by itself, with nothing planned until somebody starts again', async () => {
      await open(story.closed);
      await told('No response');
      await press('Reopen');
      const question = recruiter.getByRole('dialog', { name: 'Reopen this submission?' });
      await question.getByRole('button', { name: 'Reopen it' }).click();
      await told('Reopened.');
      await recruiter.getByText('Next: Nothing more is planned.').waitFor();
      expect(await stageOf(story.closed)).toBe('interviewed');

      await press('This interview');
      await recruiter.getByRole('menuitem', { name: 'Start the follow-ups again' }).click();
      await recruiter.getByText(/^Next: First follow-up on /).waitFor();
    });
  });
}
