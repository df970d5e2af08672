const ours = new WeakSet<object>();

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/**
 * A copy nobody can change: what a database would hand out, so that code which edits what it read fails in tests.
 * What came from here already is handed out as it is.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ours.has(value)) return value;
  const copy = structuredClone(value);
  freeze(copy);
  ours.add(copy);
  return copy;
}
