import { fromIso } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';

/** A thank-you that was just claimed. */
export const aMessage = (overrides: Partial<Message> = {}): Message => ({
  id: '01JNAFTERWORD0000000000001',
  submissionId: 'sub-1',
  interviewId: 'int-1',
  candidateId: 'cand-1',
  division: 'office',
  kind: 'thank-you',
  step: 'thank-you.1',
  template: { name: 'thank-you', version: 1 },
  fields: { candidateName: 'Ana Reyes', talkingPoints: ['The night shift rota'] },
  state: 'claimed',
  claimedAt: fromIso('2027-03-02T18:00:00Z'),
  acceptedAt: null,
  settledAt: null,
  messageId: null,
  detail: null,
  ...overrides,
});
