import type { PlacementView } from '@afterword/contracts/resources/submission-parts';
import { formatDay } from '../submission/format-time.ts';

const dayMs = 86_400_000;

/** Whole days from one date to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** A date with how far away it is, "Tue, Jun 15, 2027 (in 12 days)". */
export function dayWords(date: string, today: string): string {
  const days = daysBetween(today, date);
  const far =
    days === 0
      ? 'today'
      : days === 1
        ? 'tomorrow'
        : days === -1
          ? 'yesterday'
          : days > 0
            ? `in ${days} days`
            : `${-days} days ago`;
  return `${formatDay(date)} (${far})`;
}

export type PlacementStanding = 'planned' | 'running' | 'ended';

/** Where a placement stands today. One without dates runs. */
export function standingOf({ type, startDate, endDate }: PlacementView, today: string): PlacementStanding {
  if (startDate !== null && startDate > today) return 'planned';
  return type !== 'direct-hire' && endDate !== null && endDate < today ? 'ended' : 'running';
}

export const standingNames: Readonly<Record<PlacementStanding, string>> = {
  planned: 'Not started',
  running: 'At work',
  ended: 'Ended',
};

/** What waits for a recruiter, in a sentence each. */
export const askedWords = ({
  reminders,
  endDate,
  guaranteeUntil,
}: PlacementView): readonly {
  readonly about: 'end' | 'guarantee';
  readonly words: string;
}[] =>
  reminders
    .filter(({ state }) => state === 'asked')
    .map(({ about }) => ({
      about,
      words:
        about === 'end'
          ? `Ends on ${endDate === null ? 'a day nobody said' : formatDay(endDate)}: prolong it, or find what comes next.`
          : `The guarantee ends on ${guaranteeUntil === null ? 'a day nobody said' : formatDay(guaranteeUntil)}: ask both sides how it goes.`,
    }));
