import {
  type AttemptId,
  type CandidateId,
  isId,
  type SubmissionId,
  type UserId,
} from '@afterword/core/kernel/ids';

/** "Look at this submission now." Whoever sends it may be early, late, or wrong: the row decides. */
export interface DueMessage {
  readonly submissionId: SubmissionId;
}

/** "Send the canary of this day", in the same queue as the mails it stands for. `YYYY-MM-DD`. */
export interface CanaryMessage {
  readonly canary: string;
}

/** "Write to somebody at the agency", in the same queue as the mails to candidates. Whether it still is so, the rows say. */
export type NoticeMessage =
  | { readonly notice: 'answered'; readonly submissionId: SubmissionId }
  | { readonly notice: 'bounced'; readonly submissionId: SubmissionId; readonly attemptId: AttemptId }
  /** `YYYY-MM-DD` where the agency is. */
  | { readonly notice: 'digest'; readonly userId: UserId; readonly date: string }
  | { readonly notice: 'template-test'; readonly id: string };

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

/** What a message about a notice says; `undefined`: it is another. Throws `UnreadableMessageError`. */
export function readNoticeMessage(body: string): NoticeMessage | undefined {
  const fields = fieldsOf(body);
  const { notice, date } = fields;
  switch (notice) {
    case undefined:
      return undefined;
    case 'answered':
      return { notice, submissionId: idIn(fields, 'submissionId') };
    case 'bounced':
      return { notice, submissionId: idIn(fields, 'submissionId'), attemptId: idIn(fields, 'attemptId') };
    case 'digest':
      if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
        throw new UnreadableMessageError('The message has no date');
      }
      return { notice, userId: idIn(fields, 'userId'), date };
    case 'template-test':
      return { notice, id: idIn(fields, 'id') };
    default:
      throw new UnreadableMessageError('The message is of no known notice');
  }
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
