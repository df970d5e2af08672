import type { PlainDate } from '../kernel/time.ts';

const dayMilliseconds = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

const toDays = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds;
const fromDays = (days: number): PlainDate => new Date(days * dayMilliseconds).toISOString().slice(0, 10);

/** Whether a string is a date that exists: `2027-02-29` is none. */
export const isPlainDate = (value: string): boolean =>
  shape.test(value) && !Number.isNaN(toDays(value)) && fromDays(toDays(value)) === value;

export const addDays = (date: PlainDate, days: number): PlainDate => fromDays(toDays(date) + days);

/** Days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => toDays(to) - toDays(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (date: PlainDate): number => (((toDays(date) + 4) % 7) + 7) % 7;

/** The later of two dates. */
export const laterDate = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
