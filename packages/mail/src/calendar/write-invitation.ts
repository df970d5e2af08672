import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { placeLink } from '../interview-facts.ts';
import { isPlainMailbox } from '../plain-mailbox.ts';
import type { StepMailFields } from '../step-mail-input.ts';
import type { MailFacts, MailPhrases } from '../wording/mail-phrases.ts';
import { escapeText, foldLine, quoteParameter } from './content-line.ts';

export interface Invitation {
  readonly input: StepMailFields;
  readonly facts: MailFacts;
  readonly words: MailPhrases;
}

/**
 * The interview as an iCalendar object (RFC 5545, RFC 5546): REQUEST, or CANCEL of what was requested before. The
 * UID is the interview's for ever and SEQUENCE its own, so that a calendar updates its entry instead of adding one.
 * Times are in UTC: they need no VTIMEZONE and show in whatever zone the reader is.
 */
export function writeInvitation({ input, facts, words }: Invitation): string {
  const { interview, candidate, recruiter, agency } = input;
  const cancelled = input.kind === 'interview-cancelled';
  const link = interview.place ? placeLink(interview.place) : undefined;
  const organizer = recruiter.email ?? agency.replyTo;
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Afterword//Interviews//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${invitationMethod(input)}`,
    'BEGIN:VEVENT',
    `UID:${interview.id}@interviews.afterword`,
    `SEQUENCE:${interview.sequence}`,
    `DTSTAMP:${utc(input.now)}`,
    `DTSTART:${utc(interview.start)}`,
    `DTEND:${utc(Math.max(interview.end, interview.start))}`,
    `SUMMARY:${escapeText(words.calendar.title(facts))}`,
    ...(interview.place && interview.place.detail !== ''
      ? [`LOCATION:${escapeText(interview.place.detail)}`]
      : []),
    ...(link === undefined ? [] : [`URL:${link}`]),
    ...(cancelled ? [] : [`DESCRIPTION:${escapeText(words.calendar.description(facts).join('\n'))}`]),
    ...(isPlainMailbox(organizer)
      ? [`ORGANIZER;CN=${quoteParameter(facts.recruiter)}:mailto:${organizer}`]
      : []),
    ...(isPlainMailbox(candidate.email)
      ? [
          `ATTENDEE;CN=${quoteParameter(candidate.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${candidate.email}`,
        ]
      : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** Method of the invitation, which the MIME part repeats. */
export const invitationMethod = ({ kind }: Pick<StepMailFields, 'kind'>): 'REQUEST' | 'CANCEL' =>
  kind === 'interview-cancelled' ? 'CANCEL' : 'REQUEST';

/** `20270302T160000Z` */
const utc = (at: EpochSeconds): string => toIso(at).replace(/[-:]/gu, '');
