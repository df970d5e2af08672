import type { CandidateView, MergeBody } from '@afterword/contracts/resources/candidates';
import { formatDay } from '../submission/format-time.ts';
import { languageNames } from './candidate-words.ts';

export type MergeChoices = NonNullable<MergeBody['choices']>;

/** Something the two records say differently, both in words. */
export interface Difference {
  readonly field: keyof MergeChoices;
  readonly label: string;
  readonly kept: string;
  readonly merged: string;
}

const said: readonly (readonly [keyof MergeChoices, string, (candidate: CandidateView) => string])[] = [
  ['name', 'Name', ({ name }) => name],
  ['email', 'E-mail', ({ email }) => email ?? ''],
  ['phone', 'Phone', ({ phone }) => phone ?? ''],
  ['timeZone', 'Time zone', ({ timeZone }) => timeZone ?? ''],
  ['language', 'Language', ({ language }) => languageNames[language]],
  [
    'availability',
    'Availability',
    ({ availability: { from, note } }) =>
      [from === null ? '' : `from ${formatDay(from)}`, note].filter(Boolean).join(', '),
  ],
];

/** What a person has to choose between: both records say something, and not the same. */
export const differencesOf = (kept: CandidateView, merged: CandidateView): readonly Difference[] =>
  said
    .map(([field, label, words]) => ({ field, label, kept: words(kept), merged: words(merged) }))
    .filter((one) => one.kept !== '' && one.merged !== '' && one.kept !== one.merged);
