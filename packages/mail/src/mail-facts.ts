import {
  formatDay,
  formatPlainDate,
  formatShort,
  formatWall,
  formatWeekday,
  plainDateIn,
  zoneCity,
} from './format-moment.ts';
import type { StepMailFields } from './step-mail-input.ts';
import type { FieldValues } from './wording/fill-markup.ts';
import { greetingName } from './wording/greeting-name.ts';
import { type MailFacts, type MailPhrases, mailPhrases } from './wording/mail-phrases.ts';

/** Formats tidied fields into the words a mail's sentences mention. */
export function mailFacts(fields: StepMailFields): MailFacts {
  const { interview, language } = fields;
  const { start, timeZone, decisionDate } = interview;
  return {
    division: fields.division,
    fullName: fields.candidate.name,
    firstName: greetingName(fields.candidate.name),
    client: fields.client.name,
    jobTitle: fields.jobTitle,
    agency: fields.agency.name,
    recruiter: fields.recruiter.email === null ? fields.agency.name : fields.recruiter.name,
    interviewers: interview.interviewers.map(({ name }) => name),
    place: interview.place?.kind ?? null,
    day: formatDay(start, timeZone, language),
    weekday: formatWeekday(start, timeZone, language),
    shortMoment: formatShort(start, timeZone, language),
    previous: previousMoment(fields),
    decision:
      decisionDate === null
        ? null
        : {
            day: formatPlainDate(decisionDate, language),
            passed: plainDateIn(fields.now, timeZone) > decisionDate,
          },
    addressees: fields.addressees.kind,
    sendTo: fields.addressees.to.map(({ name, email }) => name || email),
    hasTalkingPoints: fields.talkingPoints.length > 0,
    hasOtherJobOrders: fields.otherJobOrders.length > 0,
  };
}

/** Where the interview was before, with the zone's city where that changed too. */
function previousMoment({ kind, previous, interview, language }: StepMailFields): string | null {
  if (kind !== 'interview-changed' || !previous) return null;
  const sameZone = previous.timeZone === interview.timeZone;
  if (sameZone && previous.startsAt.slice(0, 16) === interview.startsAt.slice(0, 16)) return null;
  const moment = formatWall(previous.startsAt, language);
  const city = mailPhrases(language).labels.cityTime(zoneCity(previous.timeZone, language));
  return sameZone ? moment : `${moment} (${city})`;
}

/** What the merge fields of a mail's own texts stand for; `wording/merge-fields` says which there are. */
export function letterValues(facts: MailFacts, { list, greeting, divisionNames }: MailPhrases): FieldValues {
  return {
    greeting: greeting(facts),
    'first name': facts.firstName,
    'full name': facts.fullName,
    client: facts.client,
    'job title': facts.jobTitle,
    recruiter: facts.recruiter,
    agency: facts.agency,
    division: divisionNames[facts.division],
    interviewers: list(facts.interviewers),
    'interview day': facts.day,
    'interview weekday': facts.weekday,
    'interview time': facts.shortMoment,
    'former time': facts.previous ?? '',
    'decision day': facts.decision?.day ?? '',
    'decision passed': facts.decision?.passed ?? false,
    onsite: facts.place === 'onsite',
    video: facts.place === 'video',
    'phone call': facts.place === 'phone',
    'through hr': facts.addressees === 'hr-contact',
    'through recruiter': facts.addressees === 'recruiter',
    'any other jobs': facts.hasOtherJobOrders,
  };
}
