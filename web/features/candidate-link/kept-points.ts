/** Talking points as they were typed, and those that were saved then. */
interface KeptPoints {
  readonly saved: readonly string[];
  readonly typed: readonly string[];
}

export const writeKeptPoints = (points: KeptPoints): string => JSON.stringify(points);

/**
 * What was typed, field by field; nothing where it is not known, or where something else is saved by now.
 *
 * @param text What was kept; storage may hold anything.
 */
export function readKeptPoints(text: string | null, saved: readonly string[]): readonly string[] {
  const kept = parsed(text ?? '');
  return areTexts(kept?.saved) && areTexts(kept.typed) && isSame(kept.saved, saved) ? kept.typed : [];
}

function parsed(text: string): Partial<Record<keyof KeptPoints, unknown>> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index]);
