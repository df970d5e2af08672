import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWorker } from '../run-workers.ts';
import { withBug } from './plant.ts';
import { plantedBugs } from './planted-bugs.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The seed that showed it last, and some more: code that moves on shifts every history a little. */
const standardTries = 150;

/** Of these an audit of the rows can know; the others break what rows do not show. */
const seenByAudit = new Set<string>();

describe('the checker', () => {
  it('has at least thirty bugs to find, each of which fits the code as it is', () => {
    expect(plantedBugs.length).toBeGreaterThanOrEqual(30);
    for (const bug of plantedBugs) {
      const source = readFileSync(path.join(root, bug.file), 'utf8');
      expect(withBug(source, bug), bug.name).not.toBe(source);
    }
    expect(new Set(plantedBugs.map(({ name }) => name)).size).toBe(plantedBugs.length);
  });

  it.concurrent.each(plantedBugs)(
    'finds: $name',
    async ({ name, profile, seed, breaks, tries = standardTries }) => {
      const results = await runWorker({ profile, from: seed, count: tries, untilBroken: breaks }, name);
      const broken = results.flatMap(({ violations }) => violations.map(({ invariant }) => invariant));
      expect(broken).toContain(breaks);
      if (results.some(({ audited }) => audited.length > 0)) seenByAudit.add(name);
    },
  );
});

describe("production's own audit", () => {
  it('sees at least twelve of them in the rows alone', () => {
    expect(seenByAudit.size).toBeGreaterThanOrEqual(12);
  });

  it('sees two mails under one claim, by the ids the service gave them', () => {
    expect(seenByAudit).toContain('the SDK tries again by itself');
  });
});
