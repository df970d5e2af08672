import type { InterviewId } from '../kernel/ids.ts';
import type { NeedKind } from './needs.ts';

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
