import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

/** What each part may import of ours; docs/architecture.md, "Where things are". */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/core/src': [],
  'packages/contracts/src': ['core'],
  'packages/store/src': ['core'],
  'packages/mail/src': ['core'],
  'packages/holidays/src': ['core'],
  'packages/local-cloud/src': [],
  'functions/src': ['core', 'contracts', 'store', 'mail', 'holidays'],
  'infra/src': ['functions/runtime/names', 'store/table-shape'],
  web: ['core', 'contracts', 'holidays'],
};

/** Whose bundles may hold the rules of `date-holidays`; ADR 20. */
const holidayReaders = ['functions/src/jobs/refresh-calendar.ts', 'web/server/public-holidays.ts'];

const skipped = new Set(['node_modules', '.next', 'cdk.out', 'testing', 'contract', 'bin']);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesIn(full);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [full] : [];
  });

const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import\()\s*'@afterword\/([^']+)'/g)].map(([, name = '']) => name);

const breaks = (source: string, may: readonly string[], self: string): string[] =>
  importsOf(source).filter(
    (name) => ![...may, self].some((prefix) => name === prefix || name.startsWith(`${prefix}/`)),
  );

describe('the direction of imports', () => {
  it.each(Object.entries(allowed))('%s imports only what it may', (folder, may) => {
    const self = path.basename(folder.replace(/\/src$/, ''));
    const broken = sourcesIn(path.join(root, folder)).flatMap((file) =>
      breaks(readFileSync(file, 'utf8'), may, self).map((name) => `${path.relative(root, file)} → ${name}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps the 1.5 MB of holidays to where calendars are refreshed', () => {
    const users = ['functions/src', 'web'].flatMap((folder) =>
      sourcesIn(path.join(root, folder)).filter((file) =>
        /from '(@afterword\/holidays|date-holidays)|import\('@afterword\/holidays/.test(
          readFileSync(file, 'utf8'),
        ),
      ),
    );
    expect(users.map((file) => path.relative(root, file)).sort()).toEqual(holidayReaders);
  });

  it('would notice the store in the portal', () => {
    expect(breaks(`import { x } from '@afterword/store/ports';`, ['core', 'contracts'], 'web')).toEqual([
      'store/ports',
    ]);
  });

  it('keeps core free of Node, AWS and clocks', () => {
    const impure = sourcesIn(path.join(root, 'packages/core/src')).filter((file) =>
      /from 'node:|@aws-sdk|process\.|Date\.now|new Date\(\)|Math\.random/.test(readFileSync(file, 'utf8')),
    );
    expect(impure).toEqual([]);
  });
});
