/** Every reason for which a decision can be refused. `contracts` maps each to a status and a title. */
export const refusalCodes = [
  'access/denied',
  'candidate/erased',
  'candidate/merged',
  'candidate/same',
  'candidate/same-job-order',
  'confirmation/needed',
  'decision-date/before-interview',
  'decision-date/in-the-past',
  'decision-date/too-far-ahead',
  'follow-up/nothing-to-start',
  'follow-up/too-many-cycles',
  'interview/already-cancelled',
  'interview/already-held',
  'interview/ambiguous-start',
  'interview/end-before-start',
  'interview/not-found',
  'interview/not-started',
  'interview/start-does-not-exist',
  'interview/too-far-ahead',
  'interview/too-long-ago',
  'interview/too-many',
  'interview/unknown-zone',
  'job-order/closed',
  'note/cannot-see',
  'owner/not-entitled',
  'placement/ends-before-start',
  'placement/none',
  'placement/others-open',
  'policy/out-of-range',
  'resume/size',
  'resume/too-many',
  'resume/type',
  'stage/backwards',
  'stage/needs-an-interview',
  'submission/already-paused',
  'submission/closed',
  'submission/not-closed',
  'submission/not-paused',
  'submission/nothing-to-undo',
  'submission/reopen-expired',
  'step/already-sent',
  'step/already-skipped',
  'step/date-in-the-past',
  'step/in-flight',
  'step/moment-passed',
  'step/not-a-business-day',
  'step/not-found',
  'step/not-movable',
  'step/outcome-unknown',
  'step/out-of-order',
  'step/too-early',
  'user/needs-division',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A decision that was refused: a code for programs, a sentence for people, and the field it is about. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** Path of the field in the command: `startsAt`. Where a request holds the command deeper, the API puts that before. */
  readonly field?: string;
}

export type Decision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, message: string, field?: string): Decision<never> => ({
  ok: false,
  refusal: field === undefined ? { code, message } : { code, message, field },
});
