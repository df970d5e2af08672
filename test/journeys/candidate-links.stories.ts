import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings, overflow } from './looks.ts';
import { linkIn } from './mails.ts';
import type { Portal } from './portal.ts';

/*
 * What stands behind the links of a mail: for scanners nothing, for the candidate a way to say things and to take them
 * back, for everybody else no way anywhere.
 */

let portal: Portal;
let submission: string;

const link = () => linkIn(portal.mailsOf(submission).at(-1));

/** All that can be known of a submission and its candidate, without the time of day. */
async function whatStands(): Promise<string> {
  const { body } = await portal.call('GET', `/v1/submissions/${submission}`);
  const candidate = await portal.call('GET', `/v1/candidates/${body.candidateId}`);
  const events = await portal.call('GET', `/v1/submissions/${submission}/events?limit=100`);
  const messages = await portal.call('GET', `/v1/submissions/${submission}/messages?limit=100`);
  return JSON.stringify([{ ...body, now: '' }, candidate.body, events.body, messages.body]);
}

/** Every address in the mails of the submission, in their text, their HTML and their headers. */
function mailedLinks(): readonly string[] {
  const found = portal.mailsOf(submission).flatMap(({ step, text }) => {
    const mail = portal.cloud.inbox
      .list()
      .find(({ tags, text: other }) => tags.submission === submission && other === text);
    if (!mail) throw new Error(`No mail for ${step}`);
    const all = [mail.text, mail.html.replaceAll('&amp;', '&'), ...Object.values(mail.headers)].join('\n');
    return all.match(/https?:\/\/[^\s"'<>)\]]+/g) ?? [];
  });
  return [...new Set(found)];
}

const times = 20;

/** Opens it as a scanner does: each method, where it leads, and what the page links to. */
async function scan(url: string): Promise<void> {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    const reply = await fetch(url, { method, headers: { 'user-agent': 'LinkScanner/1.0' } });
    const body = await reply.text();
    if (method !== 'GET') continue;
    for (const [, path] of body.matchAll(/href="(\/c\/[^"]+)"/g)) {
      await (await fetch(new URL(String(path), url))).text();
    }
  }
}

/** On 2 and 3 November of a year like 2027; the interview was held the day before the clock stands. */
export function candidateLinkStories(opened: () => Portal, year: number): void {
  describe('what stands behind the links of a mail', () => {
    beforeAll(async () => {
      portal = opened();
      submission = await portal.newSubmission('Nia Okafor');
      await portal.must('POST', `/v1/submissions/${submission}/interviews`, {
        startsAt: `${year}-11-02T10:00`,
        timeZone: 'America/Chicago',
        interviewers: [{ name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' }],
        talkingPoints: ['The night desk'],
      });
      await portal.moveTo(`${year}-11-03T15:00:00Z`);
    });

    describe('a scanner that opens every mailed link twenty times', () => {
      it('changes nothing, and the person after it succeeds', { timeout: 300_000 }, async () => {
        const links = mailedLinks().filter((url) => url.startsWith('http://localhost'));
        const ways = new Set(
          links.map((url) => new URL(url).searchParams.get('do') ?? new URL(url).pathname.split('/')[2]),
        );
        for (const way of ['sent', 'answered', 'stop', 'plan']) expect(ways).toContain(way);
        expect(links.some((url) => url.includes('/v1/unsubscribe/'))).toBe(true);

        const before = await whatStands();
        await Promise.all(
          links.map(async (url) => {
            for (let time = 0; time < times; time += 1) await scan(url);
          }),
        );
        expect(await whatStands()).toBe(before);

        const phone = await portal.phone();
        await phone.goto(`${link()}?do=sent`);
        await phone.getByRole('button', { name: 'I sent it' }).click();
        await phone.getByText('Noted: you sent it.', { exact: false }).waitFor();
        expect(await whatStands()).not.toBe(before);
        await phone.context().close();
      });
    });

    const steps = async (): Promise<readonly string[]> => {
      const { body } = await portal.call('GET', `/v1/submissions/${submission}`);
      return body.interviews[0].steps
        .filter(({ kind }: { kind: string }) => /follow-up|move-on/.test(kind))
        .map(({ state, date }: { state: string; date: string }) => `${state} ${date}`);
    };

    describe('what the candidate says, scripts off, and takes back', () => {
      let phone: Page;

      beforeAll(async () => {
        phone = await portal.phone({ javaScriptEnabled: false });
      });

      afterAll(() => phone?.context().close());

      const press = (name: string) => phone.getByRole('button', { name, exact: true }).click();
      const reads = (text: string) => phone.getByText(text, { exact: false }).first().waitFor();

      it('"I sent it"', async () => {
        await phone.goto(`${link()}?do=sent`);
        await press('I have not sent it yet');
        await reads('Taken back. Press again once you have sent it.');
      });

      it('"They answered", "It did not take place": the plan is as it was', async () => {
        const planned = await steps();
        await phone.goto(`${link()}?do=answered`);
        await phone.getByLabel('They want another interview').check();
        await press('Tell my recruiter');
        await reads('Good news.');
        expect(await steps()).not.toEqual(planned);
        await press('Take it back');
        await reads('Your plan goes on as before.');
        expect(await steps()).toEqual(planned);

        await phone.goto(`${link()}?do=did-not-take-place`);
        await press('The interview did not take place');
        await reads('We send no note about it.');
        expect(await steps()).not.toEqual(planned);
        await press('It took place after all');
        await reads('Your plan goes on as before.');
        expect(await steps()).toEqual(planned);
      });

      it('two things they talked about rewrite the note there and then', async () => {
        await phone.goto(`${link()}?do=points`);
        await phone.getByLabel('The first thing').fill('Moving to the new depot');
        await press('Save and rewrite the note');
        expect(await phone.locator('#sent').textContent()).toContain('new depot');
        await press('Undo');
        await reads('Your note reads as before.');
        expect(await phone.locator('#sent').textContent()).not.toContain('new depot');
      });

      it('everything stopped, details alone wanted again, then all of it', async () => {
        await phone.goto(`${link()}?do=stop`);
        await phone.getByLabel('Everything, interview details and reminders too.').check();
        await press('Stop');
        await reads('All e-mails are stopped');
        await press('Only interview details and reminders');
        await reads('Notes and follow-ups are stopped');
        await press('Send them again');
        await reads('Done. You get e-mails again.');
      });

      it('shows in the recruiter’s history, with every way back', async () => {
        const recruiter = await portal.recruiter();
        await recruiter.goto(`${portal.url}/submissions/${submission}`);
        for (const sentence of [
          'Candidate sent the note: Thank-you note',
          'Candidate had not sent the note after all: Thank-you note',
          'Answer taken back: They want another interview',
          'Outcome taken back: It did not take place',
          'Change of talking points taken back',
          'All e-mails stopped',
          'All e-mails are wanted again',
        ]) {
          await recruiter.getByText(sentence, { exact: false }).first().waitFor();
        }
        await recruiter.context().close();
      });

      it('brings the plan into their calendar as a file', async () => {
        const reply = await fetch(`${link()}/plan.ics`);
        expect(reply.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
        expect(reply.headers.get('content-disposition')).toContain('follow-up-plan.ics');
        const text = await reply.text();
        expect(text.match(/SUMMARY:Follow up with|SUMMARY:Second follow-up/g)).toHaveLength(2);
        expect(text).not.toContain('/c/');
      });
    });

    const strangers = [
      '//evil.test',
      '///evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      'https://evil.test',
      'https:evil.test',
      'javascript:alert(1)',
      'data:text/html,x',
      '%2f%2fevil.test',
      '..%2f..%2fevil.test',
      '/%09/evil.test',
      '%0d%0aLocation:%20https://evil.test',
      '\r\nSet-Cookie: a=b',
      'x@evil.test',
      '.evil.test',
      '?next=https://evil.test',
      '#https://evil.test',
      '/c/../../evil.test',
    ] as const;

    /** Where a reply leads, if it leads anywhere. */
    const host = (reply: Response, from: string): string | null => {
      const location = reply.headers.get('location');
      return location === null ? null : new URL(location, from).origin;
    };

    describe('no redirect of a link page leads anywhere else', () => {
      const own = () => new URL(portal.url).origin;
      const post = (url: string, fields: Record<string, string>) =>
        fetch(url, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams(fields),
        });

      it.each(strangers)('%j as a token, a query and a field of a form', async (stranger) => {
        const encoded = encodeURIComponent(stranger);
        const looks = [
          `${portal.url}/c/${encoded}`,
          `${link()}?callbackUrl=${encoded}&returnTo=${encoded}&next=${encoded}&url=${encoded}`,
          `${link()}?notice=${encoded}&do=${encoded}`,
          `${portal.url}/c/${encoded}/plan.ics`,
        ];
        for (const url of looks) {
          const reply = await fetch(url, { redirect: 'manual' });
          expect([url, host(reply, url) ?? own()]).toEqual([url, own()]);
          expect(reply.headers.get('set-cookie') ?? '').not.toContain('a=b');
          expect(await reply.text()).not.toMatch(/(?:href|action|src)="(?:https?:)?\/\/evil/);
        }
        const presses = [
          await post(`${portal.url}/c/${encoded}/act`, { action: 'stop' }),
          await post(`${link()}/act?callbackUrl=${encoded}`, { action: 'nonsense', returnTo: stranger }),
          await post(`${link()}/act`, { action: stranger }),
        ];
        for (const reply of presses) {
          expect(reply.status).toBe(303);
          expect(host(reply, `${portal.url}/c/`)).toBe(own());
          expect(reply.headers.get('set-cookie') ?? '').not.toContain('a=b');
        }
      });

      it('a form from another site is refused, whatever it asks', async () => {
        const before = await whatStands();
        for (const headers of [
          { 'sec-fetch-site': 'cross-site' },
          { origin: 'https://evil.test' },
          { origin: 'https://evil.test', 'x-forwarded-host': 'portal.test' },
        ] as Record<string, string>[]) {
          const body = new URLSearchParams({ action: 'stop' });
          const reply = await fetch(`${link()}/act`, { method: 'POST', redirect: 'manual', headers, body });
          expect(reply.status).toBe(403);
        }
        expect(await whatStands()).toBe(before);
      });
    });

    describe('a link page', () => {
      it('is kept by no cache, told to nobody, and loads nothing from anywhere else', async () => {
        const page = await portal.phone();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).origin));
        const reply = await page.goto(link());
        const headers = reply?.headers() ?? {};
        expect(headers['cache-control']).toContain('no-store');
        expect(headers['referrer-policy']).toBe('no-referrer');
        expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
        expect([...new Set(asked)]).toEqual([new URL(portal.url).origin]);
        await page.context().close();
      });

      it.each([
        [320, 'light'],
        [375, 'dark'],
        [700, 'light'],
      ] as const)('fits %i px, %s, and axe finds nothing', async (width, colorScheme) => {
        const page = await portal.phone({ colorScheme, viewport: { width, height: 740 } });
        for (const way of ['sent', 'answered', 'points', 'did-not-take-place', 'stop', 'plan']) {
          await page.goto(`${link()}?do=${way}`);
          expect([way, await overflow(page), await findings(page)]).toEqual([way, 0, []]);
        }
        await page.context().close();
      });

      it('in Spanish is Spanish', async () => {
        const { body } = await portal.call('GET', `/v1/submissions/${submission}`);
        const candidate = await portal.call('GET', `/v1/candidates/${body.candidateId}`);
        await portal.call(
          'PATCH',
          `/v1/candidates/${body.candidateId}`,
          { language: 'es' },
          { 'if-match': candidate.etag ?? '' },
        );
        const page = await portal.phone({ viewport: { width: 320, height: 740 } });
        await page.goto(`${link()}?do=plan`);
        await page.getByRole('heading', { name: 'Qué llega y cuándo' }).waitFor();
        await page.getByText('días hábiles después del', { exact: false }).first().waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('es');
        expect([await overflow(page), await findings(page)]).toEqual([0, []]);
        await page.context().close();
      });

      it('says what has become of it: unknown, revoked, expired, erased', async () => {
        const page = await portal.phone();
        const shows = async (url: string, heading: string) => {
          await page.goto(url);
          await page.getByRole('heading', { name: heading }).waitFor();
          expect(await page.content()).not.toMatch(/Nia|Harbor Freight/);
          expect(await findings(page)).toEqual([]);
        };
        await shows(`${portal.url}/c/nonsense`, 'We do not know this link');
        await shows(`${link()}x`, 'We do not know this link');
        await portal.call('POST', `/v1/submissions/${submission}/links/revoke`, {});
        await shows(link(), 'This link no longer works');
        await page.context().close();
      });
    });
  });
}
