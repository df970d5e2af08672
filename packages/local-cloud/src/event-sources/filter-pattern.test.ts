import { expect, it } from 'vitest';
import { matchesPattern } from './filter-pattern.ts';

const record = {
  eventName: 'MODIFY',
  dynamodb: { NewImage: { type: { S: 'submission' }, count: { N: '5' }, tags: { L: ['a', 'b'] } } },
};

it.each<[string, unknown, boolean]>([
  ['one of the values', { eventName: ['INSERT', 'MODIFY'] }, true],
  ['none of the values', { eventName: ['REMOVE'] }, false],
  ['a nested field', { dynamodb: { NewImage: { type: { S: ['submission'] } } } }, true],
  ['all fields named', { eventName: ['MODIFY'], dynamodb: { NewImage: { type: { S: ['client'] } } } }, false],
  ['a field that is not there', { dynamodb: { OldImage: { type: { S: ['submission'] } } } }, false],
  ['absence', { dynamodb: { OldImage: [{ exists: false }] } }, true],
  ['presence', { eventName: [{ exists: true }] }, true],
  ['a prefix', { eventName: [{ prefix: 'MOD' }] }, true],
  ['a suffix', { eventName: [{ suffix: 'SERT' }] }, false],
  ['a prefix in any case', { eventName: [{ prefix: { 'equals-ignore-case': 'mod' } }] }, true],
  ['any case', { eventName: [{ 'equals-ignore-case': 'modify' }] }, true],
  [
    'a number written as a text',
    { dynamodb: { NewImage: { count: { N: [{ numeric: ['>', 4, '<=', 5] }] } } } },
    true,
  ],
  ['a number out of range', { dynamodb: { NewImage: { count: { N: [{ numeric: ['<', 5] }] } } } }, false],
  ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
  ['anything but, of a field that is not there', { none: [{ 'anything-but': ['x'] }] }, false],
  ['one value of a list', { dynamodb: { NewImage: { tags: { L: ['b'] } } } }, true],
  ['either of two', { $or: [{ eventName: ['REMOVE'] }, { eventName: ['MODIFY'] }] }, true],
  ['a rule nobody knows', { eventName: [{ regex: '.*' }] }, false],
])('matches %s', (_what, pattern, expected) => {
  expect(matchesPattern(pattern, record)).toBe(expected);
});
