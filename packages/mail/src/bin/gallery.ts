import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { build } from 'esbuild';
import { exampleAddressees, exampleInput } from '../examples.ts';

/** Writes every mail × division × addressee situation as HTML and text into a folder, with an index to click. */
const folder = resolve(process.argv[2] ?? '.afterword/mail-gallery');
const source = fileURLToPath(new URL('../render-step-mail.ts', import.meta.url));
const bundle = join(folder, 'render-step-mail.mjs');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [source],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
const { renderStepMail }: typeof import('../render-step-mail.ts') = await import(pathToFileURL(bundle).href);

const links: string[] = [];
for (const kind of stepKinds) {
  for (const division of divisions) {
    for (const [situation, addressees] of Object.entries(exampleAddressees)) {
      const mail = await renderStepMail({
        ...exampleInput,
        kind,
        division,
        addressees,
        candidateTimeZone: 'America/New_York',
        previous: { startsAt: '2027-03-01T09:00', timeZone: 'America/Chicago' },
      });
      const file = `${kind}.${division}.${situation.replace(/\W+/gu, '-').toLowerCase()}`;
      await writeFile(join(folder, `${file}.html`), mail.html);
      await writeFile(join(folder, `${file}.txt`), `${mail.subject}\n\n${mail.text}\n${mail.calendar ?? ''}`);
      links.push(`<li><a href="${file}.html">${file}</a> (<a href="${file}.txt">text</a>)</li>`);
    }
  }
}
await rm(bundle);
await writeFile(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Mails</title><ul>${links.join('\n')}</ul>`,
);
process.stdout.write(`${links.length} mails: ${pathToFileURL(join(folder, 'index.html')).href}\n`);
