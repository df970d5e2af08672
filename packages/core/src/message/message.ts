import type { Division } from '../division/division.ts';
import type { StepKind } from '../follow-up/step.ts';
import type { AttemptId, CandidateId, InterviewId, MessageId, SubmissionId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';

/** How far one attempt to send got, as far as we know. */
export const messageStates = [
  'claimed',
  'accepted',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'rejected',
  'released',
  'unknown',
] as const;

export type MessageState = (typeof messageStates)[number];

/** How much a state says; a report never takes one back that said more. */
const weight: Readonly<Record<MessageState, number>> = {
  claimed: 0,
  unknown: 0,
  released: 1,
  accepted: 2,
  delayed: 3,
  rejected: 4,
  delivered: 5,
  bounced: 6,
  complained: 7,
};

/** Whether a state says at least as much as another: what the other would tell is known. */
export const saysAsMuchAs = (state: MessageState, other: MessageState): boolean =>
  weight[state] >= weight[other];

/** One attempt to send one mail: what it says (by template and fields), to whom (by id), and what became of it. */
export interface Message {
  /** The attempt; also the mail's id in our API. */
  readonly id: AttemptId;
  readonly submissionId: SubmissionId;
  readonly interviewId: InterviewId;
  readonly candidateId: CandidateId;
  readonly division: Division;
  readonly kind: StepKind;
  /** `stepKey` of the step it is for. */
  readonly step: string;
  /** Template and its version; with `fields` it renders the same mail again. */
  readonly template: {
    readonly name: string;
    /** Of the built-in wording and the frame around it. */
    readonly version: number;
    /** Of the agency's own wording; absent where the built-in one was used. */
    readonly edition?: number;
  };
  /** Input of the template. Personal data: emptied when the candidate is erased. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly state: MessageState;
  readonly claimedAt: EpochSeconds;
  readonly acceptedAt: EpochSeconds | null;
  /** When the latest delivery report came. */
  readonly settledAt: EpochSeconds | null;
  /** The mail service's id, once it accepted the mail. */
  readonly messageId: MessageId | null;
  /** Further ids under which the mail service reported this attempt; any at all: it went out more than once. */
  readonly otherMessageIds?: readonly MessageId[];
  /** Code of a bounce or rejection, for people; never the diagnostic text with the address in it. */
  readonly detail: string | null;
}

/** More would prove nothing new, and the item stays small. */
const mostOtherIds = 5;

/** What to note on a message that the mail service knows by that id. It gives each mail it takes an id of its own. */
export function knownAs(
  { messageId, otherMessageIds = [] }: Message,
  id: MessageId,
): Pick<Message, 'messageId' | 'otherMessageIds'> {
  if (messageId === null || messageId === id || otherMessageIds.includes(id)) {
    return { messageId: messageId ?? id, ...(otherMessageIds.length > 0 ? { otherMessageIds } : {}) };
  }
  return { messageId, otherMessageIds: [...otherMessageIds, id].slice(0, mostOtherIds) };
}
