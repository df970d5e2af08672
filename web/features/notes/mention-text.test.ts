import { describe, expect, it } from 'vitest';
import { mentionsIn, openMention, partsOf, suggestions, withMention } from './mention-text.ts';

const people = [
  { id: 'ana', name: 'Ana Ruiz' },
  { id: 'vega', name: 'Ana Ruiz Vega' },
  { id: 'lucia', name: 'Lucía Fernández' },
  { id: 'omar', name: 'Omar Haddad' },
];

describe('a name that is being typed', () => {
  it.each([
    ['@', 1, { from: 0, typed: '' }],
    ['Hi @Om', 6, { from: 3, typed: 'Om' }],
    ['(@Omar H', 8, { from: 1, typed: 'Omar H' }],
    ['Hi @Omar, see', 6, { from: 3, typed: 'Om' }],
    ['no name', 7, undefined],
    ['ana@mail.test', 13, undefined],
    ['@ Omar', 6, undefined],
    ['@Omar\nnext', 10, undefined],
    ['@Omar  twice', 12, undefined],
    [`@${'x'.repeat(41)}`, 42, undefined],
  ])('%j at %i', (text, caret, expected) => {
    expect(openMention(text, caret)).toEqual(expected);
  });

  it.each([
    ['', ['ana', 'vega', 'lucia', 'omar']],
    ['lucia', ['lucia']],
    ['had', ['omar']],
    ['Ana', ['ana', 'vega']],
    ['Omar Haddad', []],
    ['zz', []],
  ])('%j may be %j', (typed, ids) => {
    expect(suggestions(typed, people).map(({ id }) => id)).toEqual(ids);
  });

  it('is offered to five at most', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({ id: `p${n}`, name: `Person ${n}` }));
    expect(suggestions('per', many)).toHaveLength(5);
  });

  it('is put in whole, and the caret goes behind it', () => {
    const text = 'Hi @Om could you call?';
    const done = withMention(text, { from: 3, typed: 'Om' }, { id: 'omar', name: 'Omar Haddad' });
    expect(done).toEqual({ text: 'Hi @Omar Haddad could you call?', caret: 16 });
    expect(done.text.slice(done.caret)).toBe('could you call?');
  });
});

describe('who is named', () => {
  it.each([
    ['@Omar Haddad, please', ['omar']],
    ['@Ana Ruiz Vega', ['vega']],
    ['@Ana Ruiz and @Ana Ruiz', ['ana']],
    ['@Ana Ruizov', []],
    ['Omar Haddad', []],
    ['@Lucía Fernández @Omar Haddad', ['lucia', 'omar']],
  ])('%j: %j', (text, ids) => {
    expect(mentionsIn(text, people)).toEqual(ids);
  });

  it('is shown where it stands, and nothing of the text is lost', () => {
    const text = '@@Omar Haddad: call @Ana Ruiz!\n@nobody';
    const parts = partsOf(text, people);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ mention }) => mention)).toEqual([
      { text: '@Omar Haddad', mention: 'omar' },
      { text: '@Ana Ruiz', mention: 'ana' },
    ]);
    expect(partsOf('', people)).toEqual([]);
  });
});
