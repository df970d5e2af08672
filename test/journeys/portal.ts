import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { freePort } from '../../scripts/demo/start-cloud.ts';
import { startWorld, type World } from './api-client.ts';
import { openBrowser } from './browser.ts';
import { nextProgram } from './build-portal.ts';

/** A mail of the inbox, as far as the stories look at it. */
export interface ReceivedMail {
  /** To the minute: `2026-11-16T15:00`. */
  readonly at: string;
  /** `first-follow-up 1`: its kind and cycle. */
  readonly step: string;
  readonly text: string;
  readonly source: string;
}

export interface Portal extends World {
  readonly url: string;
  readonly browser: Browser;
  /** A page of a signed-in recruiter. */
  recruiter(options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody without an account, on a phone. */
  phone(options?: BrowserContextOptions): Promise<Page>;
  /** What the candidate of a submission received, oldest first. */
  mailsOf(submissionId: string): readonly ReceivedMail[];
  /** A submission for a story of its own: a new candidate, put forward for a job order of the demo agency. */
  newSubmission(candidate: string, email?: string | null, jobOrderId?: string): Promise<string>;
  close(): Promise<void>;
}

const patience = 20_000;

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await fetch(url, { redirect: 'manual' }).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

function serve(world: World, port: number, url: string): ChildProcess {
  const { cloud } = world;
  return spawn(process.execPath, [nextProgram, 'start', '--port', String(port), '--hostname', '127.0.0.1'], {
    cwd: path.join(import.meta.dirname, '../../web'),
    stdio: 'ignore',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      AFTERWORD_API_URL: cloud.apiUrl,
      AFTERWORD_CONTROL_URL: cloud.controlUrl,
      AFTERWORD_OIDC_ISSUER: cloud.issuer.url,
      AFTERWORD_OIDC_CLIENT_SECRET: cloud.issuer.clientSecret,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: cloud.issuer.clientSecret,
    },
  });
}

/** The whole running system with its portal and a browser; the clock stands at `startAt`. */
export async function openPortal(startAt: string): Promise<Portal> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const world = await startWorld(startAt, { portalUrl: url });
  const portal = serve(world, port, url);
  const [browser] = await Promise.all([openBrowser(), answers(url)]);
  let signedIn: Awaited<ReturnType<typeof signIn>> | undefined;
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(patience);
    return page;
  };
  return {
    ...world,
    url,
    browser,
    recruiter: async (options = {}) => {
      signedIn ??= await signIn(await open({}), url);
      return open({ viewport: { width: 1280, height: 850 }, storageState: signedIn, ...options });
    },
    phone: (options = {}) => open({ viewport: { width: 360, height: 740 }, ...options }),
    mailsOf: (submissionId) =>
      world.cloud.inbox
        .list()
        .filter(({ tags }) => tags.submission === submissionId)
        .map(({ id, at, tags, text }) => ({
          at: at.slice(0, 16),
          step: (tags.step ?? '').replace('_', ' '),
          text,
          source: world.cloud.inbox.find(id)?.source ?? '',
        })),
    newSubmission: async (name, email = 'story@mail.test', jobOrderId = 'job-office-1') => {
      const candidate = await world.call('POST', '/v1/candidates', { name, email, divisions: ['office'] });
      const submission = await world.call('POST', '/v1/submissions', {
        candidateId: candidate.body.id,
        jobOrderId,
      });
      return submission.body.id;
    },
    close: async () => {
      await browser.close();
      portal.kill();
      await world.cloud.stop();
    },
  };
}

async function signIn(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Rosa/ }).click();
  await page.waitForURL(/\/(board|today)/);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

/** The link to the candidate's page in a mail. */
export function linkIn(mail: ReceivedMail | undefined): string {
  const link = /http:\/\/localhost:\d+\/c\/[\w~-]+/.exec(mail?.text ?? '')?.[0];
  if (!link) throw new Error(`No link to the candidate's page in: ${mail?.text}`);
  return link;
}

/** The calendar entry of a mail. */
export async function calendarIn(mail: ReceivedMail | undefined): Promise<Record<string, string>> {
  const parsed = await PostalMime.parse(mail?.source ?? '', { attachmentEncoding: 'arraybuffer' });
  const entry = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  if (!entry || typeof entry.content === 'string') throw new Error('No calendar entry in this mail.');
  const unfolded = new TextDecoder().decode(entry.content).replace(/\r?\n[ \t]/g, '');
  const lines = unfolded.split(/\r?\n/).map((line) => /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((match) => (match ? [[match[1], match[2]]] : [])));
}

/** What axe finds on a page, or in a part of it, by rule, with where. */
export async function findings(page: Page, part = 'html'): Promise<string[]> {
  await atRest(page, part);
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Waits until a part has faded in and nothing moves: half-way through, its colours are nobody's. */
async function atRest(page: Page, part: string): Promise<void> {
  const isAtRest = `(() => {
    const shown = document.querySelector(${JSON.stringify(part)});
    const moves = document.getAnimations().some(
      (one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity,
    );
    return shown !== null && getComputedStyle(shown).opacity === '1' && !moves;
  })()`;
  for (let look = 0; look < 100; look += 1) {
    if (await page.evaluate<boolean>(isAtRest)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${part} does not come to rest`);
}

/** How much wider than its window a page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Whether the next key goes there. */
export const hasFocus = async (at: Locator): Promise<boolean> =>
  (await at.and(at.page().locator(':focus')).count()) === 1;
