import type { Language } from '../candidate/candidate.ts';
import type { TimeZone } from '../kernel/time.ts';
import { explainDate } from './explain-date.ts';
import { explainDateInSpanish } from './explain-date-es.ts';
import type { Schedule } from './step.ts';

/** The reason for a date as a sentence in the candidate's language; recruiters read `explainDate`. */
export const explainDateIn = (language: Language, schedule: Schedule, zone: TimeZone): string =>
  language === 'es' ? explainDateInSpanish(schedule, zone) : explainDate(schedule, zone);
