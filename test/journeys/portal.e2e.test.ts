import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type RunningCloud, startCloud } from '../../scripts/demo/start-cloud.ts';
import { openBrowser } from './browser.ts';

const root = path.join(import.meta.dirname, '../..');
const next = path.join(root, 'web/node_modules/next/dist/bin/next');

let running: RunningCloud;
let portal: ChildProcess;
let browser: Browser;
let page: Page;
let portalUrl: string;

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const reply = await fetch(url, { redirect: 'manual' }).catch(() => null);
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

beforeAll(async () => {
  const port = await freePort();
  portalUrl = `http://localhost:${port}`;
  running = await startCloud({
    root,
    ports: { api: await freePort(), control: await freePort() },
    portalUrl,
    startAt: '2027-03-01T15:00:00Z',
    log: () => {},
  });
  await running.seed();
  const { cloud } = running;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    AFTERWORD_API_URL: cloud.apiUrl,
    AFTERWORD_CONTROL_URL: cloud.controlUrl,
    AFTERWORD_OIDC_ISSUER: cloud.issuer.url,
    AFTERWORD_OIDC_CLIENT_SECRET: cloud.issuer.clientSecret,
    NEXTAUTH_URL: portalUrl,
    NEXTAUTH_SECRET: cloud.issuer.clientSecret,
  } as const;
  const options = { cwd: path.join(root, 'web'), env, stdio: 'ignore' } as const;
  expect(await ended(spawn(process.execPath, [next, 'build'], options))).toBe(0);
  portal = spawn(process.execPath, [next, 'start', '--port', String(port)], options);
  await answers(portalUrl);
  browser = await openBrowser();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 850 } })).newPage();
  page.setDefaultTimeout(15_000);
});

afterAll(async () => {
  await browser?.close();
  portal?.kill();
  await running?.cloud.stop();
});

/** axe's findings on this page, by rule. */
const findings = async (): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );

describe('a recruiter and a candidate', () => {
  it('signs in with one click and sees the board', async () => {
    await page.goto(portalUrl);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /Rosa/ }).click();
    await page.waitForURL('**/board/office');
    await page.getByRole('article', { name: 'Ana Reyes' }).waitFor();
    expect(await findings()).toEqual([]);
  });

  it('hears "they answered" from the candidate, and nothing more is sent', async () => {
    const token = await running.cloud.token('recruiter@agency.test');
    const call = async (target: string, body?: object) => {
      const response = await fetch(running.cloud.apiUrl + target, {
        method: body ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return (await response.json()) as { id: string };
    };
    const { id } = await call('/v1/submissions', {
      candidateId: 'cand-office-1',
      jobOrderId: 'job-office-1',
    });
    await call(`/v1/submissions/${id}/interviews`, {
      startsAt: '2027-03-03T10:00',
      timeZone: 'America/Chicago',
    });
    await running.cloud.advanceTo('2027-03-11T16:00:00Z');
    const mine = () => running.cloud.inbox.list().filter(({ tags }) => tags.submission === id);
    const mail = mine().at(-1);
    expect(mail?.tags.step).toBe('first-follow-up_1');
    const link = /http:\/\/localhost:\d+\/c\/[\w~-]+/.exec(mail?.text ?? '')?.[0];

    const candidate = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    candidate.setDefaultTimeout(8000);
    await candidate.goto(`${link}?do=answered`);
    expect(
      (await new AxeBuilder({ page: candidate }).analyze()).violations.map(({ id: rule }) => rule),
    ).toEqual([]);
    const width = await candidate.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(360);
    expect(mine()).toHaveLength(4);
    await candidate.getByLabel(/offer/i).first().check();
    await candidate.getByRole('button', { name: 'Tell my recruiter' }).first().click();
    await candidate
      .getByRole('button', { name: /undo|take .* back/i })
      .first()
      .waitFor();
    await running.cloud.advanceTo('2027-06-01T16:00:00Z');
    expect(mine()).toHaveLength(4);
    await candidate.close();
  });
});
