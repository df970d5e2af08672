import type { CardView } from '@afterword/contracts/resources/board';
import type { Division } from '@afterword/core/division/division';
import { staleAfterDays } from '@afterword/core/job-order/going-stale';

/** How long a card has stood still, measured by its division's pace. */
export type Staleness = 'fresh' | 'slow' | 'stale';

/** Days in one stage from which a card is slow, then stale: industrial decides in days, managerial in weeks. */
export const pace: Readonly<Record<Division, { readonly slow: number; readonly stale: number }>> = {
  industrial: { slow: 3, stale: staleAfterDays.industrial },
  office: { slow: 5, stale: staleAfterDays.office },
  technical: { slow: 7, stale: staleAfterDays.technical },
  managerial: { slow: 10, stale: staleAfterDays.managerial },
};

const dayMs = 86_400_000;

/** Whole days in this stage at a moment, in milliseconds; never less than none. */
export const daysInStage = ({ stageSince }: Pick<CardView, 'stageSince'>, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(stageSince)) / dayMs));

/** A placed card rests, and one whose interview lies ahead waits for a known day: neither grows stale. */
export function stalenessOf(
  card: Pick<CardView, 'stage' | 'stageSince' | 'interviewStart'>,
  division: Division,
  now: number,
): Staleness {
  if (card.stage === 'placed') return 'fresh';
  const isAhead = card.interviewStart !== null && Date.parse(card.interviewStart) > now;
  if (card.stage === 'interview-scheduled' && isAhead) return 'fresh';
  const days = daysInStage(card, now);
  const { slow, stale } = pace[division];
  if (days >= stale) return 'stale';
  return days >= slow ? 'slow' : 'fresh';
}
