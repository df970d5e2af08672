import { describe, expect, it } from 'vitest';
import { arrived, type SearchText, sent, toSend, typed } from './search-text.ts';

/** Plays what happens to the field, one thing after the other: typing, sending what is typed, the address's text. */
const played = (start: SearchText, ...steps: readonly ((search: SearchText) => SearchText)[]): SearchText =>
  steps.reduce((search, step) => step(search), start);
const type = (text: string) => (search: SearchText) => typed(search, text);
const send = (search: SearchText) => sent(search, toSend(search) ?? search.text);
const arrives = (value: string) => (search: SearchText) => arrived(search, value);

const empty: SearchText = { text: '', pending: [], value: '' };

describe('what stands in the search field', () => {
  it('keeps letters that are typed while the address takes over the ones before', () => {
    const search = played(empty, type('a'), send, type('ab'), arrives('a'));
    expect(search.text).toBe('ab');
    expect(toSend(search)).toBe('ab');
  });

  it('keeps them also where two were on their way', () => {
    const both = played(empty, type('a'), send, type('ab'), send, type('abc'));
    expect(played(both, arrives('a'), arrives('ab')).text).toBe('abc');
    expect(played(both, arrives('ab')).text).toBe('abc');
  });

  it('goes along with "back", and with a link that looks for something else', () => {
    const search = played(empty, type('a'), send, arrives('a'));
    expect(played(search, arrives('')).text).toBe('');
    expect(played(search, arrives('nora')).text).toBe('nora');
    expect(played(search, type('ab'), arrives('nora'))).toEqual({ text: 'nora', pending: [], value: 'nora' });
  });

  it('goes along with the very text that was sent before, once that has arrived', () => {
    const search = played(empty, type('a'), send, arrives('a'), type(''), send, arrives(''));
    expect(played(search, arrives('a')).text).toBe('a');
  });
});

describe('what is to be sent', () => {
  it('is nothing where nothing else stands in the field', () => {
    expect(toSend(empty)).toBeUndefined();
    expect(toSend(played(empty, type('a'), type('')))).toBeUndefined();
    expect(toSend(played(empty, type('a'), send))).toBeUndefined();
    expect(toSend(played(empty, type('a'), send, arrives('a')))).toBeUndefined();
  });

  it('is the text before where it was typed back while another one is on its way', () => {
    expect(toSend(played(empty, type('a'), send, type('')))).toBe('');
  });
});
