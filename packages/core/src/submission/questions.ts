import type { EpochSeconds } from '../kernel/time.ts';
import { isNeeded, type NeedKind, needsOf } from './needs.ts';
import { type Question, type QuestionKind, questionKinds } from './question.ts';
import type { Submission } from './submission.ts';

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
