import { exampleInput } from '@afterword/mail/examples';
import { builtInText } from '@afterword/mail/wording/built-in-texts';
import { beforeAll, describe, expect, it } from 'vitest';
import { aBusyOffice, type BusyOffice, now } from '../testing/a-busy-office.ts';
import { type AnApi, anApi, copyOf } from '../testing/an-api.ts';

const key = { kind: 'thank-you', division: 'office', language: 'en' } as const;
const path = '/v1/templates/thank-you/office/en';
const builtIn = builtInText(key);
const boss = { as: 'ada@agency.test' };
const own = { ...builtIn, subject: 'A word of thanks to {{client}}' };

let office: BusyOffice;
beforeAll(async () => {
  office = await aBusyOffice();
});
const open = (): AnApi => anApi({ rows: copyOf(office.rows), now, firstId: 1000 });
const save = (api: AnApi, text: unknown, ifMatch = '"1"', at = path) =>
  api.call('PUT', at, { text }, { ...boss, ifMatch });

describe('a wording', () => {
  it('is the built-in one until somebody writes another', async () => {
    const api = open();
    const { body, etag } = await api.call('GET', path, undefined, boss);
    expect(body).toMatchObject({ ...key, edition: 0, isOwn: false, text: builtIn, builtIn, changedBy: null });
    expect(etag).toBe('"1"');
    expect(body.fields).toContainEqual(
      expect.objectContaining({ name: 'buttons', type: 'part', required: true }),
    );
  });

  it('is saved, read back, and listed with who wrote it', async () => {
    const api = open();
    const saved = await save(api, own);
    expect([saved.status, saved.etag, saved.body.edition]).toEqual([200, '"2"', 1]);
    expect((await api.call('GET', path, undefined, boss)).body).toMatchObject({
      text: own,
      isOwn: true,
      builtIn,
    });
    const { body } = await api.call('GET', '/v1/templates?division=office', undefined, boss);
    expect(body.items).toHaveLength(16);
    expect(body.items.filter(({ isOwn }: { isOwn: boolean }) => isOwn)).toEqual([
      { ...key, edition: 1, isOwn: true, changedAt: '2027-03-10T16:00:00Z', changedBy: 'Ada Quinn' },
    ]);
  });

  it('goes back to the built-in one, and every edition stays', async () => {
    const api = open();
    await save(api, own);
    const back = await save(api, null, '"2"');
    expect(back.body).toMatchObject({ edition: 2, isOwn: false, text: builtIn });
    const { body } = await api.call('GET', `${path}/editions`, undefined, boss);
    expect(
      body.items.map(({ edition, text }: { edition: number; text: unknown }) => [edition, text]),
    ).toEqual([
      [2, null],
      [1, own],
    ]);
  });

  it('that somebody changed meanwhile is not overwritten', async () => {
    const api = open();
    await save(api, own);
    const late = await save(api, { ...own, subject: 'Mine' });
    expect([late.status, late.body.code]).toEqual([412, 'version/stale']);
    expect((await api.call('PUT', path, { text: own }, boss)).status).toBe(428);
  });

  it('that breaks rules is refused, with a sentence for each that says where', async () => {
    const api = open();
    const { status, body } = await save(api, {
      ...own,
      subject: 'To {{clinet}}',
      body: own.body.replace('{{buttons}}', ''),
      draft: { subject: 'Thanks!', body: '{{greeting}}\n\nCall me: (312) 555-0142' },
    });
    expect([status, body.code, body.field]).toEqual([422, 'template/breaks-rules', 'text.subject']);
    expect(body.errors).toEqual([
      {
        field: 'text.subject',
        message: 'The subject: there is no field {{clinet}}. Did you mean {{client}}?',
      },
      {
        field: 'text.body',
        message: expect.stringContaining('Everybody must be able to stop these e-mails.'),
      },
      {
        field: 'text.draft.subject',
        message: 'The subject of the draft: no exclamation marks in what goes to the employer.',
      },
      { field: 'text.draft.body', message: expect.stringContaining('The draft, line 3: “(312) 555-0142”') },
    ]);
    expect(api.rows.templates.size).toBe(0);
  });

  it.each([
    ['no draft where one is needed', path, { ...own, draft: null }],
    ['a draft where there is nothing to send', path.replace('thank-you', 'reminder'), own],
  ])('is refused with %s', async (_, at, text) => {
    const { status, body } = await save(open(), text, '"1"', at);
    expect([status, body.code]).toEqual([422, 'template/breaks-rules']);
  });

  it.each(['/v1/templates/birthday/office/en', '/v1/templates/thank-you/office/fr'])(
    'of %s is refused',
    async (at) => {
      expect((await open().call('GET', at, undefined, boss)).status).toBe(422);
    },
  );
});

describe('a preview', () => {
  const preview = (api: AnApi, body: object) => api.call('POST', `${path}/preview`, body, boss);

  it('shows an example of the agency, for whoever the draft goes to', async () => {
    const api = open();
    const { body } = await preview(api, { text: own });
    expect(body.subject).toBe('A word of thanks to Lakeview Foods');
    expect(body.breaks).toEqual([]);
    expect((await preview(api, { text: own, addressee: 'hr-contact' })).body.text).toContain('Pat Kim');
  });

  it('shows a real submission', async () => {
    const { body } = await preview(open(), { text: own, submissionId: office.submissions.interviewed });
    expect(body.subject).toBe('A word of thanks to Harbor Freight Lines');
    expect(body.text).not.toContain('Lakeview');
  });

  it('says what keeps it from being saved, and shows it all the same', async () => {
    const { status, body } = await preview(open(), { text: { ...own, subject: 'Hi {{nobody}}' } });
    expect([status, body.subject]).toEqual([200, 'Hi']);
    expect(body.breaks).toMatchObject([{ rule: 'unknown-field', part: 'subject', line: 1 }]);
  });

  it('shows nothing of a submission that is not there for them', async () => {
    expect((await preview(open(), { text: own, submissionId: 'nobody' })).status).toBe(404);
  });

  it('reads what a candidate is called as words', async () => {
    const api = open();
    const id = 'cand-interviewed';
    const found = api.rows.candidates.get(id);
    if (!found) throw new Error('no candidate');
    api.rows.candidates.set(id, {
      ...found,
      value: { ...found.value, name: '{{recruiter}} <script>alert(1)</script>' },
    });
    const { body } = await preview(api, { text: own, submissionId: office.submissions.interviewed });
    expect(body.text).toContain('{{recruiter}} <script>alert(1)</script>');
    expect(body.html).not.toContain('<script>');
    expect(body.html).toContain('{{recruiter}} &lt;script&gt;');
  });
});

describe('a test mail', () => {
  const test = (api: AnApi) => api.call('POST', `${path}/test`, { text: own }, boss);

  it('is left for the stream, once for each key, and goes to who asked', async () => {
    const api = open();
    const { status, body } = await test(api);
    expect([status, body]).toEqual([200, { to: 'ada@agency.test' }]);
    const [notice] = [...api.rows.notices.values()];
    expect(notice?.value).toMatchObject({ kind: 'template-test', test: { ...key, text: own } });
  });

  it('says so where sending is switched off', async () => {
    const api = open();
    const found = api.rows.agency.get('agency');
    if (!found) throw new Error('no agency');
    api.rows.agency.set('agency', { ...found, value: { ...found.value, sending: { mode: 'off' } } });
    const { status, body } = await test(api);
    expect([status, body.code]).toEqual([409, 'sending/switched-off']);
    expect(api.rows.notices.size).toBe(0);
  });
});

describe('a mail that was sent', () => {
  it('still reads as it was sent after the wording changed', async () => {
    const api = open();
    await save(api, own);
    const id = [...api.rows.messages.keys()].find((at) =>
      at.startsWith(`${office.submissions.interviewed}/`),
    );
    const { links: _, ...fields } = exampleInput;
    const message = api.rows.messages.get(id ?? '');
    if (!id || !message) throw new Error('no message');
    api.rows.messages.set(id, {
      ...message,
      value: { ...message.value, fields, template: { name: 'thank-you', version: 2, edition: 1 } },
    });
    const show = async () => (await api.call('GET', `/v1/messages/${id}`)).body.rendered.subject;
    expect(await show()).toBe('A word of thanks to Lakeview Foods');
    await save(api, { ...own, subject: 'Changed since' }, '"2"');
    expect(await show()).toBe('A word of thanks to Lakeview Foods');
  });
});
