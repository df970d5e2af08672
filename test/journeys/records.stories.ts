import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRefusals } from './browser.ts';
import { alive, findings, hasFocus, overflow } from './looks.ts';
import type { Portal } from './portal.ts';

let portal: Portal;
let page: Page;

async function open(path: string): Promise<void> {
  await page.goto(portal.url + path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await alive(page);
}

const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const inDialog = (name: string | RegExp) => dialog().getByRole('button', { name });
const box = (name: string) => dialog().getByRole('textbox', { name });

/** Candidates, clients, job orders and placements of the demo agency, its clock standing still. */
export function recordStories(opened: () => Portal, year: number): void {
  describe('candidates, clients, job orders and placements', () => {
    beforeAll(async () => {
      portal = opened();
      page = await portal.recruiter();
    });

    it('warns of a candidate who is known while they are typed, and takes down one who is not', async () => {
      await open('/candidates');
      await button('Add a candidate').click();
      await box('Name').fill('Lucia Fernandez');
      await dialog().getByText('You may know this person already').waitFor();
      expect(await dialog().getByRole('status').textContent()).toContain('Lucía Fernández: same name');
      await box('Name').fill('Wanda Quist');
      await box('E-mail').fill('wanda.quist@mail.test');
      await dialog().getByRole('checkbox', { name: 'Technical' }).check();
      // Saved from within the list, which takes the same key for its own.
      await dialog().getByRole('combobox', { name: 'Skills' }).fill('Welding');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { level: 1, name: 'Wanda Quist' }).waitFor();
      await page.getByText('Welding').waitFor();
      await open('/candidates?q=wanda');
      await page
        .getByRole('list', { name: 'candidates' })
        .getByRole('link', { name: 'Wanda Quist' })
        .waitFor();
      await page.getByText('1 candidate', { exact: true }).waitFor();
    });

    it('refuses what the API refuses beside the box it is about, and keeps what was typed', async () => {
      await open('/candidates/cand-technical-7');
      await button('Change').click();
      await box('E-mail').fill('not an address');
      await inDialog('Save').click();
      await dialog()
        .getByText(/must be one e-mail address/)
        .waitFor();
      expect(await box('E-mail').inputValue()).toBe('not an address');
      await inDialog('Leave it').click();
    });

    it('puts both in where two change different fields, and asks where they change the same one', async () => {
      const candidate = '/v1/candidates/cand-technical-8';
      const change = async (body: object) => {
        const { etag } = await portal.call('GET', candidate);
        await portal.must('PATCH', candidate, body, { 'if-match': etag ?? '' });
      };
      await open('/candidates/cand-technical-8');
      await button('Change').click();
      await box('Phone').fill('+1 630 555 0177');
      await change({ skills: ['Rust'] });
      await inDialog('Save').click();
      await dialog().waitFor({ state: 'hidden' });
      expect(await portal.must('GET', candidate)).toMatchObject({
        phone: '+1 630 555 0177',
        skills: ['Rust'],
      });

      await button('Change').click();
      await box('Phone').fill('+1 630 555 0111');
      await change({ phone: '+1 630 555 0122' });
      await inDialog('Save').click();
      await dialog().getByText('Somebody else changed this meanwhile').waitFor();
      expect(await box('Phone').inputValue()).toBe('+1 630 555 0111');
      await inDialog('Phone: +1 630 555 0122').click();
      expect(await box('Phone').inputValue()).toBe('+1 630 555 0122');
      await inDialog('Leave it').click();
    });

    it('stops coaching on the candidate’s word, and lists whom mails do not reach', async () => {
      await open('/candidates/cand-managerial-8');
      await page.getByRole('radio', { name: 'No coaching' }).check();
      await page.getByText('Saved. Their plans follow at once.').waitFor();
      await open('/candidates?mail=unreached');
      const list = page.getByRole('list', { name: 'candidates' });
      await list.getByText('Stopped coaching e-mails').waitFor();
      await list.getByText('No e-mail').first().waitFor();
    });

    it('merges a duplicate by keyboard: shown before, and its submissions on the record that stays', async () => {
      const add = (name: string, email: string) =>
        portal.must('POST', '/v1/candidates', {
          name,
          email,
          phone: '+1 312 555 0199',
          divisions: ['office'],
        });
      const kept = await add('Ottilie Brandt', 'ottilie@mail.test');
      const other = await add('Otti Brandt', 'otti@mail.test');
      const submission = await portal.must('POST', '/v1/submissions', {
        candidateId: other.id,
        jobOrderId: 'job-office-2',
      });
      await open(`/candidates/${kept.id}`);
      await button('More').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: /Merge a duplicate/ }).press('Enter');
      await dialog().getByRole('option', { name: 'Otti Brandt (same phone)' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog()
        .getByText(/1 submission moves: Claims assistant/)
        .waitFor();
      expect(await findings(page, '[role=dialog]')).toEqual([]);
      await inDialog('Merge the records').press('Enter');
      await page
        .getByRole('list', { name: 'submissions' })
        .getByRole('link', { name: 'Claims assistant' })
        .waitFor();
      await page.getByText(/Otti Brandt, otti@mail.test/).waitFor();
      expect((await portal.must('GET', `/v1/submissions/${submission.id}`)).candidateId).toBe(kept.id);
      await open(`/candidates/${kept.id}`);
      await page.goto(`${portal.url}/candidates/${other.id}`);
      await page.getByRole('link', { name: 'Go to the record that stays' }).waitFor();
    });

    it('takes down a client with its HR contact, and shows what is open with it on one page', async () => {
      await open('/clients');
      await button('Add a client').click();
      await box('Name').fill('Blue Mill Bakery');
      await dialog().getByRole('radio', { name: 'The recruiter, for the candidate' }).check();
      await inDialog('Add a contact').click();
      const contact = dialog().getByRole('group', { name: /Contact 1|Ida/ });
      await contact.getByRole('textbox', { name: 'Name' }).fill('Ida Lund');
      await contact.getByRole('checkbox', { name: /HR contact/ }).check();
      await inDialog('Add the client').click();
      await page.getByRole('heading', { level: 1, name: 'Blue Mill Bakery' }).waitFor();
      await page.getByText('The recruiter writes to them for the candidate').waitFor();
      await page.getByText('HR contact', { exact: true }).waitFor();

      await button('Add a job order').click();
      await box('Title').fill('Night baker');
      await box('Pay').fill('$23 an hour');
      await inDialog('Add the job order').click();
      const order = page.getByRole('region', { name: 'Night baker' });
      await order.getByText('0 of 1 filled').waitFor();
      await order.getByText('Nobody is put forward for this yet.').waitFor();
    });

    it('asks before it fills a job order, shows how far its submissions are, and reopens it', async () => {
      const { id } = await portal.must('POST', '/v1/job-orders', {
        clientId: 'client-prairie',
        title: 'Mail room clerk',
        division: 'office',
        type: 'temp',
      });
      const submission = await portal.newSubmission('Uma Falk', 'uma@mail.test', id);
      await open('/job-orders?division=office&q=mail%20room');
      await page.getByRole('link', { name: 'Mail room clerk' }).click();
      await button('Close or fill…').click();
      await dialog()
        .getByText(/^1 open submission will close/)
        .waitFor();
      await dialog().getByRole('radio', { name: 'Filled' }).check();
      await inDialog('Close as filled').click();
      await page.getByText('Done: 1 submission closed.').waitFor();
      await page.getByRole('list', { name: 'submissions' }).getByText('Order closed').waitFor();
      expect((await portal.must('GET', `/v1/submissions/${submission}`)).stage).toBe('order-closed');
      await button('Reopen').click();
      await button('Close or fill…').waitFor();
      expect((await portal.must('GET', `/v1/submissions/${submission}`)).stage).toBe('order-closed');
    });

    it('prolongs a placement, takes a reminder off the list, and lets one fall off', async () => {
      const submission = await portal.newSubmission('Viggo Storm', 'viggo@mail.test');
      await portal.must('POST', `/v1/submissions/${submission}/stage`, {
        to: 'placed',
        placement: { type: 'temp', startDate: `${year}-02-15`, endDate: `${year}-03-04` },
      });
      // Its end is so near that it is asked about at once.
      const asks = async () => (await portal.must('GET', `/v1/submissions/${submission}`)).asks;
      await expect.poll(asks, { timeout: 20_000 }).toEqual([{ kind: 'placement-ends-soon' }]);
      await open('/placements?division=office');
      await button('Dates of Viggo Storm').click();
      await inDialog('I have seen to it').click();
      await dialog().waitFor({ state: 'hidden' });
      expect(await asks()).toEqual([]);
      await button('Dates of Viggo Storm').click();
      // Somebody else notes something about it meanwhile: what is typed here is not lost by it.
      await portal.must('POST', `/v1/submissions/${submission}/placement`, {
        guaranteeUntil: `${year}-05-01`,
      });
      await dialog().getByLabel('Last day').fill(`${year}-02-01`);
      await inDialog('Save').click();
      await dialog().getByText('This is before the first day.').waitFor();
      await dialog().getByLabel('Last day').fill(`${year}-06-30`);
      await inDialog('Save').click();
      await dialog().waitFor({ state: 'hidden' });
      await page.getByText(/To \w+, Jun 30/).waitFor();
      await page.getByText(/Guarantee to \w+, May 1/).waitFor();
      await button('Dates of Viggo Storm').click();
      await inDialog('Save').click();
      await dialog().waitFor({ state: 'hidden' });
      await expect.poll(() => hasFocus(button('Dates of Viggo Storm'))).toBe(true);
      // What the list knows of it is not all of it.
      await page.getByRole('link', { name: 'Viggo Storm' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Viggo Storm' }).waitFor();
      await open('/placements?division=office');
      await button('Dates of Viggo Storm').click();
      await button('It fell off…').click();
      await inDialog('Yes, it fell off').click();
      await button('Dates of Viggo Storm').waitFor({ state: 'detached' });
      expect((await portal.must('GET', `/v1/submissions/${submission}`)).placement).toBeNull();
    });

    it('finds a client by typing when a new job order is taken down', async () => {
      await open('/job-orders?division=technical');
      await button('Add a job order').click();
      // With nothing typed it is not closed as if it had been saved.
      await inDialog('Add the job order').click();
      await dialog().locator('[aria-invalid="true"]').first().waitFor();
      await dialog().getByRole('combobox', { name: 'Client' }).fill('north');
      await dialog().page().getByRole('option', { name: 'Northgate Robotics' }).waitFor();
      // Into the field, wherever the opening dialog has put the focus.
      await dialog().getByRole('combobox', { name: 'Client' }).press('Enter');
      await box('Title').fill('Test engineer');
      await inDialog('Add the job order').click();
      await page.getByRole('heading', { level: 1, name: 'Test engineer' }).waitFor();
      await page.getByRole('link', { name: 'Northgate Robotics' }).waitFor();
    });

    const screens = [
      '/candidates',
      '/candidates/cand-industrial-3',
      '/clients',
      '/clients/client-harbor',
      '/job-orders?division=industrial',
      '/job-orders/job-industrial-1',
      '/placements?division=industrial',
    ];
    it.each(screens)(
      '%s has nothing for axe to find and never scrolls sideways, from 360 px, light and dark',
      async (path) => {
        for (const [width, colorScheme] of [
          [1280, 'light'],
          [360, 'dark'],
        ] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await open(path);
          await page.waitForLoadState('networkidle');
          expect(await findings(page)).toEqual([]);
          expect(await overflow(page)).toBeLessThanOrEqual(0);
        }
        await page.setViewportSize({ width: 1280, height: 850 });
        await page.emulateMedia({ colorScheme: 'light' });
      },
    );

    it('says that something is not there, and never shows what belongs to nobody', async () => {
      for (const path of ['/candidates/nobody', '/clients/nobody', '/job-orders/nobody']) {
        await page.goto(portal.url + path);
        await page.getByRole('heading', { name: /is not here$/ }).waitFor();
      }
    });

    it('makes no browser complain', () => {
      const own = /^\/(candidates|clients|job-orders|placements)/;
      const complaints = withoutRefusals(portal.complaints).filter(
        ({ page: where, text }) => own.test(where) && !/status of 404/.test(text),
      );
      expect(complaints).toEqual([]);
    });
  });
}
