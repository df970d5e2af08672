import type { TemplateKey, TemplateText } from '@afterword/core/template/template-text';
import { hasDraft } from './draft.ts';
import { exampleAddressees, exampleInput } from './examples.ts';
import { findRuleBreaks, type MailRule } from './find-rule-breaks.ts';
import { renderStepMail } from './render-step-mail.ts';
import type { StepMailInput } from './step-mail-input.ts';
import { findTemplateBreaks, type TemplateBreak } from './wording/find-template-breaks.ts';

/** What differs from mail to mail, in the ways in which a text could fail to fit. */
function situations(key: TemplateKey): readonly StepMailInput[] {
  const example = { ...exampleInput, ...key };
  const { interview } = example;
  const changes: readonly Partial<StepMailInput>[] = [
    {},
    { talkingPoints: [] },
    {
      talkingPoints: ['They were pleased that I know the system. It starts in May.', 'Shifts change weekly.'],
    },
    { interview: { ...interview, decisionDate: '2027-03-01' } },
    { interview: { ...interview, decisionDate: '2027-03-11', place: { kind: 'phone', detail: '' } } },
    { interview: { ...interview, place: null, interviewers: [] }, otherJobOrders: [] },
    { previous: { startsAt: '2027-03-01T09:00', timeZone: 'America/Chicago' } },
  ];
  return [
    ...changes.map((change) => ({ ...example, ...change })),
    ...Object.values(exampleAddressees).map((addressees) => ({ ...example, addressees })),
  ];
}

const sentences: Readonly<Record<MailRule, string>> = {
  'client-address-shown': 'an address of the client would be shown to candidates who may not have it.',
  'no-draft': 'the draft would not stand in the e-mail in full.',
  'no-exclamation-mark': 'no exclamation marks in what goes to the employer.',
  'no-opt-out': 'there would be no link to stop these e-mails.',
  'no-phone-number': 'it would show what reads as a phone number.',
  'no-postal-address': 'the agency’s postal address would be missing.',
  'no-text-part': 'the text part would be empty.',
  'too-large': 'the e-mail would be larger than 100 KB.',
  'unresolved-field': 'a field would not be filled in.',
};

/** Everything that keeps a template from being saved: what was typed, and what comes of it once it is filled in. */
export async function checkTemplate(key: TemplateKey, text: TemplateText): Promise<TemplateBreak[]> {
  if ((text.draft !== null) !== hasDraft(key.kind)) {
    const sentence = text.draft
      ? 'The draft: in this e-mail there is nothing to send to the employer.'
      : 'The draft: this e-mail needs one.';
    return [{ rule: 'missing-draft', part: 'draft body', line: 1, sentence }];
  }
  const typed = findTemplateBreaks(key.kind, text);
  if (typed.length > 0) return typed;
  const rules = new Set<MailRule>();
  for (const input of situations(key)) {
    const mail = await renderStepMail(input, text);
    for (const { rule } of findRuleBreaks(mail, input, text)) rules.add(rule);
  }
  return [...rules].map((rule) => ({
    rule: 'when-filled-in',
    part: rule === 'no-exclamation-mark' || rule === 'no-draft' ? 'draft body' : 'body',
    line: 1,
    sentence: `Filled in: ${sentences[rule]}`,
  }));
}
