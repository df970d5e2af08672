import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { placeLink } from '../interview-facts.ts';
import { isPlainMailbox } from '../plain-mailbox.ts';
import type { StepMailFields } from '../step-mail-input.ts';
import type { MailFacts, MailPhrases } from '../wording/mail-phrases.ts';
import { escapeText, foldLine, quoteParameter } from './content-line.ts';
import { localStamp, writeTimeZone } from './write-time-zone.ts';

export interface Invitation {
  readonly input: StepMailFields;
  readonly facts: MailFacts;
  readonly words: MailPhrases;
}

/**
 * The interview as an iCalendar object (RFC 5545, RFC 5546): REQUEST, or CANCEL of what was requested before. The
 * UID is the interview's for ever and SEQUENCE its own, so that a calendar updates its entry instead of adding one.
 * Times are in the interview's zone, which comes along, so that an entry says the hour people agreed on.
 */
export function writeInvitation({ input, facts, words }: Invitation): string {
  const { interview, candidate, recruiter, agency } = input;
  const cancelled = input.kind === 'interview-cancelled';
  const link = interview.place ? placeLink(interview.place) : undefined;
  const organizer = recruiter.email ?? agency.replyTo;
  const times = timesOf(interview);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Afterword//Interviews//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${invitationMethod(input)}`,
    ...times.zone,
    'BEGIN:VEVENT',
    `UID:${interview.id}@interviews.afterword`,
    `SEQUENCE:${interview.sequence}`,
    `DTSTAMP:${utc(input.now)}`,
    `DTSTART${times.start}`,
    `DTEND${times.end}`,
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

/** Start and end in the interview's zone; in UTC where one of them comes twice, as clocks are put back. */
function timesOf({ start, end: stored, timeZone }: StepMailFields['interview']) {
  const end = Math.max(stored, start);
  const [localStart, localEnd] = [localStamp(start, timeZone), localStamp(end, timeZone)];
  if (localStart === undefined || localEnd === undefined) {
    return { zone: [], start: `:${utc(start)}`, end: `:${utc(end)}` };
  }
  return {
    zone: writeTimeZone(timeZone, start),
    start: `;TZID=${timeZone}:${localStart}`,
    end: `;TZID=${timeZone}:${localEnd}`,
  };
}

/** `20270302T160000Z` */
const utc = (at: EpochSeconds): string => toIso(at).replace(/[-:]/gu, '');
