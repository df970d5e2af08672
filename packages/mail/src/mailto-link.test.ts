import { describe, expect, test } from 'vitest';
import { mailtoLink } from './mailto-link.ts';

const to = (...emails: string[]) => ({ to: emails.map((email) => ({ name: 'N', email })) });

describe('the mailto link', () => {
  test.each([
    ['quotes', `She said "don't" & 'do'`],
    ['ampersands and equals', 'R&D = 50 % more?body=x#y'],
    ['emoji', 'Thanks 🙂 👩🏽‍💻'],
    ['accents', 'José Núñez, Zoë, Łukasz'],
    ['plus and percent', '1+1 100%25'],
    ['a lone surrogate', 'broken \ud800 half'],
  ])('comes back from a URL parser with %s', (_, words) => {
    const draft = { subject: words, body: `${words}\n\n- ${words}` };
    const url = new URL(mailtoLink(to('dana@client.test'), draft) ?? '');
    expect(url.pathname).toBe('dana@client.test');
    // URLSearchParams reads a plus as a blank, mailto does not: there must be none left to misread.
    expect(url.search).not.toContain('+');
    expect(url.searchParams.get('subject')).toBe(words.toWellFormed());
    expect(url.searchParams.get('body')).toBe(draft.body.toWellFormed().replaceAll('\n', '\r\n'));
  });

  test('addresses all, with odd but legal characters encoded', () => {
    const link = mailtoLink(to("o'neil+hr@client.test", 'a&b?c@client.test'), { subject: 's', body: 'b' });
    expect(link).toBe('mailto:o%27neil%2Bhr@client.test,a%26b%3Fc@client.test?subject=s&body=b');
  });

  test('is ASCII', () => {
    expect(mailtoLink(to('a@client.test'), { subject: 'ü', body: '漢' })).toMatch(/^[!-~]+$/);
  });

  test('is there at 1,899 bytes and not at 1,900', () => {
    const empty = mailtoLink(to('a@client.test'), { subject: '', body: '' })?.length ?? 0;
    const filled = (length: number) => ({ subject: '', body: 'x'.repeat(length - empty) });
    expect(mailtoLink(to('a@client.test'), filled(1899))).toHaveLength(1899);
    expect(mailtoLink(to('a@client.test'), filled(1900))).toBeNull();
  });

  test.each([
    'a@b.test,c@d.test',
    'a@b.test?cc=evil@x.test',
    'Dana <a@b.test>',
    '',
    'a@b.test\r\nBcc: x@y.test',
  ])('is refused for the address %j', (email) => {
    expect(mailtoLink(to(email), { subject: '', body: '' })).toBeNull();
  });

  test('is refused without anybody to write to', () => {
    expect(mailtoLink(to(), { subject: '', body: '' })).toBeNull();
  });
});
