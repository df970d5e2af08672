import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measured } from '../cost/read-inputs.ts';
import { withTables } from '../cost/tables.ts';
import { boundsTable } from './bounds-table.ts';
import { readOwnLimits } from './own-limits.ts';
import { bounds, drainSeconds, load, mailsAtNine, workersPerSecond } from './quotas.ts';

const document = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8');
const own = readOwnLimits();
const found = bounds(measured, own);

describe('docs/scale.md', () => {
  it('has every bound, the first one first, at the volume that comes of the arithmetic', () => {
    // Refreshed by `pnpm cost --write`.
    expect(withTables(document, { bounds: boundsTable(found) })).toBe(document);
    expect(document).toContain('<!-- scale:bounds -->');
  });

  it('keeps the quarter of an hour where a thousand recruiters’ follow-ups fall on one minute', () => {
    const interviews = 1000 * load.interviewsPerRecruiterAndYear;
    const mails = mailsAtNine(interviews);
    expect(document).toContain(`${Math.round(mails).toLocaleString('en-US')} follow-ups`);
    const seconds = drainSeconds(mails, 14, workersPerSecond(measured, own));
    expect(seconds).toBeLessThan(load.promisedSeconds);
    expect(document).toContain(`${Math.ceil(seconds / 60)} minutes`);
  });

  it('is bound by SES, not by us, before production access', () => {
    expect(found[0]?.quota).toContain('sandbox');
  });
});

describe('what falls on one minute', () => {
  it('leaves as fast as the slower of SES and the workers', () => {
    expect(drainSeconds(10_000, 14, 1000)).toBeCloseTo(714.3, 1);
    expect(drainSeconds(10_000, 1000, 10)).toBe(1000);
  });

  it('grows with the volume in a straight line', () => {
    expect(mailsAtNine(2_000_000)).toBeCloseTo(2 * mailsAtNine(1_000_000));
  });
});
