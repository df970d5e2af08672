/**
 * Goes through all tables and many instants at random, and prints what is wrong as JSON: run by the test under other
 * zones of the process. `node check-under-zone.ts INSTANTS SEED`
 */
import { isDeepStrictEqual } from 'node:util';
import { isQuiet } from '../../src/calendar/quiet-hours.ts';
import { wallTime } from '../../src/calendar/wall-time.ts';
import { instantAt } from '../../src/calendar/zones.ts';
import { cases } from './cases.ts';
import { plannedInstant, wallAt } from './oracle.ts';
import { transitions } from './transitions.ts';

const [instants = 1000, seed = 1] = process.argv.slice(2).map(Number);
const zones = [
  ...new Set(transitions.map(({ zone }) => zone)),
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Phoenix',
];
const wrong: string[] = [];
const compare = (name: string, actual: unknown, expected: unknown): void => {
  if (!isDeepStrictEqual(actual, expected)) {
    wrong.push(`${name}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`);
  }
};

for (const { name, actual, expected } of cases) compare(name, actual(), expected);

let state = seed;
/** A number in [0, 1) that the seed determines (mulberry32). */
const next = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const from = Date.UTC(2025, 0, 1);
const until = Date.UTC(2031, 0, 1);
for (let index = 0; index < instants; index += 1) {
  const at = Math.floor((from + next() * (until - from)) / 1000);
  const zone = zones[Math.floor(next() * zones.length)] ?? 'UTC';
  const expected = wallAt(at * 1000, zone);
  compare(`the clock in ${zone} at ${at}`, wallTime(at, zone), expected);
  const minute = Math.floor(next() * 1440);
  compare(
    `${expected.date} minute ${minute} in ${zone}`,
    instantAt(expected.date, minute, zone),
    plannedInstant(expected.date, minute, zone) / 1000,
  );
  compare(`quiet in ${zone} at ${at}`, isQuiet(at, zone), expected.minute >= 1260 || expected.minute < 480);
}

const minutesWest = new Date(Date.UTC(2027, 0, 15)).getTimezoneOffset();
console.log(JSON.stringify({ minutesWest, cases: cases.length, instants, wrong: wrong.slice(0, 20) }));
