import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhoneNumbers, withoutPhoneNumbers } from './phone-numbers.ts';

describe('a phone number', () => {
  test.each([
    '312-555-0142',
    '(312) 555-0142',
    '+1 312 555 0142',
    '312.555.0142',
    '3125550142',
    '555-0142',
    '+44 (0)20 7946 0018',
    '+34 612 34 56 78',
    '1-800-555-0199',
  ])('is recognised: %s', (number) => {
    expect(findPhoneNumbers(`Call Dana at ${number}, after lunch`)).toEqual([number]);
  });

  test.each([
    '2027-03-02',
    '3/2/2027',
    '2019-2024',
    'WI 53202-1234',
    '$45000-52000',
    '10:00 – 11:00',
    'ISO 9001',
    '24/7',
    'Windows 11',
    'ticket ABC-1234567',
  ])('is not: %s', (text) => {
    expect(findPhoneNumbers(text)).toEqual([]);
  });

  test('leaves with its brackets', () => {
    expect(withoutPhoneNumbers('Dana Reyes (312-555-0142)')).toBe('Dana Reyes');
  });

  test('never survives being taken out', () => {
    const digitsAndSigns = fc.string({ unit: fc.constantFrom(...'0123456789 -.()+/ab:,'), maxLength: 60 });
    fc.assert(
      fc.property(digitsAndSigns, fc.constantFrom('', '[left out]'), (text, instead) => {
        expect(findPhoneNumbers(withoutPhoneNumbers(text, instead))).toEqual([]);
      }),
    );
  });
});
