import type { Language } from '@afterword/core/candidate/candidate';
import type { CoachingKind } from '@afterword/core/follow-up/step';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import { escapeText, foldLine } from './content-line.ts';

/** A note that comes. */
export interface PlanEntry {
  /** The same for every file about this note. */
  readonly id: string;
  readonly kind: CoachingKind;
  readonly at: EpochSeconds;
  /** The sentence that explains the date, in the candidate's language. */
  readonly reason: string;
}

export interface PlanCalendar {
  readonly entries: readonly PlanEntry[];
  readonly language: Language;
  readonly client: string;
  readonly jobTitle: string;
  /** Rises from file to file: a later one moves the entries of an earlier one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly now: EpochSeconds;
}

interface Words {
  readonly name: (client: string) => string;
  readonly titles: Readonly<Record<CoachingKind, (client: string) => string>>;
  readonly about: (jobTitle: string) => string;
  readonly outlook: string;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    name: (client) => `Follow-up plan: ${client}`,
    titles: {
      'thank-you': (client) => `Thank-you note to ${client}`,
      'first-follow-up': (client) => `Follow up with ${client}`,
      'second-follow-up': (client) => `Second follow-up with ${client}`,
      'move-on': (client) => `Still nothing from ${client}? Look ahead`,
    },
    about: (jobTitle) => `About: ${jobTitle}.`,
    outlook:
      'We e-mail you then, with a note ready to send. If they answer first, tell us with the button in our e-mails and delete this entry.',
  },
  es: {
    name: (client) => `Plan de seguimiento: ${client}`,
    titles: {
      'thank-you': (client) => `Nota de agradecimiento a ${client}`,
      'first-follow-up': (client) => `Escribir a ${client}`,
      'second-follow-up': (client) => `Escribir otra vez a ${client}`,
      'move-on': (client) => `¿${client} no responde? A seguir adelante`,
    },
    about: (jobTitle) => `Puesto: ${jobTitle}.`,
    outlook:
      'Ese día te enviamos un correo con la nota lista. Si te responden antes, avísanos con el botón de nuestros correos y borra esta entrada.',
  },
};

/** How long an entry takes in the calendar: writing one e-mail. */
const minutesEach = 15;

/**
 * The plan as an iCalendar file to be read in once (RFC 5545; METHOD:PUBLISH, RFC 5546 3.2.1): it asks nobody anything
 * and holds no link, since calendars are shared. Times are in UTC and show in whatever zone the reader is; entries do
 * not block the hour.
 */
export function writePlanCalendar({
  entries,
  language,
  client,
  jobTitle,
  sequence,
  now,
}: PlanCalendar): string {
  const { name, titles, about, outlook } = words[language];
  const events = entries.flatMap(({ id, kind, at, reason }) => [
    'BEGIN:VEVENT',
    `UID:${id}@plans.afterword`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + minutesEach * 60)}`,
    `SUMMARY:${escapeText(titles[kind](client))}`,
    `DESCRIPTION:${escapeText([about(jobTitle), reason, outlook].join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Afterword//Follow-up plan//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name(client))}`,
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** `20270302T160000Z` */
const utc = (at: EpochSeconds): string => toIso(at).replace(/[-:]/gu, '');
