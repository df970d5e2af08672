const text = (value: string): number => Buffer.byteLength(value);

/** Bytes of a value as DynamoDB counts them. */
function valueBytes(value: unknown): number {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).replace('.', '').length / 2) + 1;
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, entry) => sum + 1 + valueBytes(entry), 3);
  return Object.entries(value).reduce((sum, [name, entry]) => sum + 1 + text(name) + valueBytes(entry), 3);
}

/**
 * Size of an item, as capacity and the limit of 400 KB count it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemBytes = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + text(name) + valueBytes(value), 0);
