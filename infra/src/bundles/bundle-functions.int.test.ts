import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { functionNames } from '@afterword/functions/runtime/names';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from './bundle-functions.ts';

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'afterword-bundles-')));
const [first, second] = await Promise.all(folders.map(bundleFunctions));

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function read(bundles: typeof first, name: (typeof functionNames)[number]): string {
  return readFileSync(join(bundles?.[name] ?? '', 'index.mjs'), 'utf8');
}

describe('bundleFunctions', () => {
  it.each(functionNames)('writes the same bundle of %s wherever it is built', (name) => {
    expect(read(second, name)).toBe(read(first, name));
  });

  it.each(functionNames)('exports a handler from %s and leaves no package to be installed', (name) => {
    const bundle = read(first, name);
    expect(bundle).toMatch(/export\s*\{[^}]*\bhandler\b/);
    const imported = [...bundle.matchAll(/\bfrom\s*"([^"]+)"/g)].map((match) => match[1]);
    expect(
      imported.filter((name) => /^@?(aws-sdk|aws-lambda-powertools|afterword)\b/.test(name ?? '')),
    ).toEqual([]);
  });

  it('leaves the rules of public holidays to the jobs, 1.4 MB of them (ADR 20)', () => {
    const holders = functionNames.filter((name) => read(first, name).includes('Casimir Pulaski Day'));
    expect(holders).toEqual(['jobs']);
  });
});
