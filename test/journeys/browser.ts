import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/ensure-chromium.ts';

export const browserProgram = findChromium() ?? '/usr/bin/chromium';

/** Quiet about the closed network it may be in. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** Debian's Chromium. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserProgram, args: [...browserFlags] });

/** What a browser said against a page: errors it threw, errors in its console, what its policy stopped. */
export interface Complaint {
  readonly page: string;
  readonly text: string;
}

export function listenForComplaints(page: Page, complaints: Complaint[]): void {
  const note = (text: string) => {
    complaints.push({ page: new URL(page.url(), 'about:blank').pathname, text: text.slice(0, 400) });
  };
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|hydrat/i.test(message.text()))
      note(`${message.text()} ${message.location().url}`);
  });
}

/** Without what a story brings about on purpose: a browser writes a line for each refused and each broken-off request. */
export const withoutRefusals = (complaints: readonly Complaint[]): readonly Complaint[] =>
  complaints.filter(
    ({ text }) =>
      !/^Failed to load resource: (net::ERR_FAILED|the server responded with a status of (401|409|412|422))/.test(
        text,
      ),
  );
