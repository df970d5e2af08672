import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasFocus } from './looks.ts';
import type { Portal } from './portal.ts';

/*
 * Every bad input of the log form: a clear sentence at its field, nothing lost of what was typed, nothing written.
 */

let portal: Portal;
let recruiter: Page;

const field = (name: string) =>
  recruiter.getByRole(name === 'Interviewers' ? 'combobox' : 'textbox', { name });

/** What stands at a field as its error. */
async function errorAt(name: string): Promise<string> {
  const ids = (await field(name).getAttribute('aria-describedby')) ?? '';
  const errors = ids.split(' ').filter((id) => id.endsWith('-error'));
  const texts = await Promise.all(errors.map((id) => recruiter.locator(`[id="${id}"]`).textContent()));
  return texts.join(' ');
}

const interviewsOf = async (submission: string): Promise<number> =>
  (await portal.call('GET', `/v1/submissions/${submission}`)).body.interviews.length;

const openForm = async (submission: string) => {
  await recruiter.goto(`${portal.url}/interviews/new?submission=${submission}`);
  await field('When').waitFor();
};

const press = () => recruiter.getByRole('button', { name: 'Log interview' }).click();

/** The clock stands on Monday, 1 March of a year like 2027. */
export function badInputStories(opened: () => Portal, year: number): void {
  describe('bad input', () => {
    beforeAll(async () => {
      portal = opened();
      recruiter = await portal.recruiter();
      // Leaving a half-typed interview asks; here everybody agrees.
      recruiter.on('dialog', (dialog) => dialog.accept());
    });

    describe('the log form refuses', () => {
      it.each([
        [
          'an hour that comes twice',
          { When: `nov 7 ${year} 1:30am` },
          'When',
          'comes twice in America/Chicago',
        ],
        [
          'an hour that does not exist',
          { When: 'mar 14 2:30am' },
          'When',
          'does not exist in America/Chicago',
        ],
        ['an end before the start', { When: 'mar 5 3pm-2pm' }, 'When', 'ends before it starts'],
        ['an interview two years away', { When: `nov 5 ${year + 2} 10am` }, 'When', 'more than a year ahead'],
        ['a time nobody understands', { When: 'whenever' }, 'When', 'no time we understand'],
        [
          'a decision before the interview',
          { When: 'mar 5 10am', 'Decision date': 'mar 3' },
          'Decision date',
          'lies before the interview',
        ],
        [
          'talking points over 4,000 characters',
          { When: 'mar 5 10am', 'Talking points': 'x'.repeat(4001) },
          'Talking points',
          'shorten it by 1',
        ],
        [
          'an interviewer without a name',
          { When: 'mar 5 10am', Interviewers: 'jobs@client.test,' },
          'Interviewers',
          'Add the name to jobs@client.test',
        ],
      ] as const)('%s', async (_, typed, at, sentence) => {
        await openForm('demo-office-2');
        for (const [name, text] of Object.entries(typed)) await field(name).fill(text);
        await press();
        await expect.poll(() => errorAt(at)).toContain(sentence);
        expect(await field('When').inputValue()).toBe(typed.When);
        await expect.poll(() => hasFocus(field(at))).toBe(true);
        expect(await interviewsOf('demo-office-2')).toBe(0);
        await recruiter.getByRole('button', { name: 'Cancel' }).click();
        await recruiter.waitForURL('**/submissions/demo-office-2');
      });

      it('a job order that was closed meanwhile', async () => {
        const order = await portal.must('POST', '/v1/job-orders', {
          clientId: 'client-harbor',
          title: 'Night clerk',
          division: 'office',
          type: 'temp',
        });
        const submission = await portal.newSubmission('Closed Story', 'closed@mail.test', order.id);
        await openForm(submission);
        await field('When').fill('mar 5 10am');
        await portal.call('POST', `/v1/job-orders/${order.id}/close`, { as: 'filled', confirmed: true });
        await press();
        await recruiter
          .getByRole('alert')
          .getByText(/Reopen/)
          .waitFor();
        expect(await field('When').inputValue()).toBe('mar 5 10am');
        expect(await interviewsOf(submission)).toBe(0);
      });

      it('a zone that no list offers, through the API', async () => {
        const reply = await portal.call('POST', '/v1/submissions/demo-office-2/interviews', {
          startsAt: `${year}-11-05T10:00`,
          timeZone: 'Mars/Base',
        });
        expect(reply.status).toBe(422);
        expect(reply.body).toMatchObject({
          code: 'interview/unknown-zone',
          field: 'timeZone',
          detail: '"Mars/Base" is not a time zone. Use an IANA name such as America/New_York.',
        });
        expect(await interviewsOf('demo-office-2')).toBe(0);
      });
    });

    describe('nothing typed is lost', () => {
      it('by a reload, nor by an ended session; a double click logs once', async () => {
        const submission = await portal.newSubmission('Careful Story', null);
        await openForm(submission);
        await field('When').fill('mar 5 10am');
        await field('Talking points').fill('The night desk');
        await recruiter.reload();
        await recruiter.getByText('What you typed before is back.').waitFor();
        expect(await field('When').inputValue()).toBe('mar 5 10am');
        expect(await field('Talking points').inputValue()).toBe('The night desk');

        const cookies = await recruiter.context().cookies();
        await recruiter.context().clearCookies();
        await press();
        const form = recruiter.getByRole('form', { name: 'Log an interview' });
        await form.getByText('nothing you typed is lost', { exact: false }).waitFor();
        expect(await field('When').inputValue()).toBe('mar 5 10am');
        await recruiter.context().addCookies(cookies);

        await recruiter.getByRole('button', { name: 'Log interview' }).dblclick();
        await recruiter.waitForURL(`**/submissions/${submission}`);
        expect(await interviewsOf(submission)).toBe(1);
        // Logged without an address: shown, and not sent.
        await recruiter.getByText('so nothing is sent', { exact: false }).waitFor();
        const notSent = recruiter.getByText('Not sent: the candidate has no e-mail address');
        await expect.poll(() => notSent.count()).toBe(6);
      });

      it('by a colleague who was faster: it is loaded again, and the second press goes through', async () => {
        const page = await portal.recruiter();
        const address = `**/v1/submissions/demo-office-4`;
        await page.goto(`${portal.url}/submissions/demo-office-4`);
        await page.getByRole('button', { name: 'Decision date' }).click();
        const date = page.getByRole('textbox', { name: /Decision date/ });
        await date.fill('mar 19');
        // The page reads every few seconds; here it looks away until the press.
        await page.route(address, (route) => route.abort());
        await portal.call('POST', '/v1/submissions/demo-office-4/pause');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Somebody else changed this submission meanwhile.', { exact: false }).waitFor();
        expect(await date.inputValue()).toBe('mar 19');
        await page.unroute(address);
        await page.getByRole('button', { name: 'Resume mails' }).waitFor();
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Decision date saved; the plan follows it.').waitFor();
        const after = await portal.call('GET', '/v1/submissions/demo-office-4');
        expect(after.body.interviews[0].decisionDate).toBe(`${year}-03-19`);
        await page.context().close();
      });
    });
  });
}
