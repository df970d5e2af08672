import { describe, expect, test } from 'vitest';
import { exampleAddressees, exampleInput } from './examples.ts';
import { findRuleBreaks } from './find-rule-breaks.ts';
import { renderStepMail } from './render-step-mail.ts';
import type { StepMail } from './step-mail-input.ts';

const good = await renderStepMail(exampleInput);
const rules = (change: Partial<StepMail>) =>
  new Set(findRuleBreaks({ ...good, ...change }, exampleInput).map(({ rule }) => rule));

describe('a mail is refused', () => {
  test.each([
    ['no-phone-number', { text: `${good.text}\nCall 312-555-0142` }],
    ['no-phone-number', { subject: 'Call +1 312 555 0142' }],
    ['no-phone-number', { html: good.html.replace('</body>', '<a href="tel:+13125550142">call</a></body>') }],
    ['unresolved-field', { subject: 'Hi undefined' }],
    ['unresolved-field', { text: `${good.text} {{candidate.name}}` }],
    ['unresolved-field', { html: `${good.html}[object Object]` }],
    ['no-opt-out', { html: good.html.replaceAll('do=stop', 'do=x') }],
    ['no-opt-out', { text: good.text.replaceAll('do=stop', 'do=x') }],
    ['no-postal-address', { text: good.text.replaceAll('410 Harbor Street', '') }],
    ['no-text-part', { text: ' ' }],
    ['no-draft', { text: good.text.replace('Dear Dana Reyes,', '') }],
    ['too-large', { html: good.html + 'x'.repeat(100_000) }],
  ] as const)('%s', (rule, change) => {
    expect(rules(change)).toContain(rule);
  });
});

test('a good mail breaks no rule', () => {
  expect(rules({})).toEqual(new Set());
});

test('a mail of a via-recruiter client with somebody’s address is refused', async () => {
  const input = { ...exampleInput, addressees: exampleAddressees.recruiter };
  const mail = await renderStepMail(input);
  expect(findRuleBreaks(mail, input)).toEqual([]);
  const found = findRuleBreaks({ ...mail, text: `${mail.text}\nor boss@lakeview.test` }, input);
  expect(found).toEqual([{ rule: 'client-address-shown', where: 'text', found: 'boss@lakeview.test' }]);
});
