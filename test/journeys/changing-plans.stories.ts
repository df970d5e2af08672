import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendarIn, linkIn } from './mails.ts';
import type { Portal } from './portal.ts';

/*
 * What changes a plan (product.md), by hand in the browser. The stories share one clock, which only goes forward;
 * each has a candidate of its own.
 */

let portal: Portal;
let recruiter: Page;

const received = (submission: string) => portal.mailsOf(submission).map(({ at, step }) => `${at} ${step}`);

const logged = async (submission: string, startsAt: string, decisionDate: string | null = null) => {
  const reply = await portal.call('POST', `/v1/submissions/${submission}/interviews`, {
    startsAt,
    timeZone: 'America/Chicago',
    decisionDate,
  });
  expect(reply.status).toBe(201);
};

const open = async (submission: string) => {
  await recruiter.goto(`${portal.url}/submissions/${submission}`);
  await recruiter.getByRole('heading', { level: 1 }).waitFor();
};

/** The step as its page tells it. */
const step = (name: string) =>
  recruiter.getByRole('region', { name: /202\d/ }).getByText(name, { exact: true });

/** From Monday, 8 November of a year like 2027 to 3 December. */
export function changingPlansStories(opened: () => Portal, year: number): void {
  describe('what changes a plan', () => {
    beforeAll(async () => {
      portal = opened();
      await portal.moveTo(`${year}-11-08T15:00:00Z`);
      recruiter = await portal.recruiter();
    });

    describe('rescheduled after the reminder went out', () => {
      it('tells the candidate at once, with the same calendar entry, and reminds again', async () => {
        const submission = await portal.newSubmission('Reschedule Story');
        await logged(submission, `${year}-11-10T10:00`);
        await portal.moveTo(`${year}-11-09T17:00:00Z`);
        expect(received(submission).at(-1)).toBe(`${year}-11-09T16:00 reminder 1`);

        await open(submission);
        await recruiter.getByRole('button', { name: 'This interview' }).click();
        await recruiter.getByRole('menuitem', { name: 'Reschedule…' }).click();
        const start = recruiter.getByRole('textbox', { name: /New start/ });
        await start.fill('fri 11am');
        await recruiter.getByText('The candidate is told at once').waitFor();
        await start.press('Enter');
        await recruiter.getByText('Interview rescheduled.').waitFor();
        await recruiter.getByRole('heading', { name: `Fri, Nov 12, ${year}, 11:00 AM CST` }).waitFor();

        await portal.moveTo(`${year}-11-12T20:00:00Z`);
        expect(received(submission).slice(2)).toEqual([
          expect.stringMatching(/^\d{4}-11-09T17:\d\d interview-changed 2$/),
          `${year}-11-11T17:00 reminder 2`,
          `${year}-11-12T19:00 thank-you 2`,
        ]);
        const mails = portal.mailsOf(submission);
        const first = await calendarIn(mails.find(({ step: one }) => one === 'confirmation 1'));
        const changed = await calendarIn(mails.find(({ step: one }) => one === 'interview-changed 2'));
        expect(changed.UID).toBe(first.UID);
        expect(Number(changed.SEQUENCE)).toBeGreaterThan(Number(first.SEQUENCE));
        // In the zone of the interview.
        expect(changed.DTSTART).toBe(`${year}1112T110000`);
      });
    });

    describe('the candidate says stop', () => {
      it('ends coaching for good, while the details of the next interview still come', async () => {
        const submission = await portal.newSubmission('Stop Story');
        await logged(submission, `${year}-11-17T10:00`);
        await portal.moveTo(`${year}-11-17T18:10:00Z`);
        const thankYou = portal.mailsOf(submission).at(-1);
        expect(thankYou?.step).toBe('thank-you 1');

        const phone = await portal.phone({ javaScriptEnabled: false });
        await phone.goto(`${linkIn(thankYou)}?do=stop`);
        await phone.getByRole('button', { name: 'Stop', exact: true }).click();
        await phone.getByRole('heading', { name: 'Notes and follow-ups are stopped' }).waitFor();
        await open(submission);
        await recruiter.getByText('The candidate stopped coaching e-mails').waitFor();
        expect(await recruiter.getByText('Not sent: the candidate stopped these e-mails').count()).toBe(3);

        await logged(submission, `${year}-11-19T10:00`);
        await portal.moveTo(`${year}-11-19T19:00:00Z`);
        expect(received(submission).slice(3)).toEqual([
          expect.stringMatching(/^\d{4}-11-17T18:\d\d confirmation 1$/),
          `${year}-11-18T16:00 reminder 1`,
        ]);

        await phone.getByRole('button', { name: 'Send them again' }).click();
        await phone.getByText('Done. You get e-mails again.').waitFor();
        await phone.context().close();
      });
    });

    describe('a decision date over Thanksgiving', () => {
      it('is told with its reason while typing, and kept to the minute', async () => {
        const submission = await portal.newSubmission('Thanksgiving Story');
        await open(submission);
        await recruiter.getByRole('link', { name: 'Log an interview' }).last().click();
        await recruiter.getByRole('textbox', { name: 'When' }).fill('mon 10am');
        await recruiter.getByRole('textbox', { name: 'Decision date' }).fill('tue');
        const reason =
          'Decision promised Tue 23 Nov, plus 2 days is Thu 25 Nov (Thanksgiving Day), so Fri 26 Nov at 9:00 in Chicago.';
        await recruiter.getByRole('region', { name: 'The plan' }).getByText(reason).waitFor();
        await recruiter.getByRole('button', { name: 'Log interview' }).click();
        await recruiter.getByRole('dialog').waitFor({ state: 'detached' });
        await step(reason).waitFor();

        await portal.moveTo(`${year}-11-26T14:59:00Z`);
        expect(received(submission).at(-1)).toMatch(/thank-you 1$/);
        await portal.moveTo(`${year}-11-26T15:10:00Z`);
        expect(received(submission).at(-1)).toBe(`${year}-11-26T15:00 first-follow-up 1`);
      });
    });
    describe('a second interview', () => {
      it("ends the first one's follow-ups, and its cancelling revives them", async () => {
        const submission = await portal.newSubmission('Second Story');
        await logged(submission, `${year}-11-26T08:00`);
        await portal.moveTo(`${year}-11-29T16:00:00Z`);
        await open(submission);
        await recruiter.getByRole('link', { name: 'Log the next interview' }).click();
        const when = recruiter.getByRole('textbox', { name: 'When' });
        await when.fill('dec 9 10am');
        await recruiter.getByRole('button', { name: 'Log interview' }).click();
        await recruiter.getByRole('dialog').waitFor({ state: 'detached' });
        await expect
          .poll(() => recruiter.getByText('Not sent: the next interview was logged').count())
          .toBe(3);
        await portal.moveTo(`${year}-11-29T17:00:00Z`);
        expect(received(submission).at(-1)).toMatch(/confirmation 1$/);
        await recruiter.reload();

        await recruiter.getByRole('button', { name: 'This interview' }).first().click();
        await recruiter.getByRole('menuitem', { name: 'Cancel it' }).click();
        const question = recruiter.getByRole('dialog', { name: 'Cancel this interview?' });
        await question.getByText('This cannot be undone.').waitFor();
        await question.getByRole('button', { name: 'Leave it' }).click();
        expect(await recruiter.getByText('Not sent: the next interview was logged').count()).toBe(3);
        await recruiter.getByRole('button', { name: 'This interview' }).first().click();
        await recruiter.getByRole('menuitem', { name: 'Cancel it' }).click();
        await question.getByRole('button', { name: 'Cancel the interview' }).click();
        await recruiter.getByText('Interview cancelled.').waitFor();
        await expect
          .poll(() => recruiter.getByText('Not sent: the next interview was logged').count())
          .toBe(0);
        await step(
          'No decision date: the 5th business day after Fri 26 Nov is Fri 3 Dec at 9:00 in Chicago.',
        ).waitFor();

        await portal.moveTo(`${year}-12-03T15:10:00Z`);
        expect(received(submission).slice(2)).toEqual([
          expect.stringMatching(/^\d{4}-11-29T17:\d\d interview-cancelled 1$/),
          `${year}-12-03T15:00 first-follow-up 1`,
        ]);
      });
    });
  });
}
