import { describe, expect, it } from 'vitest';
import { destinations } from './navigation.ts';
import { keysOf, type ShortcutPlace, shortcuts, toldKeys } from './shortcuts.ts';

const heardOn = (place: ShortcutPlace): string[] =>
  Object.values(shortcuts)
    .filter(({ where }) => where === 'anywhere' || where === place)
    .flatMap(({ keys }) => keys.map((key) => key.toLowerCase()));

describe('shortcuts', () => {
  it.each(['anywhere', 'today', 'board', 'form'] as const)('no key means two things: %s', (place) => {
    const keys = heardOn(place);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('has one for every screen with a letter', () => {
    const lettered = destinations.filter(({ key }) => key !== undefined);
    expect(lettered.length).toBeGreaterThan(5);
    for (const { href, key } of lettered) expect(keysOf(href as `/${string}`)).toEqual([key]);
  });

  it('tells of each at least one key, and none that only other keyboards need', () => {
    for (const shortcut of Object.values(shortcuts)) expect(toldKeys(shortcut)).not.toEqual([]);
    expect(
      toldKeys({ keys: ['mod+K', '/', 'shift+/'], silent: ['shift+/'], says: '', where: 'anywhere' }),
    ).toEqual(['mod+K', '/']);
  });
});
