import type { Outcome } from '@afterword/core/interview/interview';
import type { Stage } from '@afterword/core/submission/stage';
import type { Answer } from '@afterword/core/submission/submission';

/** What a person meant by a request. Travels beside it, so that the checker need not trust what the code made of it. */
export type Command =
  | { readonly do: 'log-interview'; readonly submissionId: string }
  | {
      readonly do: 'reschedule' | 'cancel' | 'start-cycle' | 'decision-date';
      readonly submissionId: string;
      readonly interviewId: string;
    }
  | {
      readonly do: 'outcome';
      readonly submissionId: string;
      readonly interviewId: string;
      readonly outcome: Outcome;
      readonly by: 'recruiter' | 'candidate';
    }
  | {
      readonly do: 'answer';
      readonly submissionId: string;
      readonly interviewId: string;
      readonly answer: Answer;
      readonly by: 'recruiter' | 'candidate';
    }
  | { readonly do: 'undo-outcome'; readonly submissionId: string; readonly interviewId: string }
  | { readonly do: 'confirm-answer' | 'undo-answer' | 'reopen'; readonly submissionId: string }
  | { readonly do: 'move-stage'; readonly submissionId: string; readonly to: Stage }
  | { readonly do: 'stop'; readonly scope: 'nothing' | 'coaching' | 'all' | 'logistics-again' }
  | { readonly do: 'address'; readonly email: string | null }
  | { readonly do: 'erase' }
  | { readonly do: 'sending'; readonly mode: 'on' | 'off' | 'test' }
  | { readonly do: 'other'; readonly what: string };
