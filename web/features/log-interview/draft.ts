import type { PlainDate } from '@afterword/core/kernel/time';
import { readDatePhrase, readMomentPhrase } from '../when/read-phrase.ts';
import { writeDate, writeMoment } from '../when/write-phrase.ts';
import type { FormValues } from './form-values.ts';

/** Under which name a half-typed interview is kept in this tab. `about`: id of the submission or candidate it began with. */
export const draftKey = (about: string | undefined): string => `afterword.log-interview.${about ?? 'new'}`;

/** @param today On which it is typed: "tomorrow" means another day later. */
export const writeDraft = (values: FormValues, today: PlainDate): string =>
  JSON.stringify({ ...values, typedOn: today });

const isSameKind = (one: unknown, other: unknown): boolean => {
  if (one === null || other === null)
    return typeof one === 'string' || typeof other === 'string' || one === other;
  if (Array.isArray(one)) return Array.isArray(other) && other.every((entry) => typeof entry === 'string');
  return typeof one === typeof other && !Array.isArray(other);
};

/**
 * What was typed before a reload or an ended session; `undefined` where there is nothing worth bringing back.
 * A field this form no longer has, or of another kind, is left out: storage may be of an older version. Days are those
 * that were meant on the day of typing.
 */
export function readDraft(text: string | null, start: FormValues, today: PlainDate): FormValues | undefined {
  if (text === null) return undefined;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof kept !== 'object' || kept === null) return undefined;
  const known = Object.entries(kept).filter(
    ([name, value]) => Object.hasOwn(start, name) && isSameKind(start[name as keyof FormValues], value),
  );
  const restored: FormValues = { ...start, ...Object.fromEntries(known) };
  if (!isChanged(restored, start)) return undefined;
  const typedOn = 'typedOn' in kept && typeof kept.typedOn === 'string' ? kept.typedOn : today;
  return typedOn === today ? restored : { ...restored, ...daysMeant(restored, typedOn) };
}

/** The days that were meant by what was typed on that day, spelled out. */
function daysMeant({ when, decision }: FormValues, typedOn: PlainDate): Partial<FormValues> {
  const moment = readMomentPhrase(when, typedOn);
  const date = readDatePhrase(decision, typedOn);
  return {
    ...(moment.ok
      ? {
          when: writeMoment(moment.startsAt),
          ...(moment.durationMinutes === undefined ? {} : { durationMinutes: moment.durationMinutes }),
        }
      : {}),
    ...(date.ok ? { decision: writeDate(date.date) } : {}),
  };
}

/** Whether somebody typed something. */
export const isChanged = (values: FormValues, start: FormValues): boolean =>
  JSON.stringify(values) !== JSON.stringify({ ...values, ...start });
