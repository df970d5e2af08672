import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleNames } from '@afterword/functions/runtime/names';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from './bundle-functions.ts';

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'afterword-bundles-')));
const maps = join(folders[1] ?? '', 'maps');
const [first, second] = await Promise.all(
  folders.map((folder, index) => bundleFunctions(folder, index === 1 ? { maps } : {})),
);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function read(bundles: typeof first, name: (typeof bundleNames)[number]): string {
  return readFileSync(join(bundles?.[name] ?? '', 'index.mjs'), 'utf8');
}

describe('bundleFunctions', () => {
  it.each(bundleNames)('writes the same bundle of %s wherever it is built', (name) => {
    expect(read(second, name)).toBe(read(first, name));
  });

  it.each(bundleNames)('exports a handler from %s and leaves no package to be installed', (name) => {
    const bundle = read(first, name);
    expect(bundle).toMatch(/export\s*\{[^}]*\bhandler\b/);
    const imported = [...bundle.matchAll(/\bfrom\s*"([^"]+)"/g)].map((match) => match[1]);
    expect(
      imported.filter((name) => /^@?(aws-sdk|aws-lambda-powertools|afterword)\b/.test(name ?? '')),
    ).toEqual([]);
  });

  it('leaves the rules of public holidays to the jobs, 1.4 MB of them (ADR 20)', () => {
    const holders = bundleNames.filter((name) => read(first, name).includes('Casimir Pulaski Day'));
    expect(holders).toEqual(['jobs']);
  });

  it.each(bundleNames)(
    'keeps the map of %s out of the zip, and beside it for whoever reads a trace',
    (name) => {
      expect(readdirSync(second?.[name] ?? '')).toEqual(['index.mjs']);
      expect(read(second, name)).not.toContain('sourceMappingURL');
      const map: unknown = JSON.parse(readFileSync(join(maps, `${name}.map`), 'utf8'));
      expect(map).toMatchObject({ version: 3 });
      expect(JSON.stringify((map as { sources: unknown }).sources)).toContain(`${name}.handler.ts`);
    },
  );
});
