import { type CandidateId, isId, type SubmissionId } from '@afterword/core/kernel/ids';

/** "Look at this submission now." Whoever sends it may be early, late, or wrong: the row decides. */
export interface DueMessage {
  readonly submissionId: SubmissionId;
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
