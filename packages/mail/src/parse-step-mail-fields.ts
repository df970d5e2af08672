import { divisions } from '@afterword/core/division/division';
import { parseStepKey } from '@afterword/core/follow-up/step';
import type { StepMailFields } from './step-mail-input.ts';

/**
 * Reads fields back from where a message stored them. `undefined` where they are not (any more) what a template
 * needs, as after the candidate was erased: there is nothing to show then.
 */
export const parseStepMailFields = (stored: unknown): StepMailFields | undefined =>
  isStepMailFields(stored) ? stored : undefined;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isSafeInteger(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(checks).every(([key, check]) => check(value[key]));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkFields = shape({
  kind: (value) => typeof value === 'string' && parseStepKey(`${value}.1`) !== undefined,
  cycle: isWhole,
  language: oneOf('en', 'es'),
  division: oneOf(...divisions),
  candidate: shape({ name: isText, email: isText }),
  agency: shape({ name: isText, postalAddress: isText, replyTo: isText }),
  recruiter: shape({ name: isText, email: orNull(isText) }),
  client: shape({ name: isText }),
  jobTitle: isText,
  interview: shape({
    id: isText,
    startsAt: isText,
    timeZone: isText,
    start: isWhole,
    end: isWhole,
    place: orNull(shape({ kind: oneOf('onsite', 'video', 'phone'), detail: isText })),
    interviewers: listOf(shape({ name: isText })),
    sequence: isWhole,
    decisionDate: orNull(isText),
  }),
  previous: orAbsent(shape({ startsAt: isText, timeZone: isText })),
  addressees: shape({
    kind: oneOf('employer', 'hr-contact', 'recruiter'),
    to: listOf(shape({ name: isText, email: isText })),
    greet: listOf(isText),
  }),
  talkingPoints: listOf(isText),
  otherJobOrders: listOf(isText),
  candidateTimeZone: orNull(isText),
  now: isWhole,
});

const isStepMailFields = (stored: unknown): stored is StepMailFields => checkFields(stored);
