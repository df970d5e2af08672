import type { StepKind } from '@afterword/core/follow-up/step';
import type { PlainDate } from '@afterword/core/kernel/time';
import type { QuestionKind } from '@afterword/core/submission/question';
import type { Answer } from '@afterword/core/submission/submission';

/** Whom a mail to a recruiter is about. */
interface About {
  readonly candidate: string;
  readonly client: string;
  readonly jobTitle: string;
  /** The submission's page in the portal. */
  readonly link: string;
}

/** A submission that waits for its recruiter. */
export interface DigestQuestion extends About {
  readonly question: QuestionKind;
}

export interface DigestInterview extends About {
  /** `10:00 AM`, with the city where it is not the agency's. */
  readonly time: string;
}

interface ToRecruiter {
  readonly recruiter: { readonly name: string };
  readonly agency: { readonly name: string; readonly postalAddress: string };
}

/** What a mail to a recruiter says. */
export type RecruiterMailInput = ToRecruiter &
  (
    | (About & { readonly kind: 'answered'; readonly answer: Answer; readonly until: PlainDate | null })
    | (About & { readonly kind: 'bounced'; readonly step: StepKind; readonly why: 'bounced' | 'complained' })
    | {
        readonly kind: 'digest';
        readonly date: PlainDate;
        readonly questions: readonly DigestQuestion[];
        readonly interviews: readonly DigestInterview[];
        /** Open tasks of their divisions that no recruiter of a submission is asked. */
        readonly tasks: number;
        readonly link: string;
      }
  );
