import { describe, expect, it } from 'vitest';
import { type KnownItems, unitsOf } from './capacity.ts';

const text = (length: number) => ({ S: 'x'.repeat(length) });
const item = (length: number, more: object = {}) => ({
  pk: text(1),
  sk: text(1),
  data: text(length),
  ...more,
});

describe('request units', () => {
  it('of reads go by 4 KB, half where a moment old will do', () => {
    expect(unitsOf('GetItem', { ConsistentRead: true }, { Item: item(10) }).read).toBe(1);
    expect(unitsOf('GetItem', { ConsistentRead: true }, { Item: item(4200) }).read).toBe(2);
    expect(unitsOf('GetItem', {}, {}).read).toBe(0.5);
    expect(unitsOf('Query', {}, { Items: [item(3000), item(3000)] }).read).toBe(1);
    expect(unitsOf('BatchGetItem', {}, { Responses: { t: [item(10), item(4200)] } }).read).toBe(1.5);
  });

  it('of transactions go by 1 KB, twice; an index costs what changes in it', () => {
    const known: KnownItems = new Map();
    const put = (of: object) =>
      unitsOf('TransactWriteItems', { TransactItems: [{ Put: { Item: of } }] }, {}, known).write;
    const due = (at: string) => ({ dueShard: { S: 'DUE#1' }, nextDueAt: { N: at } });
    expect(put(item(10))).toBe(2);
    // As large as it was, still.
    expect(put(item(1500))).toBe(4);
    expect(put(item(10))).toBe(4);
    // Into the index, as it is, moved in it, out of it.
    expect(put(item(10, due('1')))).toBe(3);
    expect(put(item(20, due('1')))).toBe(2);
    expect(put(item(10, due('2')))).toBe(4);
    expect(put(item(10))).toBe(3);
    expect(
      unitsOf('TransactWriteItems', { TransactItems: [{ ConditionCheck: {} }, { Delete: {} }] }, {}).write,
    ).toBe(4);
  });
});
