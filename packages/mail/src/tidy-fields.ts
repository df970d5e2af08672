import { isCoaching } from '@afterword/core/follow-up/step';
import { withoutPhoneNumbers } from './phone-numbers.ts';
import { oneLine, shorten } from './plain-text.ts';
import type { StepMailFields } from './step-mail-input.ts';

/** What stands where a phone number was in a talking point. */
export const leftOut = '(number left out)';

const longestName = 120;

/**
 * The fields as a mail may show them: one line each, of bearable length, and in coaching mails without anything
 * that reads as a phone number, wherever somebody typed it. Follow-ups go by e-mail, never by phone.
 */
export function tidyFields<Fields extends StepMailFields>(fields: Fields): Fields {
  const withoutPhones = (text: string, instead?: string) =>
    isCoaching(fields.kind) ? withoutPhoneNumbers(text, instead) : text;
  const name = (text: string) => shorten(withoutPhones(oneLine(text)), longestName);
  const named = <T extends { readonly name: string }>(who: T): T => ({ ...who, name: name(who.name) });

  return {
    ...fields,
    candidate: named(fields.candidate),
    agency: { ...named(fields.agency), postalAddress: joinLines(fields.agency.postalAddress) },
    recruiter: named(fields.recruiter),
    client: named(fields.client),
    jobTitle: name(fields.jobTitle),
    interview: {
      ...fields.interview,
      place: fields.interview.place && {
        ...fields.interview.place,
        detail: joinLines(fields.interview.place.detail),
      },
      interviewers: fields.interview.interviewers.map(named).filter(hasName),
    },
    addressees: {
      ...fields.addressees,
      to: fields.addressees.to.map(named),
      greet: fields.addressees.greet.map(name).filter(isFilled),
    },
    talkingPoints: fields.talkingPoints
      .map((point) => withoutPhones(oneLine(point), leftOut))
      .filter(isFilled),
    otherJobOrders: fields.otherJobOrders.map(name).filter(isFilled),
  };
}

/** An address typed in several lines, as one. */
const joinLines = (text: string): string =>
  shorten(
    text
      .split(/[\r\n\u2028\u2029]+/u)
      .map(oneLine)
      .filter(isFilled)
      .join(', '),
    500,
  );

const isFilled = (text: string): boolean => text !== '';
const hasName = (who: { readonly name: string }): boolean => isFilled(who.name);
