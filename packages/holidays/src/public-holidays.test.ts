import { describe, expect, it } from 'vitest';
import { countries, publicHolidays, regionsOf } from './public-holidays.ts';

const named = (country: string, region: string | null, year: number) =>
  publicHolidays(country, region, `${year}-01-01`, `${year}-12-31`).days.map(
    ({ date, name }) => `${date} ${name}`,
  );

describe('public holidays', () => {
  it('of the United States, with the day that stands in for one on a weekend', () => {
    const days = named('US', null, 2027);
    expect(days).toContain('2027-11-25 Thanksgiving Day');
    expect(days).toContain('2027-07-05 Independence Day (substitute day)');
    expect(days).toContain('2027-09-06 Labor Day');
    expect(days.some((day) => day.includes('Halloween'))).toBe(false);
    // Independence Day itself is a Sunday.
    expect(days.some((day) => day.startsWith('2027-07-04'))).toBe(false);
  });

  it('of a state are more than those of the country', () => {
    expect(named('US', 'IL', 2027)).toContain("2027-02-12 Lincoln's Birthday");
    expect(named('US', null, 2027)).not.toContain("2027-02-12 Lincoln's Birthday");
  });

  it('name each date once, in order, within what was asked for', () => {
    const { days } = publicHolidays('US', 'IL', '2027-01-01', '2030-12-31');
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect([dates[0], dates.at(-1)]).toEqual(['2027-01-01', '2030-12-25']);
  });

  it('are known of many countries, and of none that does not exist', () => {
    expect(countries().length).toBeGreaterThan(150);
    expect(countries()).toContainEqual({ code: 'MX', name: 'Mexico' });
    expect(regionsOf('US')).toContainEqual({ code: 'IL', name: 'Illinois' });
    expect(regionsOf('XX')).toEqual([]);
    expect(named('XX', null, 2027)).toEqual([]);
  });
});
