import { fromIso } from '@afterword/core/kernel/time';
import { memoryStores } from '@afterword/store/memory-stores';
import { anAgency } from '@afterword/testing/an-agency';
import { describe, expect, it } from 'vitest';
import { keepCalendar } from './keep-calendar.ts';

const preset = { country: 'US', region: 'IL', through: '2030-12-31', without: [] };

async function jobAfter(at: string, calendar: object = { holidays: [], preset }) {
  const stores = memoryStores();
  const agency = anAgency({ calendar: { holidays: [], ...calendar } });
  await stores.commits.commit([{ kind: 'agency', value: agency, expected: null }]);
  const clock = { now: () => fromIso(at) };
  await keepCalendar({ stores, clock });
  await keepCalendar({ stores, clock });
  return (await stores.jobs.find('calendar-2031-12-31'))?.value;
}

describe('the calendar', () => {
  it('is refreshed in the morning of a new year, once', async () => {
    expect(await jobAfter('2028-01-01T10:02:11Z')).toMatchObject({
      kind: 'refresh-calendar',
      state: 'waiting',
    });
  });

  it.each([
    ['at another hour', '2028-01-01T11:02:11Z', undefined],
    ['while it reaches far enough', '2027-12-31T10:02:11Z', undefined],
    ['without a preset', '2028-01-01T10:02:11Z', {}],
  ])('is left alone %s', async (_when, at, calendar) => {
    expect(await jobAfter(at, calendar)).toBeUndefined();
  });
});
