import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { Division } from '@afterword/core/division/division';
import type { PlacementType } from '@afterword/core/submission/submission';

/** What the form holds, as typed: nothing in here is lost when something is refused. */
export interface FormValues {
  readonly candidateId: string | null;
  /** Name of a new candidate, else as the list shows the chosen one. */
  readonly candidateName: string;
  readonly candidateEmail: string;
  readonly candidateZone: string;
  /** `submission:<id>`, `job-order:<id>`, or `newOne`. */
  readonly about: string | null;
  /** As the list shows what is chosen. */
  readonly aboutName: string;
  readonly division: Division;
  readonly jobTitle: string;
  readonly jobType: PlacementType;
  /** Whose contacts are offered as interviewers; with a new job order: whose it is. */
  readonly clientId: string | null;
  readonly clientName: string;
  /** "tue 2pm" */
  readonly when: string;
  readonly timeZone: string;
  /** Used where `when` names no end. */
  readonly durationMinutes: number;
  readonly placeKind: 'onsite' | 'video' | 'phone';
  readonly placeDetail: string;
  /** "Owen Castillo <owen@client.test>" */
  readonly interviewers: readonly string[];
  readonly talkingPoints: string;
  /** "fri" */
  readonly decision: string;
}

export type Field =
  | 'candidate'
  | 'candidateName'
  | 'candidateEmail'
  | 'candidateZone'
  | 'about'
  | 'jobTitle'
  | 'jobType'
  | 'client'
  | 'clientName'
  | 'division'
  | 'when'
  | 'timeZone'
  | 'duration'
  | 'place'
  | 'interviewers'
  | 'talkingPoints'
  | 'decision'
  | 'form';
export type FieldErrors = Partial<Record<Field, string>>;

/** Stands for "not in the list, add it" where an id stands otherwise. */
export const newOne = '+new';

export const emptyForm: FormValues = {
  candidateId: null,
  candidateName: '',
  candidateEmail: '',
  candidateZone: '',
  about: null,
  aboutName: '',
  division: 'office',
  jobTitle: '',
  jobType: 'direct-hire',
  clientId: null,
  clientName: '',
  when: '',
  timeZone: '',
  durationMinutes: 60,
  placeKind: 'video',
  placeDetail: '',
  interviewers: [],
  talkingPoints: '',
  decision: '',
};

/** One point per line, empty lines dropped. */
export const pointsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The id behind a choice of `about`. */
export const idIn = (about: string | null, kind: 'submission' | 'job-order'): string | undefined =>
  about?.startsWith(`${kind}:`) ? about.slice(kind.length + 1) : undefined;

export const titleOf = (submission: Pick<SubmissionView, 'names'> | undefined): string =>
  submission ? `Log an interview with ${submission.names.candidate}` : 'Log an interview';
