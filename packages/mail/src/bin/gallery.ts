import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { everyState } from './every-state.ts';
import { loadRenderer } from './load-renderer.ts';

/**
 * `pnpm gallery [folder] [--no-open]`: every mail × division × language × state on one page, at the widths of phones
 * and of a desktop, light and dark. The page needs no server.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const given = process.argv.slice(2);
const folder = resolve(
  given.find((word) => !word.startsWith('-')) ?? join(root, '.afterword', 'mail-gallery'),
);

const { renderStepMail } = await loadRenderer();
const mails = [];
for (const { input, ...shown } of everyState()) {
  mails.push({ ...shown, ...(await renderStepMail(input)) });
}

const page = await readFile(new URL('gallery.html', import.meta.url), 'utf8');
const data = JSON.stringify(mails).replaceAll('<', '\\u003c');
const file = join(folder, 'index.html');
await mkdir(folder, { recursive: true });
await writeFile(
  file,
  page.replace('/* mails */ []', () => data),
);
const address = pathToFileURL(file).href;
process.stdout.write(`${mails.length} mails: ${address}\n`);

if (!given.includes('--no-open')) {
  const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  };
  const [command = 'xdg-open', ...words] = openers[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...words, address], { detached: true, stdio: 'ignore' });
  opener.on('error', () => process.stdout.write('No browser could be started; open the address above.\n'));
  opener.unref();
}
