import type { Division } from '@afterword/core/division/division';
import type { Stage } from '@afterword/core/submission/stage';

/** One submission of the demo: what happened to it, in days before (+) or after (-) today. */
export interface Storyline {
  readonly openedDaysAgo: number;
  readonly interview?: {
    readonly daysAgo: number;
    readonly loggedDaysAgo: number;
    readonly decisionInDays?: number;
    /** Hour in the agency's zone; left out: between 10 and 13. */
    readonly hour?: number;
    /** Nobody wrote down what it was about. */
    readonly withoutPoints?: true;
  };
  readonly stage?: Stage;
  /** What happened in the end, some hours ago. */
  readonly finally?: 'candidate-said-offer' | 'bounced' | 'postponed';
  /** Whose it is; left out: Rosa's. */
  readonly owner?: 'user-malik';
}

/** One in every stage, one that waits for a person, one that ended. */
const everywhere: readonly Storyline[] = [
  { openedDaysAgo: 1 },
  { openedDaysAgo: 6, stage: 'client-review' },
  { openedDaysAgo: 8, interview: { daysAgo: -2, loggedDaysAgo: 1 } },
  { openedDaysAgo: 15, interview: { daysAgo: 3, loggedDaysAgo: 6, decisionInDays: 4 } },
  { openedDaysAgo: 26, interview: { daysAgo: 10, loggedDaysAgo: 16 } },
  { openedDaysAgo: 24, interview: { daysAgo: 14, loggedDaysAgo: 2 } },
  { openedDaysAgo: 30, interview: { daysAgo: 7, loggedDaysAgo: 12 }, stage: 'offer-extended' },
  { openedDaysAgo: 40, interview: { daysAgo: 9, loggedDaysAgo: 15 }, stage: 'placed' },
];

/** A day as it is: interviews, answers, an address that bounced, an employer who is late. */
const aBusyDay = (owner?: Storyline['owner']): readonly Storyline[] =>
  [
    { openedDaysAgo: 9, interview: { daysAgo: 0, loggedDaysAgo: 4, hour: 16 } },
    { openedDaysAgo: 9, interview: { daysAgo: 1, loggedDaysAgo: 5, withoutPoints: true as const } },
    { openedDaysAgo: 20, interview: { daysAgo: 6, loggedDaysAgo: 10, decisionInDays: -1 } },
    {
      openedDaysAgo: 18,
      interview: { daysAgo: 4, loggedDaysAgo: 8 },
      finally: 'candidate-said-offer' as const,
    },
    { openedDaysAgo: 35, interview: { daysAgo: 20, loggedDaysAgo: 24 } },
    { openedDaysAgo: 16, interview: { daysAgo: 2, loggedDaysAgo: 7 }, finally: 'bounced' as const },
    { openedDaysAgo: 12, interview: { daysAgo: 1, loggedDaysAgo: 6 }, finally: 'postponed' as const },
  ].map((storyline) => ({ ...storyline, ...(owner ? { owner } : {}) }));

export const storylinesOf = (division: Division): readonly Storyline[] => {
  if (division === 'office') return [...everywhere, ...aBusyDay()];
  if (division === 'managerial') return [...everywhere, ...aBusyDay('user-malik').slice(0, 4)];
  return everywhere;
};
