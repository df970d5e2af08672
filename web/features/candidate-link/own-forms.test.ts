import { describe, expect, it } from 'vitest';
import { actionFromForm } from './action-from-form.ts';
import { isOwnForm } from './is-own-form.ts';
import { noticeOf } from './notices.ts';

const headers = (entries: Record<string, string>) => new Headers({ host: 'portal.test', ...entries });

describe('a form counts', () => {
  it.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { origin: 'https://portal.test' },
    // Browsers without Sec-Fetch-Site, under our no-referrer policy.
    { origin: 'null' },
    {},
  ])('from our own page: %j', (entries) => {
    expect(isOwnForm(headers(entries))).toBe(true);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    // Typed into the address bar, or a bookmark: nothing that posts.
    { 'sec-fetch-site': 'none' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://portal.test' },
    { origin: 'https://evil.test' },
    { origin: 'https://portal.test.evil.test' },
    { origin: 'https://portal.test:444' },
    { origin: 'nonsense' },
  ])('and from no other: %j', (entries) => {
    expect(isOwnForm(headers(entries))).toBe(false);
  });
});

const form = (...fields: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

describe('what a form asks for', () => {
  it.each([
    [form(['action', 'sent']), { action: 'sent' }],
    [form(['action', 'sent'], ['step', 'thank-you.1']), { action: 'sent', step: 'thank-you.1' }],
    [form(['action', 'undo-sent']), { action: 'undo-sent' }],
    [form(['action', 'answered'], ['answer', 'offer']), { action: 'answered', answer: 'offer' }],
    [
      form(['action', 'answered'], ['answer', 'offer'], ['until', '2027-03-09']),
      { action: 'answered', answer: 'offer' },
    ],
    [
      form(['action', 'answered'], ['answer', 'needs-more-time'], ['until', '2027-03-09']),
      { action: 'answered', answer: 'needs-more-time', until: '2027-03-09' },
    ],
    [form(['action', 'stop']), { action: 'stop', scope: 'coaching' }],
    [form(['action', 'stop'], ['scope', 'all']), { action: 'stop', scope: 'all' }],
    [form(['action', 'resume']), { action: 'resume', scope: 'all' }],
    [form(['action', 'resume'], ['scope', 'logistics']), { action: 'resume', scope: 'logistics' }],
    [
      form(['action', 'talking-points'], ['point', ' The rota '], ['point', '']),
      { action: 'talking-points', points: ['The rota'] },
    ],
    [form(['action', 'talking-points']), { action: 'talking-points', points: [] }],
  ])('%#', (given, action) => {
    expect(actionFromForm(given)).toEqual(action);
  });

  it.each([
    form(),
    form(['action', 'erase']),
    form(['action', '__proto__']),
    form(['action', 'answered'], ['answer', 'yes']),
    form(['action', 'stop'], ['scope', 'everything']),
    form(['action', 'resume'], ['scope', 'coaching']),
    form(['action', 'answered'], ['answer', 'needs-more-time'], ['until', '9 March']),
    form(['action', 'talking-points'], ['point', 'x'.repeat(5000)]),
  ])('nothing of ours: %#', (given) => {
    expect(actionFromForm(given)).toBeUndefined();
  });
});

it.each(['x', '__proto__', 'constructor', '<script>', '', undefined])(
  'a notice nobody of ours wrote is none: %s',
  (name) => {
    expect(noticeOf(name)).toBeUndefined();
  },
);
