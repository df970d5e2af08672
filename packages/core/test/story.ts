import data from '../../../test/fixtures/etiquette-histories.json' with { type: 'json' };
import type { StepKind } from '../src/follow-up/step.ts';
import type { Outcome } from '../src/interview/interview.ts';
import type { Stage } from '../src/submission/stage.ts';
import type { Answer } from '../src/submission/submission.ts';

type Action =
  | {
      readonly do: 'log';
      readonly interview: string;
      readonly startsAt: string;
      readonly durationMinutes: number;
      readonly decisionDate?: string | null;
      readonly candidateEmail?: null;
    }
  | {
      readonly do: 'reschedule';
      readonly interview: string;
      readonly startsAt: string;
      readonly durationMinutes: number;
    }
  | { readonly do: 'cancel'; readonly interview: string }
  | { readonly do: 'outcome'; readonly interview: string; readonly outcome: Outcome }
  | { readonly do: 'set-decision-date'; readonly interview: string; readonly decisionDate: string | null }
  | { readonly do: 'needs-more-time'; readonly interview: string; readonly until: string }
  | { readonly do: 'employer-answered'; readonly interview: string; readonly answer: Answer }
  | { readonly do: 'send-now' | 'skip'; readonly interview: string; readonly kind: StepKind }
  | { readonly do: 'confirm-reopen' | 'keep-open' | 'pause' | 'resume' }
  | { readonly do: 'stop'; readonly by: 'candidate' }
  | { readonly do: 'bounce'; readonly kind: 'hard' }
  | { readonly do: 'correct-address' | 'erase-candidate' }
  | { readonly do: 'candidate-zone'; readonly timeZone: string }
  | { readonly do: 'move-stage'; readonly to: Stage }
  | { readonly do: 'policy'; readonly secondAfterDays: number }
  | { readonly do: 'outage'; readonly until: string };

export type StoryEvent = Action & {
  readonly at: string;
  readonly refused?: string;
  /** Of a random history: a refusal is as good as an acceptance. */
  readonly mayBeRefused?: boolean;
};

/** What goes out when; times are wall time in `timeZone`. */
export interface Story {
  readonly id: string;
  readonly timeZone: string;
  readonly holidays: readonly string[];
  readonly events: readonly StoryEvent[];
  readonly mails: readonly {
    readonly at: string;
    readonly kind: StepKind;
    readonly interview: string;
    readonly cycle: number;
  }[];
  readonly notSent: readonly {
    readonly kind: StepKind;
    readonly interview: string;
    readonly cycle: number;
    readonly state: string;
    readonly reason?: string;
  }[];
  readonly stage?: Stage;
}

export const stories = data.histories as readonly unknown[] as readonly Story[];
