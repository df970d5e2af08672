import type { Division } from '@afterword/core/division/division';
import type { PlacementType } from '@afterword/core/submission/submission';

/** What the form holds, as typed. */
export interface FormValues {
  readonly candidateId: string | null;
  readonly candidateName: string;
  readonly candidateEmail: string;
  readonly candidateZone: string;
  readonly division: Division;
  readonly jobOrderId: string | null;
  readonly jobTitle: string;
  readonly jobType: PlacementType;
  readonly clientId: string | null;
  readonly clientName: string;
  readonly startsAt: string;
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly placeKind: 'onsite' | 'video' | 'phone';
  readonly placeDetail: string;
  readonly interviewers: readonly { readonly name: string; readonly email: string }[];
  readonly talkingPoints: string;
  readonly decisionDate: string;
}

export type Field = keyof FormValues | `interviewers.${number}.${'name' | 'email'}` | 'form';
export type FieldErrors = Partial<Record<Field, string>>;

/** Stands for "not in the list, add it" where an id stands otherwise. */
export const newOne = '+new';

export const emptyForm: FormValues = {
  candidateId: null,
  candidateName: '',
  candidateEmail: '',
  candidateZone: '',
  division: 'office',
  jobOrderId: null,
  jobTitle: '',
  jobType: 'direct-hire',
  clientId: null,
  clientName: '',
  startsAt: '',
  timeZone: '',
  durationMinutes: 60,
  placeKind: 'video',
  placeDetail: '',
  interviewers: [{ name: '', email: '' }],
  talkingPoints: '',
  decisionDate: '',
};

/** One point per line, empty lines dropped. */
export const pointsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
