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

  it('shows nothing of where the page ended', async () => {
    const cursor = await sealCursor({ sk: 'reyes, ana' }, 'candidates', ['s1']);
    expect(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('reyes');
  });

  it('refuses one with any character changed', async () => {
    const cursor = await sealCursor(key, 'candidates', ['s1']);
    // The last character of base64 may carry bits that nothing reads.
    for (let at = 0; at < cursor.length - 1; at += 1) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      const changed = `${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`;
      expect(await openCursor(changed, 'candidates', ['s1'])).toBeUndefined();
    }
  });
});
