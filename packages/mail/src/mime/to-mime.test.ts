import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { exampleInput } from '../examples.ts';
import { renderStepMail } from '../render-step-mail.ts';
import { senderName } from '../sender-name.ts';
import { plainAddresses, refusedAddresses } from '../testing/addresses.ts';
import { injections } from '../testing/injections.ts';
import { MailRefusedError } from './mail-refused-error.ts';
import { type MimeInput, toMime } from './to-mime.ts';

const url = exampleInput.links.unsubscribe;
const rendered = await renderStepMail(exampleInput);

async function message(change: Partial<MimeInput> = {}): Promise<MimeInput> {
  return {
    mail: rendered,
    from: { name: senderName('Rita Moss', 'Northside Staffing'), address: 'follow-up@agency.test' },
    to: { name: 'Maria Soto', address: 'maria.soto@mail.test' },
    replyTo: { name: 'Rita Moss', address: 'recruiter@agency.test' },
    unsubscribe: { url },
    date: exampleInput.now,
    ...change,
  };
}

const source = async (change?: Partial<MimeInput>) =>
  new TextDecoder().decode(await toMime(await message(change)));
const parsed = async (change?: Partial<MimeInput>) => PostalMime.parse(await source(change));
/** The parser gives text back with bare line feeds. */
const lines = (content: unknown) => String(content).replaceAll('\r\n', '\n');
const header = (mail: Awaited<ReturnType<typeof parsed>>, key: string) =>
  mail.headers.filter((line) => line.key === key).map((line) => line.value);
const headerKeys = async (change?: Partial<MimeInput>) =>
  (await parsed(change)).headers.map(({ key }) => key);

const refusal = async (change: Partial<MimeInput>) => {
  const thrown: unknown = await toMime(await message(change)).catch((error: unknown) => error);
  return thrown instanceof MailRefusedError ? thrown.code : thrown;
};

describe('the message, read by an independent parser', () => {
  test('comes from the agency in the recruiter’s name, goes to the candidate alone, and is answered to the recruiter', async () => {
    const mail = await parsed();
    expect(mail.from).toMatchObject({
      name: 'Rita Moss via Northside Staffing',
      address: 'follow-up@agency.test',
    });
    expect(mail.to).toMatchObject([{ name: 'Maria Soto', address: 'maria.soto@mail.test' }]);
    expect(mail.replyTo).toMatchObject([{ name: 'Rita Moss', address: 'recruiter@agency.test' }]);
    expect([mail.cc, mail.bcc].flat().filter(Boolean)).toEqual([]);
  });

  test('carries text and HTML as they were rendered', async () => {
    const { mail } = await message();
    const read = await parsed();
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    expect(read.html?.replaceAll('\r\n', '\n').trim()).toBe(mail.html.trim());
    expect(read.attachments).toEqual([]);
  });

  test('can be unsubscribed from with one click, and says it is automatic', async () => {
    const mail = await parsed();
    expect(header(mail, 'list-unsubscribe')).toEqual([`<${url}>`]);
    expect(header(mail, 'list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(header(mail, 'auto-submitted')).toEqual(['auto-generated']);
    expect(mail.date).toBe('2027-03-02T18:00:00.000Z');
  });

  test.each([
    ['confirmation', 'REQUEST'],
    ['interview-cancelled', 'CANCEL'],
  ] as const)('of a %s holds the invitation beside the text and as a file', async (kind, method) => {
    const mail = await renderStepMail({ ...exampleInput, kind });
    const raw = await source({ mail });
    expect(raw).toMatch(new RegExp(`Content-Type: text/calendar;[\\s\\S]{0,40}method=${method}`, 'i'));
    const read = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' });
    const files = read.attachments.map(({ mimeType, filename, content }) => ({
      mimeType,
      filename,
      content: lines(content),
    }));
    expect(files).toContainEqual({
      mimeType: 'application/ics',
      filename: 'interview.ics',
      content: lines(mail.calendar),
    });
  });

  test('survives names in any script', async () => {
    const name = 'Łukasz “Zoë” 漢字 🙂';
    expect((await parsed({ to: { name, address: 'z@mail.test' } })).to).toMatchObject([
      { name, address: 'z@mail.test' },
    ]);
  });

  test('has lines no server cuts', async () => {
    for (const line of (await source()).split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });
});

/** Everything an invitation consists of. */
const invitationProperties = new Set([
  ...['BEGIN', 'END', 'PRODID', 'VERSION', 'CALSCALE', 'METHOD', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO'],
  ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'ORGANIZER'],
  ...['ATTENDEE', 'STATUS', 'TRANSP', ''],
]);

describe('header injection', () => {
  const payloads = injections;

  test.each(payloads)('in a name adds neither header nor recipient: %j', async (name) => {
    const plain = await headerKeys();
    const change = {
      from: { name, address: 'follow-up@agency.test' },
      to: { name, address: 'maria.soto@mail.test' },
      replyTo: { name, address: 'recruiter@agency.test' },
    };
    expect(await headerKeys(change)).toEqual(plain);
    const read = await parsed(change);
    expect(read.to?.map(({ address }) => address)).toEqual(['maria.soto@mail.test']);
    expect(read.from?.address).toBe('follow-up@agency.test');
    expect(read.replyTo?.map(({ address }) => address)).toEqual(['recruiter@agency.test']);
  });

  test('in a name is not even shown', async () => {
    const name = 'Rita\u202e\u2028 Moss\u0000';
    expect((await parsed({ to: { name, address: 'maria.soto@mail.test' } })).to?.[0]?.name).toBe('Rita Moss');
  });

  test.each(payloads)('in a subject stays in the subject: %j', async (subject) => {
    const { mail } = await message();
    expect(await headerKeys({ mail: { ...mail, subject } })).toEqual(await headerKeys());
  });

  test('meets forty payloads and more, in every header that says what somebody typed', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(40);
  });

  test('in an invitation adds no property', async () => {
    for (const payload of payloads) {
      const input = {
        ...exampleInput,
        kind: 'confirmation',
        jobTitle: payload,
        client: { name: payload },
      } as const;
      const mail = await renderStepMail({
        ...input,
        recruiter: { name: payload, email: 'recruiter@agency.test' },
        interview: { ...input.interview, place: { kind: 'onsite', detail: payload } },
      });
      const calendar = mail.calendar ?? '';
      const names = calendar
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .map((line) => /^[A-Z-]*/.exec(line)?.[0]);
      expect(new Set(names), payload).toEqual(invitationProperties);
      expect(names.filter((name) => name === 'ATTENDEE')).toHaveLength(1);
    }
  });

  test.each([
    'http://agency.test/u',
    'mailto:stop@agency.test',
    'javascript:alert(1)',
    'not a link',
    '',
    `https://agency.test/${'x'.repeat(900)}`,
  ])('in an unsubscribe link is refused: %j', async (link) => {
    expect(await refusal({ unsubscribe: { url: link } })).toBe('mail/bad-unsubscribe-link');
  });

  test('in an unsubscribe link with a line break adds no header', async () => {
    const broken = 'https://agency.test/u?a=\r\nBcc: evil@x.test>';
    expect(await headerKeys({ unsubscribe: { url: broken } })).toEqual(await headerKeys());
  });

  test('an unsubscribe link may be http on this machine', async () => {
    const mail = await parsed({ unsubscribe: { url: 'http://localhost:4000/u' } });
    expect(header(mail, 'list-unsubscribe')).toEqual(['<http://localhost:4000/u>']);
  });
});

describe('a recipient', () => {
  const everyRefused = Object.values(refusedAddresses).flat();

  test('is tried in eighty ways and more', () => {
    expect(new Set([...plainAddresses, ...everyRefused]).size).toBeGreaterThanOrEqual(80);
  });

  test.each(plainAddresses)(
    'that is one plain mailbox is the only one, as it is stored: %s',
    async (address) => {
      const mail = await parsed({ to: { name: 'Maria, Soto <x@evil.test>', address } });
      const [local, domain = ''] = address.split('@');
      expect(mail.to?.map((to) => to.address)).toEqual([`${local}@${domain.toLowerCase()}`]);
      expect([mail.cc, mail.bcc].flat().filter(Boolean)).toEqual([]);
    },
  );

  test.each(everyRefused)('that is none is refused: %j', async (address) => {
    const box = { name: 'N', address };
    expect(await refusal({ to: box })).toBe('mail/bad-recipient');
    expect(await refusal({ from: box })).toBe('mail/bad-sender');
    expect(await refusal({ replyTo: box })).toBe('mail/bad-reply-to');
  });
});

test('a message over 100 kB is refused', async () => {
  const { mail } = await message();
  expect(await refusal({ mail: { ...mail, html: 'x'.repeat(101_000) } })).toBe('mail/too-large');
});
