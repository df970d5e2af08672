import { calendarYears, refreshCalendar as refreshed } from '@afterword/core/calendar/refresh-calendar';
import { dateIn } from '@afterword/core/calendar/wall-time';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';

interface Needs {
  readonly stores: Pick<Stores, 'agencies' | 'commits'>;
  readonly clock: Clock;
}

/**
 * Takes this year's and the next three years' public holidays into a calendar that has a preset; one that reaches so far
 * already is left alone, so that a page delivered twice does it once. Throws where somebody saved settings meanwhile:
 * the page comes again.
 */
export async function refreshCalendar({ stores, clock }: Needs): Promise<void> {
  const agency = await stores.agencies.find();
  const preset = agency?.value.calendar.preset;
  if (!agency || !preset) return;
  const { from, through } = calendarYears(dateIn(clock.now(), agency.value.timeZone));
  if (preset.through >= through) return;
  // 1.5 MB of rules: not read where a job is about something else.
  const { publicHolidays } = await import('@afterword/holidays/public-holidays');
  const calendar = refreshed(
    agency.value.calendar,
    publicHolidays(preset.country, preset.region, from, through),
  );
  const value = { ...agency.value, calendar, calendarRevision: agency.value.calendarRevision + 1 };
  const result = await stores.commits.commit([{ kind: 'agency', value, expected: agency.version }]);
  if (!result.ok) throw new Error('The settings were saved meanwhile');
}
