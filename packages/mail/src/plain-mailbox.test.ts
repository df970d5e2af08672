import { describe, expect, test } from 'vitest';
import { isPlainMailbox } from './plain-mailbox.ts';

describe('one plain mailbox', () => {
  test.each([
    'maria.soto@mail.test',
    "o'neil+hr@client.test",
    'x@sub.example.co',
    'bounce+l@simulator.amazonses.com',
  ])('is %s', (address) => {
    expect(isPlainMailbox(address)).toBe(true);
  });

  test.each([
    '',
    'maria',
    'maria@localhost',
    'a@b.test, c@d.test',
    'a@b.test;c@d.test',
    'Maria <a@b.test>',
    '"a b"@c.test',
    '"x@evil.test "@c.test',
    'group: a@b.test;',
    'a@b.test (comment)',
    'josé@mail.test',
    'maria＠mail.test',
    'maria@mäil.test',
    'a@@b.test',
    '.a@b.test',
    'a..b@c.test',
    'a@-b.test',
    'a@b.test\r\nBcc: c@d.test',
    'a@b.test\n',
    'a@b.test\u0000',
    'a@b.test\u2028',
    `${'a'.repeat(65)}@b.test`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.test`,
  ])('is not %j', (address) => {
    expect(isPlainMailbox(address)).toBe(false);
  });
});
