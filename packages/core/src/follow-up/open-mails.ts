import type { Interview } from '../interview/interview.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { isClosed } from '../submission/stage.ts';
import type { Submission } from '../submission/submission.ts';
import type { Step } from './step.ts';

/** A mail that has not left yet, and the moment it is planned for. */
export interface OpenMail {
  readonly interview: Interview;
  readonly step: Step;
  /** When it leaves as things stand; of one that waits for a person, when it should have. */
  readonly at: EpochSeconds;
}

/** The moment an unsent step belongs to; `null` for one that is on its way or over. */
function momentOf(step: Step): EpochSeconds | null {
  switch (step.state) {
    case 'planned':
      return Math.max(step.dueAt ?? step.plannedAt, step.notBefore ?? 0);
    case 'held':
    case 'failed':
      return step.plannedAt;
    case 'claimed':
    case 'sent':
    case 'skipped':
      return null;
  }
}

/** Every mail of an open submission that still may leave, the earliest first. Paused ones too: they keep their dates. */
export const openMails = (submission: Submission): readonly OpenMail[] =>
  isClosed(submission.stage)
    ? []
    : submission.interviews
        .flatMap((interview) =>
          interview.steps.flatMap((step) => {
            const at = momentOf(step);
            return at === null ? [] : [{ interview, step, at }];
          }),
        )
        .sort((one, other) => one.at - other.at);

/** The earliest of them; `null`: nothing is to leave. */
export const firstOpenMailAt = (submission: Submission): EpochSeconds | null =>
  openMails(submission)[0]?.at ?? null;
