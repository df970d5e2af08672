import { divisionNames } from '@afterword/core/division/division';
import {
  formatDay,
  formatPlainDate,
  formatShort,
  formatWall,
  plainDateIn,
  zoneCity,
} from './format-moment.ts';
import type { StepMailFields } from './step-mail-input.ts';
import { greetingName } from './wording/greeting-name.ts';
import { type MailFacts, mailWording } from './wording/mail-wording.ts';

/** Formats tidied fields into the words a mail's sentences mention. */
export function mailFacts(fields: StepMailFields): MailFacts {
  const { interview, language } = fields;
  const { start, timeZone, decisionDate } = interview;
  return {
    candidate: greetingName(fields.candidate.name),
    client: fields.client.name,
    jobTitle: fields.jobTitle,
    agency: fields.agency.name,
    recruiter: fields.recruiter.email === null ? fields.agency.name : fields.recruiter.name,
    division: divisionNames[fields.division],
    interviewers: interview.interviewers.map(({ name }) => name),
    place: interview.place?.kind ?? null,
    day: formatDay(start, timeZone, language),
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
  const city = mailWording(language).labels.cityTime(zoneCity(previous.timeZone));
  return sameZone ? moment : `${moment} (${city})`;
}
