import type { AttributeValue } from 'aws-lambda';

function toAttribute(value: unknown): AttributeValue {
  if (value === null) return { NULL: true };
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: String(value) };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      return Array.isArray(value) ? { L: value.map(toAttribute) } : { M: toImage(value) };
    default:
      throw new Error(`A ${typeof value} cannot be stored`);
  }
}

/** An item as a stream record shows it. */
export const toImage = (item: object): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, toAttribute(value)]),
  );
