import { expect, test } from 'vitest';
import { fillLine, fillMarkup, fillText } from './fill-markup.ts';
import { parseMarkup } from './parse-markup.ts';

const faults = (text: string) => parseMarkup(text).problems.map(({ fault, at }) => [fault, at]);

test.each([
  ['a field', 'Hi {{ client }}.', 'Hi Acme.'],
  ['a field in any case and spacing', '{{Job   Title}}', 'Clerk'],
  ['an empty field', 'a{{nobody}}b', 'ab'],
  ['what is asked and there', '{{if client}}yes{{else}}no{{end}}', 'yes'],
  ['what is asked and empty', '{{if nobody}}yes{{else}}no{{end}}', 'no'],
  ['a question', '{{if onsite}}a{{end}}{{if video}}b{{end}}', 'a'],
  ['one question in another', '{{if client}}{{if nobody}}x{{else}}{{job title}}{{end}}{{end}}', 'Clerk'],
  ['single braces beside fields', '{ {{client}} }', 'Acme'],
])('fills %s', (_, text, filled) => {
  const values = { client: 'Acme', 'job title': 'Clerk', nobody: '', onsite: true, video: false };
  expect(fillText(text, values)).toBe(filled);
});

test('never reads a value for fields', () => {
  expect(fillText('{{client}}', { client: '{{if x}}{{end}}{{secret}}', secret: 's' })).toBe(
    '{{if x}}{{end}}{{secret}}',
  );
});

test('leaves out a paragraph in which nothing is said', () => {
  expect(fillText('a\n\n{{if nobody}}b{{end}}\n\n\n c ', { nobody: '' })).toBe('a\n\nc');
});

test('sets a value of several paragraphs apart', () => {
  expect(fillText('Thanks. {{list}}', { list: '\n\nThings:\n- a\n- b\n\n' })).toBe(
    'Thanks.\n\nThings:\n- a\n- b',
  );
});

test('a ready-made part ends the paragraph before it', () => {
  expect(fillMarkup('a {{draft}} b', {}, new Set(['draft']))).toEqual([
    { kind: 'paragraph', lines: ['a'] },
    { kind: 'part', name: 'draft' },
    { kind: 'paragraph', lines: ['b'] },
  ]);
});

test('a line is one line', () => {
  expect(fillLine('a\n\n{{client}}', { client: 'b\u2028c' })).toBe('a b c');
});

test.each([
  [
    '{client}',
    [
      ['brace-alone', 0],
      ['brace-alone', 7],
    ],
  ],
  ['a {{client', [['brace-alone', 2]]],
  ['a client}}', [['brace-alone', 8]]],
  [
    '{{{client}}}',
    [
      ['brace-alone', 0],
      ['brace-alone', 9],
    ],
  ],
  ['{{}}', [['empty', 0]]],
  [
    '{{if }}x{{end}}',
    [
      ['empty', 0],
      ['end-without-if', 8],
    ],
  ],
  ['{{if a}}x', [['if-without-end', 0]]],
  ['x{{end}}', [['end-without-if', 1]]],
  ['{{else}}', [['else-without-if', 0]]],
  ['{{if a}}{{else}}{{else}}{{end}}', [['else-without-if', 16]]],
  ['{{if a}}{{if b}}{{end}}', [['if-without-end', 0]]],
  ['nothing at all', []],
])('reads %j', (text, expected) => {
  expect(faults(text)).toEqual(expected);
});
