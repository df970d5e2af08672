import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** First the one without a window to draw: it shows the same pages for a good part less of the processor. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Debian's packages, the one to prefer first; older releases have only the other. */
const packages = ['chromium-headless-shell', 'chromium'];

/** Where a Chromium is installed, or `undefined`. */
export const findChromium = (): string | undefined => places.find((place) => existsSync(place));

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Browser tests need Chromium: installs Debian's where that is possible, else says the command and stops. */
export async function ensureChromium(): Promise<void> {
  if (findChromium()) return;
  if (!canInstall()) {
    console.error('The browser tests need Chromium. On Debian: sudo apt-get install -y chromium');
    process.exit(1);
  }
  console.log('Installing Chromium for the browser tests…');
  spawnSync('apt-get', ['update'], { stdio: 'ignore' });
  for (const name of packages) {
    const install = ['install', '-y', '--no-install-recommends', name];
    if (spawnSync('apt-get', install, { stdio: 'ignore' }).status === 0 && findChromium()) return;
  }
  console.error('Installing Chromium failed. Try it by hand: apt-get install -y chromium');
  process.exit(1);
}
