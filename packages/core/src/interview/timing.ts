import { addDays } from '../calendar/plain-date.ts';
import { instantOf } from '../calendar/zones.ts';
import { accept, type Decision, refuse } from '../kernel/refusal.ts';
import {
  type EpochSeconds,
  minutes,
  type PlainDate,
  type PlainDateTime,
  type TimeZone,
} from '../kernel/time.ts';

/** When an interview is, as a person says it. */
export interface TimingInput {
  readonly startsAt: PlainDateTime;
  readonly timeZone: TimeZone;
  /** Default 60 (product.md: "No end given: 60 minutes after the start"). */
  readonly durationMinutes?: number;
}

export interface Timing {
  readonly start: EpochSeconds;
  readonly end: EpochSeconds;
}

const yearSeconds = 366 * 86_400;
const longestMinutes = 12 * 60;

/**
 * Turns what was typed into instants.
 * Refuses `interview/unknown-zone`, `interview/start-does-not-exist`, `interview/ambiguous-start`,
 * `interview/end-before-start`, `interview/too-far-ahead` and `interview/too-long-ago` (a year either way).
 */
export function readTiming(input: TimingInput, now: EpochSeconds): Decision<Timing> {
  const start = instantOf(input.startsAt, input.timeZone);
  if (!start.ok) return start;
  const duration = input.durationMinutes ?? 60;
  if (!Number.isInteger(duration) || duration < 1 || duration > longestMinutes) {
    return refuse(
      'interview/end-before-start',
      `The interview must last between 1 minute and ${longestMinutes / 60} hours; it cannot end before it starts.`,
      'durationMinutes',
    );
  }
  if (start.value > now + yearSeconds) {
    return refuse(
      'interview/too-far-ahead',
      `${input.startsAt.replace('T', ' at ')} is more than a year ahead. Check the year.`,
      'startsAt',
    );
  }
  if (start.value < now - yearSeconds) {
    return refuse(
      'interview/too-long-ago',
      `${input.startsAt.replace('T', ' at ')} is more than a year ago. Check the year.`,
      'startsAt',
    );
  }
  return accept({ start: start.value, end: start.value + minutes(duration) });
}

/**
 * An employer's date must not lie before the interview, nor more than a year after it.
 * Refuses `decision-date/before-interview` and `decision-date/too-far-ahead`.
 */
export function checkDecisionDate(
  decisionDate: PlainDate | null,
  interviewDate: PlainDate,
  field = 'decisionDate',
): Decision<PlainDate | null> {
  if (decisionDate === null) return accept(null);
  if (decisionDate < interviewDate) {
    return refuse(
      'decision-date/before-interview',
      `The decision date ${decisionDate} lies before the interview on ${interviewDate}.`,
      field,
    );
  }
  if (decisionDate > addDays(interviewDate, 366)) {
    return refuse(
      'decision-date/too-far-ahead',
      `The decision date ${decisionDate} is more than a year after the interview. Check the year.`,
      field,
    );
  }
  return accept(decisionDate);
}
