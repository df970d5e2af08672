import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withoutRefusals } from './browser.ts';
import { alive, findings } from './looks.ts';
import { type Portal, signIn } from './portal.ts';

type Token = Record<string, unknown>;
interface TokenCodec {
  readonly decode: (about: { token: string; secret: string }) => Promise<Token | null>;
  readonly encode: (about: { token: Token; secret: string }) => Promise<string>;
}

// The portal's own library, so that a cookie is read and written here exactly as there.
const { decode, encode } = createRequire(path.join(import.meta.dirname, '../../web/package.json'))(
  'next-auth/jwt',
) as TokenCodec;
const cookieName = 'next-auth.session-token';

let portal: Portal;

const sessionOf = async (page: Page): Promise<Token> => {
  const cookies = await page.context().cookies();
  const value = cookies.find(({ name }) => name === cookieName)?.value ?? '';
  return (await decode({ token: value, secret: portal.cloud.issuer.clientSecret })) ?? {};
};

/** As if time had passed, or the issuer had forgotten: the cookie with other contents. */
async function alterSession(page: Page, changes: Token): Promise<void> {
  const token = { ...(await sessionOf(page)), ...changes };
  const value = await encode({ token, secret: portal.cloud.issuer.clientSecret });
  await page
    .context()
    .addCookies([{ name: cookieName, value, url: portal.url, httpOnly: true, sameSite: 'Lax' }]);
}

const anHourLater = { expiresAt: Math.floor(Date.now() / 1000) - 10 };

/** Where one lands without having asked for a page. */
const atHome = (address: URL): boolean =>
  address.origin === portal.url && /^\/(board\/office|today)$/.test(address.pathname);

/** The board of somebody who has just signed in, with a session nobody shares. */
async function signedIn(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await portal.stranger(options);
  await page.goto(`${portal.url}/board/office`);
  await signIn(page);
  await page.waitForURL('**/board/office');
  await page.getByRole('article', { name: 'Ana Reyes' }).waitFor();
  return page;
}

/** Signing in, staying signed in, signing out. */
export function sessionStories(opened: () => Portal): void {
  describe('a session', () => {
    beforeAll(() => {
      portal = opened();
    });

    it('outlives its access token, in several tabs at once', async () => {
      const page = await signedIn();
      const other = await page.context().newPage();
      await other.goto(`${portal.url}/board/technical`);
      await other.getByRole('article').first().waitFor();
      const cards = await Promise.all([page, other].map((tab) => tab.getByRole('article').count()));
      const before = await sessionOf(page);
      await alterSession(page, anHourLater);
      const renewals: number[] = [];
      for (const tab of [page, other]) {
        tab.on('response', (reply) => {
          if (reply.url().endsWith('/api/auth/session')) renewals.push(reply.status());
        });
      }
      await Promise.all(
        [page, other].map((tab) =>
          tab.waitForResponse((reply) => reply.url().includes('/v1/board/') && reply.ok()),
        ),
      );
      const after = await sessionOf(page);
      expect(after.accessToken).not.toBe(before.accessToken);
      expect(Number(after.expiresAt)).toBeGreaterThan(Date.now() / 1000 + 3000);
      expect(new Set(renewals)).toEqual(new Set([200]));
      for (const tab of [page, other]) {
        expect(await tab.getByText('Your session has ended.').count()).toBe(0);
      }
      expect(await Promise.all([page, other].map((tab) => tab.getByRole('article').count()))).toEqual(cards);
      await page.reload();
      await page.getByRole('article', { name: 'Ana Reyes' }).waitFor();
      await page.context().close();
    });

    it('says so when it has ended, keeps what was typed, and goes on after signing in elsewhere', async () => {
      const page = await signedIn();
      await page.getByLabel('Candidate, client or job').fill('half-typed');
      await alterSession(page, { ...anHourLater, refreshToken: 'nobody knows it' });
      await page.getByText('Your session has ended.').waitFor();
      expect(await findings(page)).toEqual([]);
      const [tab] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('link', { name: 'Sign in again' }).click(),
      ]);
      // The issuer still remembers who this browser is, and may let them in without asking.
      await tab.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('Your session has ended.').waitFor({ state: 'detached' });
      expect(await page.getByLabel('Candidate, client or job').inputValue()).toBe('half-typed');
      expect((await sessionOf(page)).refreshToken).not.toBe('nobody knows it');
      await page.context().close();
    });

    it('leads back to where one was going, and never out of the portal', async () => {
      const page = await portal.stranger();
      await page.goto(`${portal.url}/submissions/demo-office-1?from=mail`);
      expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/submissions/demo-office-1?from=mail');
      await signIn(page);
      await page.waitForURL('**/submissions/demo-office-1?from=mail');
      await page.goto(`${portal.url}/sign-in?returnTo=https://evil.test/`);
      await page.waitForURL(atHome);
      await page.goto(`${portal.url}/sign-in?callbackUrl=//evil.test`);
      await page.waitForURL(atHome);
      await page.context().close();
    });

    it('ends when somebody signs out, and asks who it is the next time', async () => {
      const page = await signedIn();
      await alive(page);
      await page.keyboard.press('l');
      await page.getByRole('textbox', { name: 'When' }).fill('tue 2pm');
      await page.keyboard.press('Escape');
      await page.getByText('What you typed is kept').waitFor();
      await page.getByRole('button', { name: /account and appearance/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByText('You are signed out.').waitFor();
      expect(await sessionOf(page)).toEqual({});
      await page.goto(`${portal.url}/board/office`);
      await page.waitForURL('**/sign-in?returnTo=%2Fboard%2Foffice');
      const refused = await page.request.get(`${portal.url}/api/portal/v1/me`);
      expect([refused.status(), (await refused.json()).code]).toEqual([401, 'auth/missing']);
      await page.goto(`${portal.url}/sign-in?signedOut=1`);
      await signIn(page, /manager@agency.test/);
      await page.waitForURL(atHome);
      // What Rosa typed is not for Malik.
      await page.goto(`${portal.url}/interviews/new`);
      expect(await page.getByRole('textbox', { name: 'When' }).inputValue()).toBe('');
      await page.context().close();
    });

    it('explains a failed sign-in in a sentence, and an address that leads nowhere', async () => {
      const page = await portal.stranger();
      await page.goto(`${portal.url}/sign-in?error=OAuthCallback`);
      await page.getByText('The sign-in was interrupted, or took too long. Please try again.').waitFor();
      expect(await findings(page)).toEqual([]);
      const lost = await page.goto(`${portal.url}/nowhere`);
      expect(lost?.status()).toBe(404);
      await page.getByRole('heading', { name: 'Nothing at this address' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.context().close();
    });

    it('remembers the chosen colours, without a flash of the others', async () => {
      const page = await signedIn({ colorScheme: 'light' });
      await page.getByRole('button', { name: /account and appearance/ }).click();
      await page.getByRole('menuitemradio', { name: 'Dark' }).click();
      await page.reload({ waitUntil: 'commit' });
      const scheme = () =>
        page.evaluate('document.documentElement.getAttribute("data-mantine-color-scheme")');
      await page.waitForFunction('document.body !== null');
      expect(await scheme()).toBe('dark');
      await page.context().close();
    });

    it('says across the portal when mail goes only to a test address, or not at all', async () => {
      const page = await signedIn();
      const change = async (sending: object) => {
        const { etag } = await portal.call('GET', '/v1/settings');
        await portal.must('PATCH', '/v1/settings', { sending }, { 'if-match': etag ?? '' });
        await page.reload();
      };
      await change({ mode: 'test', address: 'try@agency.test' });
      await page.getByText(/all of it goes to try@agency\.test/).waitFor();
      expect(await findings(page)).toEqual([]);
      await change({ mode: 'off' });
      await page.getByText('Sending is off.').waitFor();
      expect(await findings(page)).toEqual([]);
      await change({ mode: 'on' });
      await page.getByRole('article', { name: 'Ana Reyes' }).waitFor();
      expect(await page.getByText('Sending is off.').count()).toBe(0);
      await page.context().close();
    });

    it.each(['/sign-in', '/board/office', '/c/some-token', '/nowhere'])(
      'guards %s by its headers',
      async (target) => {
        const headers = (await fetch(portal.url + target, { redirect: 'manual' })).headers;
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('permissions-policy')).toContain('camera=()');
        const policy = headers.get('content-security-policy') ?? '';
        expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'/);
        expect(policy).toContain("frame-ancestors 'none'");
        if (target.startsWith('/c/')) {
          expect(headers.get('cache-control')).toContain('no-store');
          expect(headers.get('referrer-policy')).toBe('no-referrer');
        }
      },
    );

    it('never broke its own content security policy, nor threw', () => {
      // The page that says that there is none answers 404, and the browser says so.
      const complaints = portal.complaints.filter(({ page }) => page !== '/nowhere');
      expect(withoutRefusals(complaints)).toEqual([]);
    });
  });
}
