import { type CandidateId, isId, type SubmissionId } from '@afterword/core/kernel/ids';

/** "Look at this submission now." Whoever sends it may be early, late, or wrong: the row decides. */
export interface DueMessage {
  readonly submissionId: SubmissionId;
}

/** "Send the canary of this day", in the same queue as the mails it stands for. `YYYY-MM-DD`. */
export interface CanaryMessage {
  readonly canary: string;
}

/** Work for `jobs`: a stored job, or the submissions of a candidate whose facts changed. */
export type JobMessage =
  | { readonly kind: 'job'; readonly jobId: string }
  | { readonly kind: 'candidate'; readonly candidateId: CandidateId };

/** A message that is none of ours; it fails and ends in the dead-letter queue, where a person sees it. */
export class UnreadableMessageError extends Error {
  override readonly name = 'UnreadableMessageError';
}

const fieldsOf = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new UnreadableMessageError('The message is not JSON', { cause });
  }
  throw new UnreadableMessageError('The message is not an object');
};

const idIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const id = fields[name];
  if (typeof id !== 'string' || !isId(id)) throw new UnreadableMessageError(`The message has no ${name}`);
  return id;
};

/** The day of a canary message; `undefined`: it is another. Throws `UnreadableMessageError`. */
export function readCanaryDate(body: string): string | undefined {
  const { canary } = fieldsOf(body);
  return typeof canary === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(canary) ? canary : undefined;
}

/** Throws `UnreadableMessageError`. */
export const readDueMessage = (body: string): DueMessage => ({
  submissionId: idIn(fieldsOf(body), 'submissionId'),
});

/** Throws `UnreadableMessageError`. */
export function readJobMessage(body: string): JobMessage {
  const fields = fieldsOf(body);
  if (fields.kind === 'job') return { kind: 'job', jobId: idIn(fields, 'jobId') };
  if (fields.kind === 'candidate') return { kind: 'candidate', candidateId: idIn(fields, 'candidateId') };
  throw new UnreadableMessageError('The message is of no known kind');
}
