import { itemTypes } from '@afterword/store/table-shape';

type Pattern = Readonly<Record<string, unknown>>;

const written = ['INSERT', 'MODIFY'];

/** `timers` follows submissions: written ones by their new state, removed ones by what they were. */
export const timersFilters: readonly Pattern[] = [
  { eventName: written, dynamodb: { NewImage: ofType(itemTypes.submission) } },
  { eventName: ['REMOVE'], dynamodb: { OldImage: ofType(itemTypes.submission) } },
];

/**
 * `projections` follows what submissions depend on. Submissions themselves are absent and jobs only count when
 * they are new, so nothing it writes, nor the progress of a job, can wake it again.
 */
export const projectionsFilters: readonly Pattern[] = [
  {
    eventName: written,
    dynamodb: { NewImage: ofType(itemTypes.candidate, itemTypes.agency, itemTypes.jobOrder) },
  },
  { eventName: ['INSERT'], dynamodb: { NewImage: ofType(itemTypes.job) } },
];

function ofType(...types: readonly string[]): Pattern {
  return { type: { S: types } };
}
