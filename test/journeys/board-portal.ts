import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freePort, type RunningCloud, startCloud } from '../../scripts/demo/start-cloud.ts';
import { openBrowser } from './browser.ts';

const root = path.join(import.meta.dirname, '../..');
const web = path.join(root, 'web');
const next = path.join(web, 'node_modules/next/dist/bin/next');
const patience = 20_000;

export interface BoardPortal extends RunningCloud {
  readonly url: string;
  readonly browser: Browser;
  /** A page of the demo agency's recruiter, signed in. */
  recruiter(options?: BrowserContextOptions): Promise<Page>;
  /** A page of nobody. */
  stranger(options?: BrowserContextOptions): Promise<Page>;
  /** The API, as a colleague with every right uses it. */
  call(method: string, target: string, body?: unknown): Promise<Record<string, unknown>>;
  /** What a browser said against a page: errors, and what its policy stopped. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The whole system with demo data, its portal and a browser. */
export async function openBoardPortal(startAt: string): Promise<BoardPortal> {
  await build();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const ports = { api: await freePort(), control: await freePort() };
  const running = await startCloud({ root, ports, portalUrl: url, startAt, log: () => {} });
  await running.seed();
  const portal = serve(running, port, url);
  const [browser, token] = await Promise.all([
    openBrowser(),
    running.cloud.token('admin@agency.test'),
    answers(url),
  ]);
  const complaints: string[] = [];
  const stranger = async (options: BrowserContextOptions = {}) => {
    const page = await (
      await browser.newContext({ viewport: { width: 1280, height: 850 }, ...options })
    ).newPage();
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|hydrat/i.test(message.text()))
        complaints.push(message.text().slice(0, 300));
    });
    return page;
  };
  return {
    ...running,
    url,
    browser,
    complaints,
    stranger,
    recruiter: async (options) => {
      const page = await stranger(options);
      await page.goto(url);
      await signIn(page);
      await page.waitForURL('**/board/office');
      return page;
    },
    call: async (method, target, body) => {
      const reply = await fetch(running.cloud.apiUrl + target, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await reply.json()) as Record<string, unknown>;
      if (!reply.ok) throw new Error(`${method} ${target}: ${JSON.stringify(answer)}`);
      return answer;
    },
    close: async () => {
      await browser.close();
      portal.kill();
      await running.cloud.stop();
    },
  };
}

/** One click at the portal, one at the issuer. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /Rosa/ }).click();
}

/** axe's findings on a page, by rule, with where. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

function serve({ cloud }: RunningCloud, port: number, url: string): ChildProcess {
  return spawn(process.execPath, [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'], {
    cwd: web,
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

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await fetch(url, { redirect: 'manual' }).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !['node_modules', '.next'].includes(name))
      .map((entry) => {
        const full = path.join(folder, entry.name);
        return entry.isDirectory() ? newest(full) : statSync(full).mtimeMs;
      }),
  );

/** Builds the portal, unless what stands is newer than every source of it. */
async function build(): Promise<void> {
  const sources = [web, ...['core', 'contracts'].map((name) => path.join(root, 'packages', name, 'src'))];
  const built = statSync(path.join(web, '.next/BUILD_ID'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > Math.max(...sources.map(newest))) return;
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('The portal does not build; see `next build` in web/.');
}
