/** What a form holds: the fields a person may change, as the API takes them. */
export type Values = object;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const keysOf = <V extends Values>(values: V): (keyof V & string)[] =>
  Object.keys(values) as (keyof V & string)[];

/** The fields a person changed: those alone are sent, so that nobody's work is written over by what stood there before. */
export const changesIn = <V extends Values>(base: V, typed: V): Partial<V> =>
  Object.fromEntries(
    keysOf(typed)
      .filter((key) => !isSame(base[key], typed[key]))
      .map((key) => [key, typed[key]]),
  ) as Partial<V>;

/** Fields that a person and somebody else changed meanwhile, to different things. */
export const conflictsIn = <V extends Values>(base: V, typed: V, latest: V): readonly (keyof V & string)[] =>
  keysOf(typed).filter(
    (key) =>
      !isSame(base[key], typed[key]) && !isSame(base[key], latest[key]) && !isSame(typed[key], latest[key]),
  );

/** What is in the form once somebody else's changes are known: theirs where the person typed nothing. */
export const rebased = <V extends Values>(base: V, typed: V, latest: V): V => ({
  ...latest,
  ...changesIn(base, typed),
});
