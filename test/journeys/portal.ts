import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freePort } from '../../scripts/demo/start-cloud.ts';
import { servePortal } from '../../scripts/portal/serve-portal.ts';
import { runCloud, type World, type WorldOptions, worldOf } from './api-client.ts';
import { type Complaint, listenForComplaints, openBrowser } from './browser.ts';

export interface Portal extends World {
  readonly url: string;
  readonly browser: Browser;
  /** A page of the demo agency's recruiter, who has signed in before and shares that session with other pages. */
  recruiter(options?: BrowserContextOptions): Promise<Page>;
  /** A page of nobody, at a desk. */
  stranger(options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody without an account, on a phone. */
  phone(options?: BrowserContextOptions): Promise<Page>;
  /** What browsers said against the pages, oldest first. */
  readonly complaints: readonly Complaint[];
  close(): Promise<void>;
}

/** Every wait of a page ends by then. */
const patience = 20_000;
const desk = { width: 1280, height: 850 };

interface PortalOptions extends Pick<WorldOptions, 'seed'> {
  /** Without what a laptop shows below every screen to move the clock. */
  readonly asDeployed?: true;
}

/** The whole running system with its portal and a browser; the clock stands at `startAt`. */
export async function openPortal(startAt: string, { seed, asDeployed }: PortalOptions = {}): Promise<Portal> {
  const browserOpens = openBrowser();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const running = await runCloud(startAt, { portalUrl: url });
  const { apiUrl, controlUrl, gatewayUrl: filesOrigin, issuer } = running.cloud;
  const root = path.join(import.meta.dirname, '../..');
  const [browser, world, served] = await Promise.all([
    browserOpens,
    worldOf(running, seed),
    servePortal({ root, port, url, apiUrl, filesOrigin, issuer, ...(asDeployed ? {} : { controlUrl }) }),
  ]).catch(async (error: unknown) => {
    await running.cloud.stop();
    throw error;
  });
  const complaints: Complaint[] = [];
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(patience);
    listenForComplaints(page, complaints);
    return page;
  };
  const signInOnce = async () => {
    const page = await open({});
    await page.goto(url);
    await signIn(page);
    await page.waitForURL((address) => !/sign-in|oidc|api\/auth/.test(address.pathname));
    const state = await page.context().storageState();
    await page.context().close();
    return state;
  };
  let session: ReturnType<typeof signInOnce> | undefined;
  return {
    ...world,
    url,
    browser,
    complaints,
    recruiter: async (options = {}) => {
      session ??= signInOnce();
      return open({ viewport: desk, storageState: await session, ...options });
    },
    stranger: (options = {}) => open({ viewport: desk, ...options }),
    phone: (options = {}) => open({ viewport: { width: 360, height: 740 }, ...options }),
    close: async () => {
      await browser.close();
      served.stop();
      await running.cloud.stop();
    },
  };
}

/** One click at the portal, one at the issuer. */
export async function signIn(page: Page, who: string | RegExp = /Rosa/): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: who }).click();
}
