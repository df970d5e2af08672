import { businessDaysAfter, nextBusinessDay, rollForward, rollOf } from '../calendar/business-days.ts';
import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import { addDays, laterDate } from '../calendar/plain-date.ts';
import { afterQuietHours, beforeQuietHours } from '../calendar/quiet-hours.ts';
import { dateIn, wallTime } from '../calendar/wall-time.ts';
import { instantAt } from '../calendar/zones.ts';
import type { Policy } from '../division/policy.ts';
import { type EpochSeconds, hours, minutes, type PlainDate, type TimeZone } from '../kernel/time.ts';
import type { Schedule } from './step.ts';

/** Grace in which a slip can be undone before the confirmation leaves. */
export const confirmationDelaySeconds = minutes(2);

/** How long after the end a thank-you is worth sending. */
export const thankYouUsefulSeconds = hours(48);

/** A follow-up later than this is held for a person. */
export const lateAfterSeconds = hours(24);

/** Between the thank-you and the first follow-up lies at least this. */
const restAfterThankYouSeconds = hours(20);

const at = (moment: EpochSeconds, zone: TimeZone) => ({ plannedAt: moment, date: dateIn(moment, zone) });

/** Two minutes after logging; product.md, "The steps of a follow-up plan". */
export const planConfirmation = (loggedAt: EpochSeconds, zone: TimeZone): Schedule => ({
  ...at(loggedAt + confirmationDelaySeconds, zone),
  reason: { rule: 'after-logging', minutes: 2 },
});

/** Changed and cancelled: now. */
export const planAtOnce = (now: EpochSeconds, zone: TimeZone): Schedule => ({
  ...at(now, zone),
  reason: { rule: 'at-once' },
});

/** Start less 24 hours; in quiet hours 20:00 on the evening before that moment. (dates 2) */
export function planReminder(start: EpochSeconds, zone: TimeZone): Schedule {
  const dayBefore = start - hours(24);
  const moment = beforeQuietHours(dayBefore, zone);
  return {
    ...at(moment, zone),
    reason: {
      rule: 'before-start',
      hours: 24,
      ...(moment === dayBefore ? {} : { quietFrom: wallTime(dayBefore, zone) }),
    },
  };
}

/**
 * End plus the policy's delay, or the moment of logging if that is later; in quiet hours the next 08:00. (dates 1)
 * Whether it still is useful then is `isThankYouUseful`.
 */
export function planThankYou(
  end: EpochSeconds,
  loggedAt: EpochSeconds,
  policy: Policy,
  zone: TimeZone,
): Schedule {
  const afterEnd = end + hours(policy.thankYouDelayHours);
  const wanted = Math.max(afterEnd, loggedAt);
  const moment = afterQuietHours(wanted, zone);
  return {
    ...at(moment, zone),
    reason: {
      rule: 'after-end',
      hours: policy.thankYouDelayHours,
      end,
      ...(moment === wanted ? {} : { quietFrom: wallTime(wanted, zone) }),
      ...(loggedAt > afterEnd ? { late: true } : {}),
    },
  };
}

export const isThankYouUseful = (moment: EpochSeconds, end: EpochSeconds): boolean =>
  moment <= end + thankYouUsefulSeconds;

/** What the dates of follow-ups depend on. */
export interface DateRules {
  readonly policy: Policy;
  readonly calendar: HolidayCalendar;
  /** The candidate's zone, in which the hour is applied. */
  readonly zone: TimeZone;
}

/** The day before which no follow-up goes once the employer named a date: that date plus the buffer, rolled. */
export const decisionFloor = (decisionDate: PlainDate, { policy, calendar }: DateRules): PlainDate =>
  rollForward(addDays(decisionDate, policy.bufferDays), calendar);

const atSendHour = (date: PlainDate, { policy, zone }: DateRules): EpochSeconds =>
  instantAt(date, policy.sendHour * 60, zone);

/**
 * The first follow-up: the decision date plus the buffer, rolled forward, or the nth business day after the
 * interview; never less than 20 hours after the thank-you. (dates 3)
 *
 * @param from The interview's date in its own zone, or the day a new cycle counts from.
 * @param thankYouAt When the thank-you leaves or left; `null` where there is none.
 */
export function planFirstFollowUp(
  from: PlainDate,
  decisionDate: PlainDate | null,
  thankYouAt: EpochSeconds | null,
  rules: DateRules,
  restarted = false,
): Schedule {
  const { policy, calendar } = rules;
  const wanted =
    decisionDate === null
      ? businessDaysAfter(from, policy.noDateBusinessDays, calendar)
      : decisionFloor(decisionDate, rules);
  const earliest = thankYouAt === null ? Number.NEGATIVE_INFINITY : thankYouAt + restAfterThankYouSeconds;
  let date = wanted;
  while (atSendHour(date, rules) < earliest) date = nextBusinessDay(date, calendar);
  const afterThankYou = date === wanted ? {} : { afterThankYou: true };
  if (decisionDate === null) {
    return {
      plannedAt: atSendHour(date, rules),
      date,
      reason: {
        rule: 'business-days',
        from,
        days: policy.noDateBusinessDays,
        ...afterThankYou,
        ...(restarted ? { restarted: true } : {}),
      },
    };
  }
  const roll = rollOf(addDays(decisionDate, policy.bufferDays), calendar);
  return {
    plannedAt: atSendHour(date, rules),
    date,
    reason: {
      rule: 'decision-date',
      decisionDate,
      bufferDays: policy.bufferDays,
      ...(roll ? { roll } : {}),
      ...afterThankYou,
    },
  };
}

/**
 * The second follow-up and `move-on`: so many calendar days after the step before, rolled forward, and not before
 * the employer's date. (dates 4)
 */
export function planAfterGap(
  after: 'first-follow-up' | 'second-follow-up',
  anchor: PlainDate,
  decisionDate: PlainDate | null,
  rules: DateRules,
): Schedule {
  const days = after === 'first-follow-up' ? rules.policy.secondAfterDays : rules.policy.moveOnAfterDays;
  const wanted = addDays(anchor, days);
  const byGap = rollForward(wanted, rules.calendar);
  const floor = decisionDate === null ? byGap : decisionFloor(decisionDate, rules);
  const date = laterDate(byGap, floor);
  const roll = rollOf(wanted, rules.calendar);
  return {
    plannedAt: atSendHour(date, rules),
    date,
    reason: {
      rule: 'gap',
      after,
      anchor,
      days,
      ...(roll ? { roll } : {}),
      ...(date !== byGap && decisionDate !== null ? { decisionDate } : {}),
    },
  };
}

/**
 * The next moment at which a coaching mail may leave: outside quiet hours and, for follow-ups, on a business day.
 * `now` itself where it is allowed. (dates 7)
 */
export function nextAllowedMoment(
  now: EpochSeconds,
  needsBusinessDay: boolean,
  calendar: HolidayCalendar,
  zone: TimeZone,
): EpochSeconds {
  const moment = afterQuietHours(now, zone);
  if (!needsBusinessDay) return moment;
  const date = dateIn(moment, zone);
  const allowed = rollForward(date, calendar);
  return allowed === date ? moment : instantAt(allowed, 8 * 60, zone);
}

/**
 * The date later steps count from: the planned one if the step was sent within 24 hours of it, or skipped in time;
 * else the day it really was sent, or skipped by a person. (dates 5)
 */
export function countedDate(
  schedule: Pick<Schedule, 'plannedAt' | 'date'>,
  doneAt: EpochSeconds,
  how: 'sent' | 'skipped',
  zone: TimeZone,
): PlainDate {
  const late = doneAt - schedule.plannedAt;
  const early = how === 'sent' ? -late : 0;
  return late > lateAfterSeconds || early > lateAfterSeconds ? dateIn(doneAt, zone) : schedule.date;
}
