import { itemTypes } from '@afterword/store/table-shape';

type Pattern = Readonly<Record<string, unknown>>;

const written = ['INSERT', 'MODIFY'];

/** `timers` follows submissions: written ones by their new state, removed ones by what they were. */
export const timersFilters: readonly Pattern[] = [
  { eventName: written, dynamodb: { NewImage: ofType(itemTypes.submission) } },
  { eventName: ['REMOVE'], dynamodb: { OldImage: ofType(itemTypes.submission) } },
];

/**
 * `projections` follows what submissions depend on, what somebody at the agency is told of, and submissions themselves,
 * whose cards it counts. What it writes are figures and marks of its own, and jobs only count when they are new. A movement
 * it notes on a job order wakes it once more, and ends there: the order's version stays.
 */
export const projectionsFilters: readonly Pattern[] = [
  {
    eventName: written,
    dynamodb: {
      NewImage: ofType(itemTypes.candidate, itemTypes.agency, itemTypes.jobOrder, itemTypes.submission),
    },
  },
  { eventName: ['INSERT'], dynamodb: { NewImage: ofType(itemTypes.job) } },
  // What people at the agency are written about.
  { eventName: ['INSERT'], dynamodb: { NewImage: withData(itemTypes.event, 'type', 'AnswerPending') } },
  {
    eventName: ['MODIFY'],
    dynamodb: { NewImage: withData(itemTypes.message, 'state', 'bounced', 'complained') },
  },
  {
    eventName: ['INSERT'],
    dynamodb: { NewImage: withData(itemTypes.notice, 'kind', 'template-test') },
  },
];

/** Items of a type in which a field of the data has one of these values. */
function withData(type: string, field: string, ...values: readonly string[]): Pattern {
  return { ...ofType(type), data: { M: { [field]: { S: values } } } };
}

function ofType(...types: readonly string[]): Pattern {
  return { type: { S: types } };
}
