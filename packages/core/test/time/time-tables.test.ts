import { execFile } from 'node:child_process';
import path from 'node:path';
import { env, execPath, versions } from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'check-under-zone.ts');
/** A glance; the test of everything takes 34,000 for each zone. */
const instants = Number(env.AFTERWORD_INSTANTS ?? 4000);

it('is measured against time-zone data of 2026b or later', () => {
  expect(versions.tz && versions.tz >= '2026b').toBe(true);
});

it('has at least four hundred cases, no two of one name', () => {
  expect(cases.length).toBeGreaterThanOrEqual(400);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

it.each(cases)('$name', ({ actual, expected }) => {
  expect(actual()).toEqual(expected);
});

describe('a process whose own clock is elsewhere', () => {
  it.each([
    ['UTC', 0],
    ['America/New_York', 300],
    ['Asia/Kolkata', -330],
  ])(
    `says the same in %s, and so do ${instants} instants at random`,
    async (zone, minutesWest) => {
      const { stdout } = await run(execPath, [script, String(instants), '7'], { env: { ...env, TZ: zone } });
      expect(JSON.parse(stdout)).toEqual({ minutesWest, cases: cases.length, instants, wrong: [] });
    },
    120_000,
  );
});
