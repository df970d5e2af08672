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
