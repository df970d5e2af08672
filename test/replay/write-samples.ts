import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { samplesOfRelease } from './samples-of-release.ts';

/**
 * Keeps what the present code writes as the samples of a release: `pnpm samples 0.2.0`, once, just before it is
 * released. Files that are there are never changed: they are what that release really wrote.
 */
const [release = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(release)) {
  console.error('Which release? pnpm samples 0.2.0');
  process.exit(2);
}
const root = path.resolve(import.meta.dirname, '../..');
const { items, messages } = await samplesOfRelease();
const files: readonly (readonly [string, unknown])[] = [
  [`packages/store/src/dynamo/samples/${release}.json`, items],
  [`functions/src/samples/${release}.json`, messages],
];
for (const [file, content] of files) {
  const full = path.join(root, file);
  if (existsSync(full)) {
    console.log(`${file} is there, and stays as it is.`);
    continue;
  }
  writeFileSync(full, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`${file} written. Format it with pnpm format, and commit it.`);
}
