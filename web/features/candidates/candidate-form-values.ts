import type { CandidateView, NewCandidate } from '@afterword/contracts/resources/candidates';
import type { Division } from '@afterword/core/division/division';

/** A candidate as the form holds them: what is empty is an empty text. */
export interface CandidateValues {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly language: 'en' | 'es';
  readonly divisions: readonly Division[];
  readonly skills: readonly string[];
  readonly availability: { readonly from: string; readonly note: string };
}

export const candidateLabels: Readonly<Record<keyof CandidateValues, string>> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  timeZone: 'Time zone',
  language: 'Language',
  divisions: 'Divisions',
  skills: 'Skills',
  availability: 'Availability',
};

export const emptyCandidate = (
  divisions: readonly Division[],
  language: CandidateValues['language'],
): CandidateValues => ({
  name: '',
  email: '',
  phone: '',
  timeZone: '',
  language,
  divisions,
  skills: [],
  availability: { from: '', note: '' },
});

export const candidateValuesOf = (candidate: CandidateView): CandidateValues => ({
  name: candidate.name,
  email: candidate.email ?? '',
  phone: candidate.phone ?? '',
  timeZone: candidate.timeZone ?? '',
  language: candidate.language,
  divisions: candidate.divisions,
  skills: candidate.skills,
  availability: { from: candidate.availability.from ?? '', note: candidate.availability.note ?? '' },
});

const orNull = (text: string): string | null => text.trim() || null;

/** What was changed, as the API takes it. */
export const candidateChangesOf = (values: Partial<CandidateValues>): Partial<NewCandidate> => ({
  ...(values.name === undefined ? {} : { name: values.name }),
  ...(values.email === undefined ? {} : { email: orNull(values.email) }),
  ...(values.phone === undefined ? {} : { phone: orNull(values.phone) }),
  ...(values.timeZone === undefined ? {} : { timeZone: orNull(values.timeZone) }),
  ...(values.language === undefined ? {} : { language: values.language }),
  ...(values.divisions === undefined ? {} : { divisions: [...values.divisions] }),
  ...(values.skills === undefined ? {} : { skills: [...values.skills] }),
  ...(values.availability === undefined
    ? {}
    : {
        availability: { from: orNull(values.availability.from), note: orNull(values.availability.note) },
      }),
});

export const newCandidateOf = (values: CandidateValues): NewCandidate => ({
  name: values.name,
  divisions: [...values.divisions],
  ...candidateChangesOf(values),
});
