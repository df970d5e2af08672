import type { Values } from './merge-edits.ts';

/** What somebody typed and has not saved, and the version they typed it over. */
export interface EditDraft<V extends Values> {
  readonly base: { readonly values: V; readonly version: number };
  readonly values: V;
}

export const writeEditDraft = <V extends Values>(draft: EditDraft<V>): string => JSON.stringify(draft);

/**
 * What was kept, where it is of a form like this one; `undefined` where it is not: storage may be of an older version of
 * the portal.
 *
 * @param fields Fields that the form has today. Forms with a field for each day or step leave it out.
 */
export function readEditDraft<V extends Values>(
  text: string | null,
  fields?: readonly string[],
): EditDraft<V> | undefined {
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text) as EditDraft<V>;
    const isWhole =
      typeof kept.base.version === 'number' &&
      [kept.base.values, kept.values].every((values) => typeof values === 'object' && values !== null);
    if (!isWhole) return undefined;
    const isLike = (fields ?? []).every((field) => field in kept.values && field in kept.base.values);
    return isLike ? kept : undefined;
  } catch {
    return undefined;
  }
}
