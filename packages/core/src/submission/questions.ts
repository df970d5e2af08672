import type { InterviewId } from '../kernel/ids.ts';
import type { EpochSeconds } from '../kernel/time.ts';
import { isNeeded, type NeedKind, needsOf } from './needs.ts';
import type { Submission } from './submission.ts';

/** Of what needs a person, what a submission's own page asks. The rest of it is told there in other ways. */
export const questionKinds = [
  'confirm-answer',
  'decide-step',
  'say-outcome',
  'what-next',
  'close-as-no-response',
  'closes-soon',
  'placement-ends-soon',
  'guarantee-ends-soon',
] as const satisfies readonly NeedKind[];

export type QuestionKind = (typeof questionKinds)[number];

export interface Question {
  readonly kind: QuestionKind;
  /** Absent where it is about the placement. */
  readonly interviewId?: InterviewId;
  /** `stepKey`, where it is about one. */
  readonly step?: string;
}

const isQuestion = (kind: NeedKind): kind is QuestionKind =>
  (questionKinds as readonly NeedKind[]).includes(kind);

/** What a submission asks its recruiter now, the most urgent first. Asking changes nothing; each has its command. */
export const questionsOf = (submission: Submission, now: EpochSeconds): readonly Question[] =>
  needsOf(submission).flatMap((need) =>
    isQuestion(need.kind) && isNeeded(need, now)
      ? [
          {
            kind: need.kind,
            ...('interviewId' in need ? { interviewId: need.interviewId } : {}),
            ...('step' in need ? { step: need.step } : {}),
          },
        ]
      : [],
  );
