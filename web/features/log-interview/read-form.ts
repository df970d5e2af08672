import type { ContactView } from '@afterword/contracts/resources/clients';
import type { LogInterviewBody } from '@afterword/contracts/resources/interviews';
import { talkingPointsMost } from '@afterword/core/interview/interview';
import type { PlainDate } from '@afterword/core/kernel/time';
import { type Moment, readDatePhrase, readMomentPhrase } from '../when/read-phrase.ts';
import { type FieldErrors, type FormValues, newOne, pointsOf } from './form-values.ts';
import { readInterviewers } from './interviewers.ts';

export interface ReadForm {
  /** What was said of the time, where it could be read. */
  readonly moment: Moment | undefined;
  readonly decisionDate: PlainDate | null;
  /** The request, where the form is complete. */
  readonly interview: LogInterviewBody | undefined;
  /** What the form itself can tell is wrong; what only the rules know, they say. */
  readonly errors: FieldErrors;
}

const letters = (count: number): string => count.toLocaleString('en-US');

/** How many characters count towards the limit: what is sent, not the empty lines. */
export const countPoints = (text: string): number =>
  pointsOf(text).reduce((sum, point) => sum + point.length, 0);

/** Understands the interview as typed. `today` is the day in the zone of the interview. */
export function readForm(
  values: FormValues,
  today: PlainDate,
  contacts: readonly Pick<ContactView, 'id' | 'name' | 'email'>[],
): ReadForm {
  const when = values.when.trim() === '' ? undefined : readMomentPhrase(values.when, today);
  const decision = values.decision.trim() === '' ? undefined : readDatePhrase(values.decision, today);
  const people = readInterviewers(values.interviewers, contacts);
  const points = pointsOf(values.talkingPoints);
  const count = countPoints(values.talkingPoints);
  const moment = when?.ok ? when : undefined;
  const decisionDate = decision?.ok ? decision.date : null;
  const errors: FieldErrors = {
    ...(when === undefined ? { when: 'Say when the interview is, such as “tue 2pm”.' } : {}),
    ...(when?.ok === false ? { when: when.message } : {}),
    ...(decision?.ok === false ? { decision: decision.message } : {}),
    ...(people.ok ? {} : { interviewers: people.message }),
    ...(count > talkingPointsMost
      ? {
          talkingPoints: `${letters(count)} of ${letters(talkingPointsMost)} characters: shorten it by ${letters(count - talkingPointsMost)}.`,
        }
      : {}),
    ...(points.length > 50 ? { talkingPoints: `${points.length} points: 50 are the most.` } : {}),
  };
  const interview =
    moment && people.ok && Object.keys(errors).length === 0
      ? {
          startsAt: moment.startsAt,
          timeZone: values.timeZone,
          durationMinutes: moment.durationMinutes ?? values.durationMinutes,
          interviewers: [...people.interviewers],
          place: values.placeDetail.trim() ? { kind: values.placeKind, detail: values.placeDetail } : null,
          talkingPoints: points,
          decisionDate,
        }
      : undefined;
  return { moment, decisionDate, interview, errors };
}

/** What is missing of candidate and job order, where no submission is known yet. */
export function missingSubject(values: FormValues): FieldErrors {
  const isNewJob = values.about === newOne;
  return {
    ...(values.candidateId === null ? { candidate: 'Choose a candidate, or add one.' } : {}),
    ...(values.candidateId === newOne && values.candidateName.trim() === ''
      ? { candidateName: 'Give the candidate’s name.' }
      : {}),
    ...(values.about === null ? { about: 'Choose the submission or the job order, or add one.' } : {}),
    ...(isNewJob && values.jobTitle.trim() === '' ? { jobTitle: 'Give the job’s title.' } : {}),
    ...(isNewJob && values.clientId === null ? { client: 'Choose a client, or add one.' } : {}),
    ...(isNewJob && values.clientId === newOne && values.clientName.trim() === ''
      ? { clientName: 'Give the client’s name.' }
      : {}),
  };
}
