import type { RescheduleInterviewBody } from '@afterword/contracts/resources/interviews';
import type { AnswerBody } from '@afterword/contracts/resources/submissions';
import { api } from '../../client/api.ts';
import type { Command } from './use-commands.ts';
import { answerNames, outcomeNames } from './words.ts';

interface About {
  readonly submissionId: string;
  readonly interviewId: string;
}

type Answer = AnswerBody['answer'];
type Outcome = 'took-place' | 'candidate-no-show' | 'client-no-show' | 'postponed';

const rejection = {
  title: 'A rejection?',
  text: 'The submission closes as Client rejected, and all its coaching e-mails end, a thank-you not yet sent too.',
  yes: 'Close it',
} as const;

/** The employer answered. On a closed submission it waits to be confirmed. */
export const recordAnswer = (
  { submissionId, interviewId }: About,
  answer: Answer,
  until?: string,
): Command => ({
  name: 'answer',
  done:
    answer === 'needs-more-time'
      ? 'Noted: the plan waits for the new date.'
      : `Noted: ${answerNames[answer]}.`,
  confirm: answer === 'rejected' ? rejection : undefined,
  asks: {
    'confirmation/needed': 'Yes, record it',
    'follow-up/too-many-cycles': 'Start them again',
    'stage/backwards': 'Move it back',
  },
  run: ({ ifMatch, confirmed, idempotencyKey }) =>
    api.recordAnswer(
      {
        params: { submissionId },
        ifMatch,
        body: { interviewId, answer, ...(until ? { until } : {}), ...(confirmed ? { confirmed } : {}) },
      },
      { idempotencyKey },
    ),
});

export const setDecisionDate = (params: About, decisionDate: string | null): Command => ({
  name: 'decision',
  done: decisionDate ? 'Decision date saved; the plan follows it.' : 'Decision date removed.',
  asks: {
    'confirmation/needed': 'Yes, set it',
    'follow-up/too-many-cycles': 'Start them again',
  },
  run: ({ ifMatch, confirmed, idempotencyKey }) =>
    api.setDecisionDate(
      { params, ifMatch, body: { decisionDate, ...(confirmed ? { confirmed } : {}) } },
      { idempotencyKey },
    ),
});

export const rescheduleInterview = (params: About, body: RescheduleInterviewBody, done: string): Command => ({
  name: 'reschedule',
  done,
  run: ({ ifMatch, idempotencyKey }) =>
    api.rescheduleInterview({ params, ifMatch, body }, { idempotencyKey }),
});

export const cancelInterview = (params: About, announced: boolean): Command => ({
  name: 'cancel',
  done: 'Interview cancelled.',
  confirm: {
    title: 'Cancel this interview?',
    text: `Its unsent e-mails end${announced ? ', and the candidate is told at once with a cancelled calendar entry' : '; the candidate was not told of it yet'}. Follow-ups of an earlier interview come back. This cannot be undone.`,
    yes: 'Cancel the interview',
  },
  run: ({ ifMatch, idempotencyKey }) => api.cancelInterview({ params, ifMatch }, { idempotencyKey }),
});

export const recordOutcome = (params: About, outcome: Outcome): Command => ({
  name: 'outcome',
  done: `Noted: ${outcomeNames[outcome]}.`,
  run: ({ ifMatch, idempotencyKey }) =>
    api.recordOutcome({ params, ifMatch, body: { outcome } }, { idempotencyKey }),
});

export const startCycle = (params: About): Command => ({
  name: 'start-cycle',
  done: 'The follow-ups start again.',
  asks: { 'follow-up/too-many-cycles': 'Start them again' },
  run: ({ ifMatch, confirmed, idempotencyKey }) =>
    api.startCycle({ params, ifMatch, body: confirmed ? { confirmed } : {} }, { idempotencyKey }),
});

export const setTalkingPoints = (params: About, talkingPoints: readonly string[]): Command => ({
  name: 'points',
  done: 'Talking points saved.',
  run: ({ ifMatch }) =>
    api.setTalkingPoints({ params, ifMatch, body: { talkingPoints: [...talkingPoints] } }),
});
