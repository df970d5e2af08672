import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import type { Policy } from '../division/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import type { Basis } from '../submission/submission.ts';

/** What the agency decided, as it holds for the submission's division now. */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: HolidayCalendar;
  readonly basis: Basis;
}

/** When a decision is taken, by whom, and under which rules. */
export interface Context {
  readonly now: EpochSeconds;
  readonly by: Actor;
  readonly rules: Rules;
}
