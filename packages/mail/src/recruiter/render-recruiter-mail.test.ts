import { stepKinds } from '@afterword/core/follow-up/step';
import { questionKinds } from '@afterword/core/submission/question';
import { answers } from '@afterword/core/submission/submission';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { exampleRecruiterMails } from './examples.ts';
import type { RecruiterMailInput } from './recruiter-mail.ts';
import { renderRecruiterMail } from './render-recruiter-mail.ts';

const { answered, bounced, digest } = exampleRecruiterMails;

const everyMail: readonly RecruiterMailInput[] = [
  ...answers.map((answer) => ({
    ...answered,
    answer,
    until: answer === 'needs-more-time' ? '2027-03-11' : null,
  })),
  ...stepKinds.flatMap((step) =>
    (['bounced', 'complained'] as const).map((why) => ({ ...bounced, step, why })),
  ),
  {
    ...digest,
    questions: questionKinds.flatMap((question) => digest.questions.map((one) => ({ ...one, question }))),
  },
  { ...digest, questions: [], tasks: 1 },
  { ...digest, interviews: [], tasks: 0 },
];

test('all are complete, valid, and lead to the portal', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-deprecated-attr': 'off', 'doctype-html': 'off' },
  });
  for (const input of everyMail) {
    const { subject, html, text } = renderRecruiterMail(input);
    expect(subject + text).not.toMatch(/undefined|\[object|NaN|\{\{/);
    expect(text).toContain('Hi Rita,');
    expect(text).toContain('410 Harbor Street');
    expect(text).toContain('https://portal.agency.test/');
    expect(text).not.toContain('Stop these e-mails');
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
});

describe('what they say', () => {
  test('somebody answered', () => {
    const { subject, text } = renderRecruiterMail({
      ...answered,
      answer: 'needs-more-time',
      until: '2027-03-11',
    });
    expect(subject).toBe('Maria Soto heard from Lakeview Foods');
    expect(text).toContain('Lakeview Foods needs more time until Thursday, March 11');
    expect(text).toContain('the card moves when you confirm it');
  });

  test('a mail came back, and which', () => {
    const { subject, text } = renderRecruiterMail({ ...bounced, step: 'reminder' });
    expect(subject).toBe('A mail to Maria Soto came back');
    expect(text).toContain('The reminder for Lakeview Foods could not be delivered to Maria Soto.');
  });

  test('the day in its subject, and each thing with its link', () => {
    const { subject, text } = renderRecruiterMail(digest);
    expect(subject).toBe('Today: 2 things need you, 1 interview, 3 open tasks');
    expect(text).toContain(
      'Maria Soto: Confirm what they heard: https://portal.agency.test/submissions/sub-1',
    );
    expect(text).toContain('10:00 AM: Ana Reyes');
  });

  test('shows what somebody is called, and obeys none of it', () => {
    const candidate = '<script>alert(1)</script>\r\nBcc: evil@x.test {{recruiter}}';
    const { html, subject } = renderRecruiterMail({ ...answered, candidate });
    expect(html).not.toContain('<script>');
    expect(subject).toBe(
      '<script>alert(1)</script> Bcc: evil@x.test {{recruiter}} heard from Lakeview Foods',
    );
  });
});
