import { type RefusalCode, refusalCodes } from '@afterword/core/kernel/refusal';
import * as z from 'zod/mini';
import type { FieldError } from './describe-issues.ts';

/** What the API itself can say no to; everything else is a refusal of core. */
export const apiProblemCodes = [
  'access/denied',
  'auth/missing',
  'busy',
  'candidate/already-submitted',
  'confirmation/needed',
  'cursor/invalid',
  'idempotency/in-progress',
  'idempotency/key-missing',
  'idempotency/key-reused',
  'internal',
  'invitation/not-needed',
  'invitation/own-issuer',
  'job-order/not-closed',
  'link/erased',
  'link/expired',
  'link/invalid',
  'link/revoked',
  'method-not-allowed',
  'not-found',
  'reference/not-found',
  'request/invalid',
  'request/not-json',
  'request/too-large',
  'resume/not-uploaded',
  'sending/switched-off',
  'template/breaks-rules',
  'too-many-requests',
  'unavailable',
  'user/email-taken',
  'user/inactive',
  'version/missing',
  'version/stale',
] as const;

export type ApiProblemCode = (typeof apiProblemCodes)[number];
export type ProblemCode = ApiProblemCode | RefusalCode;

export const problemCodes: readonly ProblemCode[] = [...new Set([...apiProblemCodes, ...refusalCodes])];

interface Kind {
  readonly status: number;
  /** The same for every occurrence (RFC 9457 3.1.3); `detail` says what happened this time. */
  readonly title: string;
}

const kind = (status: number, title: string): Kind => ({ status, title });

/**
 * What every code means over HTTP. 422: what was sent can never hold; 409: it does not go with the present state,
 * and may after a change or a confirmation.
 */
export const problemKinds: Readonly<Record<ProblemCode, Kind>> = {
  'access/denied': kind(403, 'Not allowed'),
  'auth/missing': kind(401, 'Sign-in needed'),
  busy: kind(409, 'Others were faster'),
  'candidate/already-submitted': kind(409, 'Already submitted for this job order'),
  'candidate/erased': kind(410, 'Candidate was erased'),
  'candidate/merged': kind(409, 'Was merged into another record'),
  'candidate/same': kind(422, 'The same record twice'),
  'candidate/same-job-order': kind(409, 'Both are put forward for one job order'),
  'confirmation/needed': kind(409, 'Needs a confirmation'),
  'cursor/invalid': kind(400, 'Cursor is not valid'),
  'decision-date/before-interview': kind(422, 'Decision date before the interview'),
  'decision-date/in-the-past': kind(422, 'Decision date in the past'),
  'decision-date/too-far-ahead': kind(422, 'Decision date too far ahead'),
  'follow-up/nothing-to-start': kind(409, 'Nothing to start'),
  'follow-up/too-many-cycles': kind(409, 'Too many cycles'),
  'idempotency/in-progress': kind(409, 'Still working on this key'),
  'idempotency/key-missing': kind(400, 'Idempotency-Key is missing'),
  'idempotency/key-reused': kind(422, 'Idempotency-Key used for something else'),
  internal: kind(500, 'Something went wrong on our side'),
  'interview/already-cancelled': kind(409, 'Interview was cancelled'),
  'interview/already-held': kind(409, 'Interview took place'),
  'interview/ambiguous-start': kind(422, 'This hour comes twice'),
  'interview/end-before-start': kind(422, 'Interview ends before it starts'),
  'interview/not-found': kind(404, 'No such interview'),
  'interview/not-started': kind(409, 'Interview lies ahead'),
  'interview/start-does-not-exist': kind(422, 'This hour does not exist'),
  'interview/too-far-ahead': kind(422, 'Interview too far ahead'),
  'interview/too-long-ago': kind(422, 'Interview too long ago'),
  'interview/too-many': kind(409, 'Too many interviews'),
  'interview/unknown-zone': kind(422, 'Unknown time zone'),
  'invitation/not-needed': kind(409, 'Has signed in before'),
  'invitation/own-issuer': kind(409, 'Invitations are not ours to send'),
  'job-order/closed': kind(409, 'Job order is closed'),
  'job-order/not-closed': kind(409, 'Job order is open'),
  'link/erased': kind(410, 'Nothing is kept about this person'),
  'link/expired': kind(410, 'Link has expired'),
  'link/invalid': kind(404, 'Link is not valid'),
  'link/revoked': kind(410, 'Link was revoked'),
  'method-not-allowed': kind(405, 'Method not allowed'),
  'not-found': kind(404, 'Not found'),
  'note/cannot-see': kind(422, 'Would not be read'),
  'owner/not-entitled': kind(409, 'Not entitled to own it'),
  'placement/ends-before-start': kind(422, 'Ends before it starts'),
  'placement/none': kind(409, 'There is no placement'),
  'placement/others-open': kind(409, 'Other submissions are open'),
  'policy/out-of-range': kind(422, 'Policy out of range'),
  'reference/not-found': kind(422, 'Names something that does not exist'),
  'request/invalid': kind(422, 'Request is not valid'),
  'request/not-json': kind(400, 'Request is not JSON'),
  'request/too-large': kind(413, 'Request is too large'),
  'resume/not-uploaded': kind(409, 'The file is not there'),
  'resume/size': kind(422, 'Not of a size that is taken'),
  'resume/too-many': kind(409, 'Too many files'),
  'resume/type': kind(422, 'Not a kind of file that is taken'),
  'sending/switched-off': kind(409, 'Sending is switched off'),
  'stage/backwards': kind(409, 'Stage moves backwards'),
  'stage/needs-an-interview': kind(409, 'Stage needs an interview'),
  'step/already-sent': kind(409, 'Step was sent'),
  'step/already-skipped': kind(409, 'Step was skipped'),
  'step/date-in-the-past': kind(422, 'Date in the past'),
  'step/in-flight': kind(409, 'Step is being sent'),
  'step/moment-passed': kind(409, 'Its moment has passed'),
  'step/not-a-business-day': kind(422, 'Not a business day'),
  'step/not-found': kind(404, 'No such step'),
  'step/not-movable': kind(409, 'Step cannot be moved'),
  'step/out-of-order': kind(409, 'Out of order'),
  'step/outcome-unknown': kind(409, 'Not known whether it was sent'),
  'step/too-early': kind(409, 'Too early'),
  'submission/already-paused': kind(409, 'Submission is paused'),
  'submission/closed': kind(409, 'Submission is closed'),
  'submission/not-closed': kind(409, 'Submission is open'),
  'submission/not-paused': kind(409, 'Submission is not paused'),
  'submission/nothing-to-undo': kind(409, 'Nothing to undo'),
  'submission/reopen-expired': kind(409, 'Too late to reopen'),
  'template/breaks-rules': kind(422, 'Template breaks a rule'),
  'too-many-requests': kind(429, 'Too many requests'),
  unavailable: kind(503, 'Out of reach at the moment'),
  'user/email-taken': kind(409, 'Somebody else has this address'),
  'user/inactive': kind(409, 'Does not work here any more'),
  'user/needs-division': kind(422, 'Needs a division'),
  'version/missing': kind(428, 'If-Match is missing'),
  'version/stale': kind(412, 'Changed by somebody else'),
};

/** A failure over HTTP (RFC 9457), `application/problem+json`. */
export const problemView = z.object({
  /** Where the code is explained; relative to the API. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** For programs. */
  code: z.enum(problemCodes),
  /** A sentence for people. */
  detail: z.string(),
  /** Id of the request, for support. */
  instance: z.optional(z.string()),
  /** The field it is about, as the request spells it. */
  field: z.optional(z.string()),
  /** Where several fields are wrong: each with its sentence. */
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});

export type Problem = z.infer<typeof problemView>;

export const problemMediaType = 'application/problem+json';

/** Name of a code as the fragment of a URL. */
export const problemAnchor = (code: ProblemCode): string => `problem-${code.replace('/', '-')}`;

/** Builds the problem for a code. `detail` is the sentence of this occurrence; left out, the title stands in. */
export function problem(
  code: ProblemCode,
  occurrence: { readonly detail?: string; readonly field?: string; readonly instance?: string } = {},
): Problem {
  const { status, title } = problemKinds[code];
  return {
    type: `/v1/docs#${problemAnchor(code)}`,
    title,
    status,
    code,
    detail: occurrence.detail ?? `${title}.`,
    ...(occurrence.instance === undefined ? {} : { instance: occurrence.instance }),
    ...(occurrence.field === undefined ? {} : { field: occurrence.field }),
  };
}

/** The problem for a request whose fields are wrong. */
export const invalidRequest = (errors: readonly [FieldError, ...FieldError[]]): Problem => ({
  ...problem('request/invalid', {
    detail: errors.map(({ message }) => message).join(' '),
    field: errors[0].field,
  }),
  errors: [...errors],
});
