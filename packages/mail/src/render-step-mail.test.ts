import type { Division } from '@afterword/core/division/division';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { exampleAddressees, exampleInput } from './examples.ts';
import { toMime } from './mime/to-mime.ts';
import { parseStepMailFields } from './parse-step-mail-fields.ts';
import { renderStepMail } from './render-step-mail.ts';
import type { StepMailInput } from './step-mail-input.ts';
import { longPoints } from './testing/every-mail.ts';

const render = (change: Partial<StepMailInput>) => renderStepMail({ ...exampleInput, ...change });

test('the longest mail stays under 100 kB on the wire', async () => {
  const input = { ...exampleInput, talkingPoints: longPoints };
  const bytes = await toMime({
    mail: await renderStepMail(input),
    from: { name: 'A', address: 'a@agency.test' },
    to: { name: 'M', address: input.candidate.email },
    replyTo: { name: 'R', address: 'r@agency.test' },
    unsubscribe: { url: input.links.unsubscribe },
    date: input.now,
  });
  expect(bytes.length).toBeLessThan(100_000);
  expect((await PostalMime.parse(bytes)).html).toContain('Stop these e-mails');
});

describe('a coaching mail', () => {
  test('opens the draft in the mail program, addressed to the interviewer', async () => {
    expect((await render({ kind: 'thank-you' })).html).toContain(
      'href="mailto:dana.reyes@lakeview.test?subject=',
    );
  });

  test('sends a draft too long for a link to the page with the copy button', async () => {
    const { html } = await render({ kind: 'thank-you', talkingPoints: longPoints });
    expect(html).not.toContain('mailto:');
    expect(html).toContain('?do=draft');
  });

  test('shows no address of a client that wants the recruiter in between', async () => {
    const { html, text } = await render({
      kind: 'first-follow-up',
      addressees: exampleAddressees.recruiter,
      talkingPoints: ['Write to dana.reyes@lakeview.test about samples'],
      client: { name: 'Lakeview Foods (dana@lakeview.test)' },
    });
    expect(html + text).not.toContain('lakeview.test');
    expect(text).toContain('Send it to Rita Moss, who will forward it to Lakeview Foods for you.');
  });

  test.each([
    ['thank-you', ['sent', 'answered', 'stop', 'points', 'did-not-take-place']],
    ['first-follow-up', ['sent', 'answered', 'stop']],
    ['second-follow-up', ['sent', 'answered', 'stop']],
    ['move-on', ['answered', 'stop']],
  ] as const)('%s offers exactly what can be said then', async (kind, actions) => {
    const { html } = await render({ kind });
    const offered = new Set([...html.matchAll(/\?do=([a-z-]+)/g)].map(([, action]) => action));
    expect([...offered].sort()).toEqual([...actions].sort());
  });

  test('says that the promised day has passed only once it has', async () => {
    const interview = { ...exampleInput.interview, decisionDate: '2027-03-04' };
    const on = async (now: string) =>
      (await render({ kind: 'first-follow-up', interview, now: Date.parse(now) / 1000 })).text;
    expect(await on('2027-03-08T15:00:00Z')).toContain(
      'hoped to decide by Thursday, March 4. That day has passed',
    );
    expect(await on('2027-03-04T15:00:00Z')).not.toContain('has passed');
  });

  test('shows up to five other job orders when it is time to move on, and the recruiter’s name', async () => {
    const otherJobOrders = ['one', 'two', 'three', 'four', 'five', 'six'].map((number) => `Job ${number}`);
    const { text } = await render({ kind: 'move-on', otherJobOrders });
    expect(text).toContain('- Job five\n');
    expect(text).not.toContain('Job six');
    expect(text).toContain('Rita Moss will take it from there');
  });

  test('reads well when no other job order is open', async () => {
    const { text } = await render({ kind: 'move-on', otherJobOrders: [] });
    expect(text).not.toContain('Open right now');
  });
});

describe('a logistics mail', () => {
  test('says date, zone, place and people', async () => {
    const { text } = await render({ kind: 'confirmation' });
    expect(text).toContain('When\nTuesday, March 2, 2027\n10:00 AM – 11:00 AM (Chicago time)\n');
    expect(text).toContain('Where\n2200 Canal Road');
    expect(text).toContain('You meet\nDana Reyes');
  });

  test('adds the candidate’s hour where their clock shows another', async () => {
    const text = async (candidateTimeZone: string) =>
      (await render({ kind: 'reminder', candidateTimeZone })).text;
    expect(await text('America/New_York')).toContain('In your time\nTue, Mar 2, 11:00 AM (New York time)');
    expect(await text('America/Winnipeg')).not.toContain('In your time');
  });

  test('links a video call', async () => {
    const place = { kind: 'video', detail: 'https://meet.example.test/a?b=1&c=2' } as const;
    const { html } = await render({ kind: 'confirmation', interview: { ...exampleInput.interview, place } });
    expect(html).toContain('href="https://meet.example.test/a?b=1&amp;c=2"');
  });

  test('makes no link of what is none', async () => {
    const place = { kind: 'video', detail: 'javascript:alert(1)' } as const;
    const { html } = await render({ kind: 'confirmation', interview: { ...exampleInput.interview, place } });
    expect(html).not.toContain('href="javascript');
  });

  test('says what it was before, and only in the mail about the change', async () => {
    const previous = { startsAt: '2027-03-01T09:00', timeZone: 'America/Chicago' };
    expect((await render({ kind: 'interview-changed', previous })).text).toContain(
      'Before\nMonday, March 1, 9:00 AM',
    );
    expect((await render({ kind: 'reminder', previous })).text).not.toContain('Before');
  });

  test('speaks of changed details where the time stayed', async () => {
    const previous = { startsAt: '2027-03-02T10:00', timeZone: 'America/Chicago' };
    const { subject, text } = await render({ kind: 'interview-changed', previous });
    expect(subject).toMatch(/^Changed: /);
    expect(text).not.toContain('Before');
  });
});

test('the same fields, stored and read back, render the same mail', async () => {
  const { links, ...fields } = exampleInput;
  const stored = parseStepMailFields(JSON.parse(JSON.stringify(fields)));
  expect(stored && (await renderStepMail({ ...stored, links }))).toEqual(await renderStepMail(exampleInput));
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['the emptied fields of an erased candidate', {}],
  ['an unknown kind', { ...exampleInput, kind: 'birthday' }],
  ['an unknown division', { ...exampleInput, division: 'x' as Division }],
])('stored fields are refused: %s', (_, stored) => {
  expect(parseStepMailFields(stored)).toBeUndefined();
});
