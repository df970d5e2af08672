import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { portalSourcesHash } from './sources-hash.ts';

let root: string;
const write = (file: string, content: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
};
const manifest = (...names: string[]) =>
  JSON.stringify({
    dependencies: Object.fromEntries(names.map((name) => [`@afterword/${name}`, 'workspace:*'])),
  });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'afterword-hash-'));
  write('pnpm-lock.yaml', 'one');
  write('web/package.json', manifest('contracts'));
  write('web/app/page.tsx', 'page');
  write('packages/contracts/package.json', manifest('core'));
  write('packages/contracts/src/a.ts', 'a');
  write('packages/core/package.json', '{}');
  write('packages/core/src/rules.ts', 'rules');
  write('packages/store/package.json', '{}');
  write('packages/store/src/table.ts', 'table');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ['a page', 'web/app/page.tsx'],
  ['a new page', 'web/app/new/page.tsx'],
  ['a package it uses', 'packages/contracts/src/a.ts'],
  ['a package that one uses', 'packages/core/src/rules.ts'],
  ['locked versions', 'pnpm-lock.yaml'],
])('changes with %s', (_what, file) => {
  const before = portalSourcesHash(root);
  write(file, 'changed');
  expect(portalSourcesHash(root)).not.toBe(before);
});

it.each([
  ['what the build writes', 'web/.next/BUILD_ID'],
  ['what Next writes for the editor', 'web/next-env.d.ts'],
  ['a package it does not use', 'packages/store/src/table.ts'],
])('stays with %s', (_what, file) => {
  const before = portalSourcesHash(root);
  write(file, 'changed');
  expect(portalSourcesHash(root)).toBe(before);
});

it('tells a moved file from an unmoved one with the same content', () => {
  const before = portalSourcesHash(root);
  rmSync(path.join(root, 'web/app/page.tsx'));
  write('web/app/other/page.tsx', 'page');
  expect(portalSourcesHash(root)).not.toBe(before);
});
