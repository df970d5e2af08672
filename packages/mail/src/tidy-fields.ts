import { isCoaching } from '@afterword/core/follow-up/step';
import { oneLine, shorten } from './plain-text.ts';
import type { StepMailFields } from './step-mail-input.ts';
import { leftOut, withoutContactDetails } from './without-contact-details.ts';

const longestName = 120;

/**
 * The fields as a mail may show them: one line each, of bearable length, and in coaching mails without anything
 * that reads as a phone number, wherever somebody typed it: follow-ups go by e-mail, never by phone.
 */
export function tidyFields<Fields extends StepMailFields>(fields: Fields): Fields {
  const careful = (text: string, instead?: string) =>
    isCoaching(fields.kind) ? withoutContactDetails(text, fields.addressees.kind, instead) : text;
  const name = (text: string) => shorten(careful(oneLine(text)), longestName);
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
    talkingPoints: fields.talkingPoints.map((point) => careful(oneLine(point), leftOut)).filter(isFilled),
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
