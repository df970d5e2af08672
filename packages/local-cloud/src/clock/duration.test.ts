import { expect, it } from 'vitest';
import { addDuration, parseInstant } from './duration.ts';

const at = (iso: string) => Date.parse(iso);

it.each([
  ['2027-01-31T10:00:00Z', 'P1M', '2027-02-28T10:00:00Z'],
  ['2027-03-13T10:00:00Z', 'P1DT2H', '2027-03-14T12:00:00Z'],
  ['2027-03-13T10:00:00Z', 'PT0S', '2027-03-13T10:00:00Z'],
])('adds to %s the duration %s', (start, duration, end) => {
  expect(addDuration(at(start), duration)).toBe(at(end));
});

it.each(['', 'P', '7d', '-P1D', 'P1D '])('knows no duration "%s"', (text) => {
  expect(addDuration(0, text)).toBeUndefined();
});

it('reads an instant only with its offset', () => {
  expect(parseInstant('2027-03-13T10:00:00+01:00')).toBe(at('2027-03-13T09:00:00Z'));
  for (const text of ['2027-03-13T10:00:00', '2027-03-13', 'now']) expect(parseInstant(text)).toBeUndefined();
});
