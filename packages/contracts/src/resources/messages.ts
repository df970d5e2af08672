import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { messageStates } from '@afterword/core/message/message';
import * as z from 'zod/mini';
import { attemptId, candidateId, interviewId, submissionId } from '../fields/ids.ts';
import { pageOf, pageQuery } from '../fields/pages.ts';
import { instant } from '../fields/time.ts';

export const messageQuery = z.strictObject({ ...pageQuery, submissionId });
export const messageParams = z.strictObject({ submissionId, attemptId });

const facts = {
  id: attemptId,
  submissionId,
  interviewId,
  candidateId,
  division: z.enum(divisions),
  kind: z.enum(stepKinds),
  step: z.string(),
  state: z.enum(messageStates),
  claimedAt: instant,
  acceptedAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  messageId: z.nullable(z.string()),
  /** Code of a bounce or rejection. */
  detail: z.nullable(z.string()),
};

/** One attempt to send one mail, and what became of it. Newest first. */
export const messageFacts = z.object(facts);
export const messagePage = pageOf(messageFacts);

/** The same with the mail itself; `null` once the candidate was erased. */
export const messageView = z.object({
  ...facts,
  rendered: z.nullable(z.object({ subject: z.string(), html: z.string(), text: z.string() })),
});

export type MessageFacts = z.infer<typeof messageFacts>;
export type MessageView = z.infer<typeof messageView>;
