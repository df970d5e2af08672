import type { PendingAnswer, Submission } from './submission.ts';

/** Takes back the ends that came with a pending answer. */
export const withoutPending = (submission: Submission, pending: PendingAnswer): Submission => ({
  ...submission,
  pendingAnswer: null,
  interviews: submission.interviews.map((interview) => ({
    ...interview,
    ends: interview.ends.filter((end) => !(end.at === pending.at && end.by.kind === pending.by.kind)),
  })),
});

/**
 * Takes back everything the candidate said and no recruiter confirmed. Only the last word waits to be seen; what an
 * earlier one ended, about another interview, could be taken back by nobody else.
 */
export const withoutUnconfirmed = (submission: Submission, pending: PendingAnswer): Submission => {
  const rest = withoutPending(submission, pending);
  return {
    ...rest,
    interviews: rest.interviews.map((interview) => ({
      ...interview,
      ends: interview.ends.filter(({ by }) => by.kind !== 'candidate'),
    })),
  };
};
