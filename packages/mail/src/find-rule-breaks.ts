import { isCoaching } from '@afterword/core/follow-up/step';
import type { TemplateText } from '@afterword/core/template/template-text';
import { composeDraft } from './compose-draft.ts';
import { hasDraft } from './draft.ts';
import { pageLink } from './page-link.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import type { StepMail, StepMailInput } from './step-mail-input.ts';
import { tidyFields } from './tidy-fields.ts';
import { findMailboxes } from './without-contact-details.ts';
import { builtInText } from './wording/built-in-texts.ts';

/** The rules a mail must keep before it leaves. */
export type MailRule =
  | 'no-draft'
  | 'no-exclamation-mark'
  | 'no-opt-out'
  | 'no-phone-number'
  | 'no-postal-address'
  | 'no-text-part'
  | 'client-address-shown'
  | 'too-large'
  | 'unresolved-field';

/** A rule a mail breaks and where. `found` may be personal data: show it, never log it. */
export interface RuleBreak {
  readonly rule: MailRule;
  readonly where: 'subject' | 'text' | 'html' | 'draft';
  readonly found: string;
}

const mostBytes = 100_000;
const unresolved = ['undefined', '[object', '{{', '}}', 'NaN', 'Invalid Date'] as const;

/**
 * Checks a rendered mail against the rules of product.md. `text` is what it was rendered from. Called by the test that renders all mails, and before
 * every send: a mail with a break is not sent but shown to the recruiter.
 */
export function findRuleBreaks(
  mail: StepMail,
  input: StepMailInput,
  text: TemplateText = builtInText(input),
): RuleBreak[] {
  return [
    ...findUnresolved(mail, input),
    ...findPhones(mail, input),
    ...findDraftBreaks(mail, input, text),
    ...findMissing(mail, input),
    ...findClientAddresses(mail, input),
  ];
}

/** A word that somebody typed (`undefined behaviour in C++`) is no unresolved field. */
function findUnresolved(mail: StepMail, input: StepMailInput): RuleBreak[] {
  const typed = JSON.stringify(input);
  return unresolved
    .filter((mark) => !typed.includes(mark))
    .flatMap((mark) =>
      (['subject', 'text', 'html'] as const)
        // Braces are CSS in the HTML; there the text part stands for it.
        .filter((where) => mail[where].includes(mark) && !(where === 'html' && /[{}]/u.test(mark)))
        .map((where) => ({ rule: 'unresolved-field', where, found: mark }) as const),
    );
}

function findPhones(mail: StepMail, input: StepMailInput): RuleBreak[] {
  if (!isCoaching(input.kind)) return [];
  const { postalAddress } = tidyFields(input).agency;
  // The agency's own address may hold what looks like a number; links and mailboxes are not read out loud.
  const readOut = (text: string) =>
    text.replaceAll(postalAddress, '').replace(/\bhttps?:\/\/\S+|\S+@\S+/gu, '');
  return [
    ...(['subject', 'text'] as const).flatMap((where) =>
      readOut(mail[where])
        .split('\n')
        .flatMap(findPhoneNumbers)
        .map((found) => ({ rule: 'no-phone-number', where, found }) as const),
    ),
    ...[...mail.html.matchAll(/href="(tel:[^"]*)"/giu)].map(
      ([, found]) => ({ rule: 'no-phone-number', where: 'html', found: found ?? '' }) as const,
    ),
  ];
}

function findDraftBreaks(mail: StepMail, input: StepMailInput, text: TemplateText): RuleBreak[] {
  if (!hasDraft(input.kind)) return [];
  const draft = composeDraft({ ...input, kind: input.kind }, text);
  const lines = [draft.subject, ...draft.body.split('\n')];
  const missing = lines.filter((line) => !mail.text.includes(line.trim()));
  return [
    ...lines
      .filter((line) => /[!¡]/u.test(line))
      .map((found) => ({ rule: 'no-exclamation-mark', where: 'draft', found }) as const),
    ...missing.map((found) => ({ rule: 'no-draft', where: 'text', found }) as const),
  ];
}

function findMissing(mail: StepMail, input: StepMailInput): RuleBreak[] {
  const breaks: RuleBreak[] = [];
  const optOut = pageLink(input.links.page, 'stop');
  if (mail.text.trim() === '') breaks.push({ rule: 'no-text-part', where: 'text', found: '' });
  if (!mail.text.includes(optOut)) breaks.push({ rule: 'no-opt-out', where: 'text', found: '' });
  if (!mail.html.includes(escapeAttribute(optOut)))
    breaks.push({ rule: 'no-opt-out', where: 'html', found: '' });
  const { postalAddress } = tidyFields(input).agency;
  if (postalAddress === '' || !mail.text.includes(postalAddress)) {
    breaks.push({ rule: 'no-postal-address', where: 'text', found: postalAddress });
  }
  const bytes = new TextEncoder().encode(mail.html + mail.text + (mail.calendar ?? '')).length;
  if (bytes > mostBytes) breaks.push({ rule: 'too-large', where: 'html', found: String(bytes) });
  return breaks;
}

/** With the recruiter in between, nobody's mailbox is in the mail but the recruiter's and the agency's. */
function findClientAddresses(mail: StepMail, input: StepMailInput): RuleBreak[] {
  if (!isCoaching(input.kind) || input.addressees.kind !== 'recruiter') return [];
  const { agency, recruiter, addressees } = input;
  const allowed = new Set([agency.replyTo, recruiter.email, ...addressees.to.map(({ email }) => email)]);
  const { postalAddress } = tidyFields(input).agency;
  return (['subject', 'text'] as const).flatMap((where) =>
    findMailboxes(withoutLinks(mail[where].replaceAll(postalAddress, '')))
      .filter((found) => !allowed.has(found))
      .map((found) => ({ rule: 'client-address-shown', where, found })),
  );
}

const withoutLinks = (text: string): string => text.replace(/\bhttps?:\/\/\S+/gu, '');

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;');
