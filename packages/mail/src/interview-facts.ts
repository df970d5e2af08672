import type { Place } from '@afterword/core/interview/interview';
import type { Fact } from './blocks/facts.tsx';
import { formatLongDay, formatShort, formatTimes, showSameTime, zoneCity } from './format-moment.ts';
import type { StepMailFields } from './step-mail-input.ts';
import type { MailFacts, MailPhrases } from './wording/mail-phrases.ts';

/** When, where and with whom, in the interview's zone, and in the candidate's where their clock differs. */
export function interviewFacts(fields: StepMailFields, facts: MailFacts, words: MailPhrases): Fact[] {
  const { interview, language, candidateTimeZone } = fields;
  const { start, timeZone, place, interviewers } = interview;
  const { labels } = words;
  const inZone = (zone: string) =>
    `${formatTimes(interview, zone, language)} (${labels.cityTime(zoneCity(zone, language))})`;

  const elsewhere = candidateTimeZone !== null && !showSameTime(start, candidateTimeZone, timeZone);
  return [
    ...(facts.previous === null ? [] : [{ label: labels.before, lines: [facts.previous] }]),
    { label: labels.when, lines: [formatLongDay(start, timeZone, language), inZone(timeZone)] },
    ...(elsewhere
      ? [
          {
            label: labels.yourTime,
            lines: [
              `${formatShort(start, candidateTimeZone, language)} (${labels.cityTime(zoneCity(candidateTimeZone, language))})`,
            ],
          },
        ]
      : []),
    ...(place && place.detail !== ''
      ? [{ label: labels.where[place.kind], lines: [place.detail], href: placeLink(place) }]
      : []),
    ...(interviewers.length === 0
      ? []
      : [{ label: labels.withWhom, lines: [words.list(facts.interviewers)] }]),
    { label: labels.role, lines: [`${fields.jobTitle}, ${fields.client.name}`] },
  ];
}

/** The link of a video call where the place is nothing but that link. */
export function placeLink(place: Place): string | undefined {
  if (place.kind !== 'video' || !/^https?:\/\/\S+$/iu.test(place.detail)) return undefined;
  return URL.canParse(place.detail) ? new URL(place.detail).href : undefined;
}
