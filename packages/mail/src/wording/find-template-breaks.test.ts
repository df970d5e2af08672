import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { languages, type TemplateText } from '@afterword/core/template/template-text';
import { describe, expect, test } from 'vitest';
import { builtInText } from './built-in-texts.ts';
import { findTemplateBreaks } from './find-template-breaks.ts';

const thankYou = builtInText({ kind: 'thank-you', division: 'office', language: 'en' });
const draft = thankYou.draft ?? { subject: '', body: '' };

const sentences = (change: Partial<TemplateText>) =>
  findTemplateBreaks('thank-you', { ...thankYou, ...change }).map(({ rule, sentence }) => [rule, sentence]);

describe('a template is refused, and the sentence says where', () => {
  test.each<[string, Partial<TemplateText>, string]>([
    [
      'unknown-field',
      { subject: 'A note to {{clinet}}' },
      'The subject: there is no field {{clinet}}. Did you mean {{client}}?',
    ],
    [
      'unknown-field',
      { preview: '{{favourite colour}}' },
      'The preview line: there is no field {{favourite colour}}.',
    ],
    [
      'unknown-field',
      { preview: '{{if onsit}}x{{end}}' },
      'The preview line: there is no field {{if onsit}}. Did you mean {{if onsite}}?',
    ],
    ['field-elsewhere', { subject: '{{draft}}' }, 'The subject: {{draft}} does not work here.'],
    ['field-elsewhere', { subject: '{{former time}}' }, 'The subject: {{former time}} does not work here.'],
    [
      'field-elsewhere',
      { subject: '{{onsite}}' },
      'The subject: {{onsite}} is only for asking: {{if onsite}}…{{else}}…{{end}}.',
    ],
    [
      'unbalanced-markup',
      { body: `Hi\n\n{{if client}}there\n\n{{draft}}\n{{buttons}}{{if client}}{{end}}` },
      'The e-mail, line 3: {{if client}} is never closed. Write {{end}} where it ends.',
    ],
    [
      'unbalanced-markup',
      { subject: 'Your note to {client}' },
      'The subject: “{” stands alone. A field is written {{client}}, with two braces on both sides.',
    ],
    [
      'missing-opt-out',
      { body: thankYou.body.replace('{{buttons}}', '') },
      'The e-mail, line 1: {{buttons}} is missing, or not there in every case: I sent it, They answered, Stop these e-mails. Everybody must be able to stop these e-mails.',
    ],
    [
      'missing-opt-out',
      { body: thankYou.body.replace('{{buttons}}', '{{if onsite}}{{buttons}}{{end}}') },
      'The e-mail, line 1: {{buttons}} is missing, or not there in every case: I sent it, They answered, Stop these e-mails. Everybody must be able to stop these e-mails.',
    ],
    [
      'missing-draft',
      { body: thankYou.body.replace('{{draft}}', '') },
      'The e-mail, line 1: {{draft}} is missing, or not there in every case: the draft with its button.',
    ],
    [
      'phone-number',
      { draft: { ...draft, body: 'Dear\n\ncall me at (312) 555-0142' } },
      'The draft, line 3: “(312) 555-0142” reads as a phone number. Follow-ups go by e-mail, never by phone.',
    ],
    [
      'mailbox',
      { subject: 'Write to boss@lakeview.test' },
      'The subject: “boss@lakeview.test” is an address. Whom the candidate writes to is chosen for every interview.',
    ],
    [
      'exclamation-in-draft',
      { draft: { ...draft, subject: 'Thank you!' } },
      'The subject of the draft: no exclamation marks in what goes to the employer.',
    ],
    [
      'html',
      { preview: 'Be <b>bold</b>' },
      'The preview line: “<b>” would be shown as it is typed. Write plain text.',
    ],
    ['empty', { draft: { ...draft, body: ' \n' } }, 'The draft, line 1: there is nothing here yet.'],
    ['too-long', { subject: 'x'.repeat(251) }, 'The subject: it has 251 characters; 250 are the most.'],
    ['unprintable', { subject: 'a\u202eb' }, 'The subject: there is a character here that cannot be seen.'],
  ])('%s', (rule, change, sentence) => {
    expect(sentences(change)).toContainEqual([rule, sentence]);
  });
});

test('a required part may stand in both branches of a question', () => {
  const body = thankYou.body.replace('{{buttons}}', '{{if onsite}}{{buttons}}{{else}}.{{buttons}}{{end}}');
  expect(sentences({ body })).toEqual([]);
});

test('a candidate may be cheered, a logistics mail may give the desk’s number', () => {
  expect(sentences({ subject: 'Well done!' })).toEqual([]);
  const reminder = builtInText({ kind: 'reminder', division: 'office', language: 'en' });
  const body = `${reminder.body}\n\nOur desk: (312) 555-0142`;
  expect(findTemplateBreaks('reminder', { ...reminder, body })).toEqual([]);
});

test('the built-in texts keep the rules', () => {
  for (const kind of stepKinds) {
    for (const division of divisions) {
      for (const language of languages) {
        const text = builtInText({ kind, division, language });
        expect(findTemplateBreaks(kind, text), `${kind} ${division} ${language}`).toEqual([]);
      }
    }
  }
});
