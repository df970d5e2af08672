import { describe, expect, it } from 'vitest';
import { readDatePhrase, readMomentPhrase } from './read-phrase.ts';

// A Wednesday.
const today = '2026-11-25';

describe('a day and a time as people say them', () => {
  it.each([
    ['tue 2pm', '2026-12-01T14:00'],
    ['Tuesday at 2', '2026-12-01T14:00'],
    ['next tue 2pm', '2026-12-01T14:00'],
    ['next wed 9am', '2026-12-02T09:00'],
    ['wed 9am', '2026-11-25T09:00'],
    ['last fri 10:30', '2026-11-20T10:30'],
    ['last wed noon', '2026-11-18T12:00'],
    ['tomorrow 14:30', '2026-11-26T14:30'],
    ['14:30 tomorrow', '2026-11-26T14:30'],
    ['tmrw 9', '2026-11-26T09:00'],
    ['yesterday 4pm', '2026-11-24T16:00'],
    ['today 3', '2026-11-25T15:00'],
    ['tonight 7pm', '2026-11-25T19:00'],
    ['day after tomorrow 8am', '2026-11-27T08:00'],
    ['2pm', '2026-11-25T14:00'],
    ['Dec 3 10am', '2026-12-03T10:00'],
    ['December 3rd, 10:15', '2026-12-03T10:15'],
    ['3 dec 10', '2026-12-03T10:00'],
    ['3rd of December at noon', '2026-12-03T12:00'],
    ['mar 2 1pm', '2027-03-02T13:00'],
    ['oct 12 1pm', '2026-10-12T13:00'],
    ['dec 3 2028 10am', '2028-12-03T10:00'],
    ['12/3 4:30pm', '2026-12-03T16:30'],
    ['1/4 4pm', '2027-01-04T16:00'],
    ['12/3/2026 16:30', '2026-12-03T16:30'],
    ['2026-12-03 10:00', '2026-12-03T10:00'],
    ['2026-12-03T10:00', '2026-12-03T10:00'],
    ['Tue, Dec 1, 2026, 2:00 PM', '2026-12-01T14:00'],
    ['in 3 days at 11', '2026-11-28T11:00'],
    ['in two weeks 9am', '2026-12-09T09:00'],
    ['mon 02:30', '2026-11-30T02:30'],
    ['mon 12am', '2026-11-30T00:00'],
    ['mon 12pm', '2026-11-30T12:00'],
    ['mon 12', '2026-11-30T12:00'],
    ['mon midnight', '2026-11-30T00:00'],
    ['thurs 9 a.m.', '2026-11-26T09:00'],
  ])('%s', (text, startsAt) => {
    expect(readMomentPhrase(text, today)).toEqual({ ok: true, startsAt });
  });

  it.each([
    ['tue 2-3pm', '2026-12-01T14:00', 60],
    ['tue 11-1pm', '2026-12-01T11:00', 120],
    ['tue 14:00-15:30', '2026-12-01T14:00', 90],
    ['tue from 9 to 10:15', '2026-12-01T09:00', 75],
    ['tue 2pm for 45 min', '2026-12-01T14:00', 45],
    ['tue 2pm 45m', '2026-12-01T14:00', 45],
    ['tue 2pm for 1.5 hours', '2026-12-01T14:00', 90],
    ['tue 2pm half an hour', '2026-12-01T14:00', 30],
    ['dec 3 2pm for an hour', '2026-12-03T14:00', 60],
  ])('%s, with its length', (text, startsAt, durationMinutes) => {
    expect(readMomentPhrase(text, today)).toEqual({ ok: true, startsAt, durationMinutes });
  });

  it.each([
    ['tue', 'Add the time'],
    ['dec 3', 'Add the time'],
    ['soon', 'no time we understand'],
    ['tue 2pm with Ana', 'no time we understand'],
    ['', 'no time we understand'],
    ['tue 25:00', 'This time does not exist'],
    ['tue 14pm', 'This time does not exist'],
    ['tue 10:75', 'This time does not exist'],
    ['feb 30 2pm', 'This day does not exist'],
    ['13/3 2pm', 'This day does not exist'],
    ['tue 3pm-2pm', 'ends before it starts: 3:00 PM to 2:00 PM'],
    ['tue 15:00-14:00', 'ends before it starts'],
  ])('says what is wrong with “%s”', (text, message) => {
    expect(readMomentPhrase(text, today)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});

describe('a day as people say it', () => {
  it.each([
    ['fri', '2026-11-27'],
    ['next friday', '2026-12-04'],
    ['Nov 30', '2026-11-30'],
    ['11/30', '2026-11-30'],
    ['in two weeks', '2026-12-09'],
    ['in a month', '2026-12-25'],
    ['today', '2026-11-25'],
    ['2026-12-18', '2026-12-18'],
    ['Thu, Dec 3, 2026', '2026-12-03'],
  ])('%s', (text, date) => {
    expect(readDatePhrase(text, today)).toEqual({ ok: true, date });
  });

  it.each([
    ['someday', 'no day we understand'],
    ['fri 2pm', 'no day we understand'],
    ['feb 30', 'does not exist'],
  ])('says what is wrong with “%s”', (text, message) => {
    expect(readDatePhrase(text, today)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message),
    });
  });

  it('ends in the month it names: a month after January 31 is the end of February', () => {
    expect(readDatePhrase('in a month', '2027-01-31')).toEqual({ ok: true, date: '2027-02-28' });
  });
});
