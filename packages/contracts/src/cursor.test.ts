import { describe, expect, it } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const key = { pk: 'candidate', sk: 'Åsa', at: 12 };

describe('a cursor', () => {
  it('gives back the key it was made of', async () => {
    expect(await openCursor(await sealCursor(key, 'candidates', ['s1']), 'candidates', ['s1'])).toEqual(key);
  });

  it('fits a URL unescaped', async () => {
    expect(await sealCursor(key, 'candidates', ['s1'])).toMatch(/^[A-Za-z0-9_.-]+$/);
  });

  it('stays good while secrets rotate, and no longer', async () => {
    const cursor = await sealCursor(key, 'candidates', ['old']);
    expect(await openCursor(cursor, 'candidates', ['new', 'old'])).toEqual(key);
    expect(await openCursor(cursor, 'candidates', ['new'])).toBeUndefined();
  });

  it('opens nothing in another list', async () => {
    const cursor = await sealCursor(key, 'candidates', ['s1']);
    expect(await openCursor(cursor, 'clients', ['s1'])).toBeUndefined();
  });

  it.each(['', '.', 'abc', 'a.b', 'e30.!!', '%%%.%%%', 'e30.e30.e30'])('refuses %j', async (cursor) => {
    expect(await openCursor(cursor, 'candidates', ['s1'])).toBeUndefined();
  });

  it('refuses another key under the same signature', async () => {
    const [, signature] = (await sealCursor(key, 'candidates', ['s1'])).split('.');
    const other = btoa(JSON.stringify({ pk: 'user' })).replace(/=+$/, '');
    expect(await openCursor(`${other}.${signature}`, 'candidates', ['s1'])).toBeUndefined();
  });
});
