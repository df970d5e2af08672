import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exampleRecruiterMails } from '../recruiter/examples.ts';
import { everyState } from './every-state.ts';
import { loadRenderers } from './load-renderers.ts';

/**
 * `pnpm gallery [folder] [--no-open]`: every mail × division × language × state on one page, at the widths of phones
 * and of a desktop, light and dark. The page needs no server.
 */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const given = process.argv.slice(2);
const folder = resolve(
  given.find((word) => !word.startsWith('-')) ?? join(root, '.afterword', 'mail-gallery'),
);

const { renderStepMail, renderRecruiterMail } = await loadRenderers();
const mails = [];
for (const { input, ...shown } of everyState()) {
  mails.push({ ...shown, ...(await renderStepMail(input)) });
}
for (const [state, input] of Object.entries(exampleRecruiterMails)) {
  mails.push({
    kind: 'to a recruiter',
    division: 'office',
    language: 'en',
    state,
    ...renderRecruiterMail(input),
  });
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
