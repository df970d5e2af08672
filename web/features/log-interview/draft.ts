import type { FormValues } from './form-values.ts';

/** Under which name a half-typed interview is kept in this tab. */
export const draftKey = (submissionId: string | undefined): string =>
  `afterword.log-interview.${submissionId ?? 'new'}`;

export const writeDraft = (values: FormValues): string => JSON.stringify(values);

const isSameKind = (one: unknown, other: unknown): boolean => {
  if (one === null || other === null)
    return typeof one === 'string' || typeof other === 'string' || one === other;
  if (Array.isArray(one)) return Array.isArray(other) && other.every((entry) => typeof entry === 'string');
  return typeof one === typeof other && !Array.isArray(other);
};

/**
 * What was typed before a reload or an ended session; `undefined` where there is nothing worth bringing back.
 * A field this form no longer has, or of another kind, is left out: storage may be of an older version.
 */
export function readDraft(text: string | null, start: FormValues): FormValues | undefined {
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
  return isChanged(restored, start) ? restored : undefined;
}

/** Whether somebody typed something. */
export const isChanged = (values: FormValues, start: FormValues): boolean =>
  writeDraft(values) !== writeDraft({ ...values, ...start });
