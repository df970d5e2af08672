import { describe, expect, it } from 'vitest';
import { classifyMail } from './classify-mail.ts';
import { parseMail } from './parse-mail.ts';
import { samples } from './samples/samples.ts';

describe('what came in by mail', () => {
  it('has at least thirty samples, of every kind', () => {
    expect(samples.length).toBeGreaterThanOrEqual(30);
    expect(new Set(samples.map(({ is }) => is)).size).toBe(5);
    expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
  });

  it.each(samples)('$is: $name', async ({ is, from, source }) => {
    expect(classifyMail(await parseMail(Buffer.from(source)), from)).toBe(is);
  });
});

describe('a mail is read', () => {
  it('with its charset, its encoded names and the text of its HTML', async () => {
    const other = samples.find(({ name }) => name === 'in another charset');
    expect(await parseMail(Buffer.from(other?.source ?? '', 'latin1'))).toMatchObject({
      from: { name: 'Ana Reyes Muñoz', address: 'ana.reyes@mail.test' },
      subject: 'Re: mañana',
      text: expect.stringContaining('Hasta mañana'),
    });
    const html = samples.find(({ name }) => name.endsWith('HTML alone'));
    expect((await parseMail(Buffer.from(html?.source ?? ''))).text).toContain('offered');
  });

  it.each([
    '',
    '\u0000',
    '\r\n\r\n',
    'x'.repeat(100_000),
    `Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n'.repeat(3000)}`,
  ])('whatever it is: %#', async (source) => {
    expect(classifyMail(await parseMail(Buffer.from(source)), 'a@b.test')).toBe('human');
  });
});
