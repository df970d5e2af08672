import type { PlainDate } from '../kernel/time.ts';

/** Days on which the agency does not follow up. */
export interface Holiday {
  readonly date: PlainDate;
  readonly name: string;
}

export interface HolidayCalendar {
  readonly holidays: readonly Holiday[];
}
