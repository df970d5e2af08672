import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { itemCodec, versionOf } from './item-codec.ts';

interface Note {
  readonly words: string;
  readonly tags: readonly string[];
}

const second = itemCodec<Note>()({
  type: 'note',
  schema: z.strictObject({ words: z.string(), tags: z.array(z.string()) }),
  schemaVersion: 3,
  upgrades: {
    1: (data) => ({ ...z.object({ text: z.string() }).parse(data), tags: [] }),
    2: (data) => {
      const { text, tags } = z.object({ text: z.string(), tags: z.array(z.string()) }).parse(data);
      return { words: text, tags };
    },
  },
});

it('writes the type and the schema version beside the data', () => {
  const note: Note = { words: 'hello', tags: [] };
  expect(second.encode(note)).toEqual({ type: 'note', schemaVersion: 3, data: note });
  expect(second.decode({ ...second.encode(note) })).toEqual(note);
});

it('reads what an older release wrote, one version after the other', () => {
  expect(second.decode({ type: 'note', schemaVersion: 1, data: { text: 'old' } })).toEqual({
    words: 'old',
    tags: [],
  });
  expect(second.decode({ type: 'note', schemaVersion: 2, data: { text: 'old', tags: ['a'] } })).toEqual({
    words: 'old',
    tags: ['a'],
  });
});

it('refuses what nothing upgrades', () => {
  expect(() => second.decode({ type: 'note', schemaVersion: 0, data: {} })).toThrow('from schema 0');
});

it('refuses what a newer release wrote, rather than lose what it does not know', () => {
  expect(() => second.decode({ type: 'note', schemaVersion: 4, data: {} })).toThrow('newer schema 4');
  const unknown = { type: 'note', schemaVersion: 3, data: { words: 'x', tags: [], colour: 'red' } };
  expect(() => second.decode(unknown)).toThrow('unrecognized_keys');
});

it('refuses an item of another type, or none', () => {
  expect(() => second.decode({ type: 'user', schemaVersion: 1, data: {} })).toThrow('found user');
  expect(() => second.decode({})).toThrow('found undefined');
});

it('says where an item is damaged, and never what stands there', () => {
  const damaged = { type: 'note', schemaVersion: 3, data: { words: { name: 'Ana Reyes' }, tags: ['x'] } };
  expect(() => second.decode(damaged)).toThrow('A stored note cannot be read: words invalid_type.');
  expect(() => second.decode(damaged)).not.toThrow('Ana');
});

it('refuses an item without a version', () => {
  expect(versionOf({ type: 'note', version: 2 })).toBe(2);
  expect(() => versionOf({ type: 'note' })).toThrow('has no version');
});
