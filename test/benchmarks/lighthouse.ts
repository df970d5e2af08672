import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { freePort } from '../../scripts/demo/start-cloud.ts';
import { browserFlags, browserProgram } from '../journeys/browser.ts';
import { type Portal, signIn } from '../journeys/portal.ts';
import { serveBarePage } from './bare-page.ts';
import { median } from './quantile.ts';
import { figure, printTable } from './table.ts';

const forms = ['desktop', 'mobile'] as const;
type Form = (typeof forms)[number];

const categories = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof categories)[number];

interface Run {
  /** 0-100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Milliseconds. */
  readonly timings: Readonly<Record<string, number>>;
  /** Audits that cost points of accessibility and best practices, by title. */
  readonly findings: readonly string[];
}

/** Lighthouse on the pages a day is spent on, signed in, beside a page that is nothing but Next and Mantine. */
export async function measurePages(portal: Portal, rounds: number): Promise<void> {
  const bare = await serveBarePage();
  const browser = await openSignedIn(portal.url);
  const pages = [
    ['Bare page', bare.url],
    ['Today', `${portal.url}/today`],
    ['Board', `${portal.url}/board/office`],
    ['Submission', `${portal.url}/submissions/demo-office-4`],
  ] as const;
  const runs = new Map<string, Run[]>();
  try {
    // In turn, so that what the machine does meanwhile meets all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const form of forms) {
        for (const [name, url] of pages) {
          const key = `${name}, ${form}`;
          const run = await runOnce(url, form, browser.port);
          runs.set(key, [...(runs.get(key) ?? []), run]);
        }
      }
    }
  } finally {
    browser.close();
    bare.stop();
  }
  const scored = (key: string, category: Category) =>
    median((runs.get(key) ?? []).map(({ scores }) => scores[category]));
  const timed = (key: string, timing: string) =>
    figure(Math.round(median((runs.get(key) ?? []).map(({ timings }) => timings[timing] ?? Number.NaN))));
  printTable(
    `Lighthouse, median of ${rounds} (goal: accessibility and best practices 100; performance within 3 of the bare page, ≥ 97 desktop, ≥ 90 mobile)`,
    [
      '',
      'accessibility',
      'best practices',
      'performance',
      'to bare',
      'FCP ms',
      'LCP ms',
      'TBT ms',
      'shift × 1000',
    ],
    forms.flatMap((form) =>
      pages.map(([name]) => {
        const key = `${name}, ${form}`;
        const performance = scored(key, 'performance');
        return [
          key,
          figure(scored(key, 'accessibility')),
          figure(scored(key, 'best-practices')),
          figure(performance),
          figure(performance - scored(`Bare page, ${form}`, 'performance')),
          ...['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'shift'].map(
            (timing) => timed(key, timing),
          ),
        ];
      }),
    ),
  );
  for (const [key, all] of runs) {
    for (const finding of new Set(all.flatMap(({ findings }) => findings))) console.log(`${key}: ${finding}`);
  }
}

async function runOnce(url: string, form: Form, port: number): Promise<Run> {
  const result = await lighthouse(
    url,
    // The session is in the browser's storage.
    { port, output: 'json', logLevel: 'error', disableStorageReset: true, onlyCategories: [...categories] },
    form === 'desktop' ? desktopConfig : undefined,
  );
  if (!result) throw new Error(`Lighthouse said nothing about ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) {
    throw new Error(`Lighthouse was led from ${url} to ${lhr.finalDisplayedUrl}.`);
  }
  const scoreOf = (category: Category) => Math.round(100 * (lhr.categories[category]?.score ?? 0));
  const numberOf = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    timings: {
      'first-contentful-paint': numberOf('first-contentful-paint'),
      'largest-contentful-paint': numberOf('largest-contentful-paint'),
      'total-blocking-time': numberOf('total-blocking-time'),
      shift: 1000 * numberOf('cumulative-layout-shift'),
    },
    findings: (['accessibility', 'best-practices'] as const)
      .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => lhr.audits[id] ?? [])
      .filter(({ score }) => score !== null && score < 1)
      .map(({ title, details }) => `${title} ${JSON.stringify(details ?? {}).slice(0, 600)}`),
  };
}

/** A browser that Lighthouse can steer, with the recruiter's session in its own storage. */
async function openSignedIn(url: string): Promise<{ readonly port: number; close(): void }> {
  const profile = mkdtempSync(path.join(tmpdir(), 'afterword-figures-'));
  const port = await freePort();
  const child = spawn(
    browserProgram,
    [
      ...browserFlags,
      '--headless=new',
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const close = () => {
    child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    child.kill();
  };
  try {
    const browser = await connect(port);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context of its own.');
    const page = await context.newPage();
    await page.goto(url);
    await signIn(page);
    await page.waitForURL((address) => !/sign-in|oidc|api\/auth/.test(address.pathname));
    await page.close();
    // Only lets go of it: nothing else listens while Lighthouse measures.
    await browser.close();
  } catch (error) {
    close();
    throw error;
  }
  return { port, close };
}

async function connect(port: number) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
