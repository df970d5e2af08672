import { calendarYears } from '@afterword/core/calendar/refresh-calendar';
import { dateIn } from '@afterword/core/calendar/wall-time';
import { toIso } from '@afterword/core/kernel/time';
import type { Stores } from '@afterword/store/ports';
import { newJob } from '../jobs/new-job.ts';
import type { Clock } from '../runtime/clock.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'agencies' | 'jobs' | 'commits'>;
  readonly clock: Clock;
}

/** The first run of that hour, UTC: the boards were counted by then, and nobody works yet in the Americas. */
const lookAt = /T10:0[0-4]:/;

/**
 * Once a day: has a new year begun that the holiday calendar does not reach to, its days are taken and plans follow, in
 * the background. Calendars without a preset are people's own to keep.
 */
export async function keepCalendar({ stores, clock }: Dependencies): Promise<void> {
  const now = clock.now();
  if (!lookAt.test(toIso(now))) return;
  const agency = await stores.agencies.find();
  const preset = agency?.value.calendar.preset;
  if (!agency || !preset) return;
  const { through } = calendarYears(dateIn(now, agency.value.timeZone));
  if (preset.through >= through) return;
  const id = `calendar-${through}`;
  if (await stores.jobs.find(id)) return;
  const job = newJob({ id, kind: 'refresh-calendar' }, now);
  await stores.commits.commit([{ kind: 'job', value: job, expected: null }]);
}
