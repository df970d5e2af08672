import type { PlainDate } from '../kernel/time.ts';
import type { Agency } from './agency.ts';

/** What makes an agency work, in the order in which it is best done. */
export const firstSteps = [
  /** Name, postal address and where replies go: every mail needs them. */
  'agency',
  /** Days off that still lie ahead. */
  'calendar',
  'client',
  'job-order',
  'candidate',
  'interview',
  /** Mails leave, to candidates. */
  'sending',
] as const;

export type FirstStep = (typeof firstSteps)[number];

/** What was ever recorded. An interview is of a candidate, for a job order, at a client: it stands for them all. */
export type Recorded = Readonly<Record<Exclude<FirstStep, 'agency' | 'calendar' | 'sending'>, boolean>>;

type Settings = Pick<Agency, 'name' | 'postalAddress' | 'replyTo' | 'calendar' | 'sending'>;

/** Which of the first steps are done. `today`: in the zone of the agency. */
export function firstStepsDone(
  { name, postalAddress, replyTo, calendar, sending }: Settings,
  recorded: Recorded,
  today: PlainDate,
): Readonly<Record<FirstStep, boolean>> {
  const { interview } = recorded;
  return {
    agency: [name, postalAddress, replyTo].every((text) => text.trim() !== ''),
    calendar: calendar.holidays.some(({ date }) => date >= today),
    client: interview || recorded.client,
    'job-order': interview || recorded['job-order'],
    candidate: interview || recorded.candidate,
    interview,
    sending: sending.mode === 'on',
  };
}
