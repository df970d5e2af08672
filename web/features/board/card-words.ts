import type { CardView } from '@afterword/contracts/resources/board';
import type { StepKind } from '@afterword/core/follow-up/step';
import { formatMoment, relativeTime } from '../../ui/format-moment.ts';
import type { Staleness } from './staleness.ts';

const stepNames: Readonly<Record<StepKind, string>> = {
  confirmation: 'Confirmation',
  'interview-changed': 'Change notice',
  'interview-cancelled': 'Cancellation',
  reminder: 'Reminder',
  'thank-you': 'Thank-you',
  'first-follow-up': 'First follow-up',
  'second-follow-up': 'Second follow-up',
  'move-on': 'Move on',
};

export interface NextLine {
  readonly tone: 'calm' | 'attention';
  readonly what: string;
  /** From here, "in 4 days"; empty where a person decides. */
  readonly relative: string;
  /** The moment with its zone; `null` where there is none. */
  readonly exact: string | null;
  readonly iso: string | null;
}

/** What happens next with a card, in the zone of its interview. */
export function nextLine({ nextStep, interviewTimeZone, paused }: CardView, now: number): NextLine | null {
  if (!nextStep) return null;
  const what = stepNames[nextStep.kind];
  const zone = interviewTimeZone ?? 'UTC';
  const calm = { tone: 'calm', what, relative: '', exact: null, iso: null } as const;
  switch (nextStep.state) {
    case 'held':
      return { ...calm, tone: 'attention', what: `${what} waits for you` };
    case 'failed':
      return { ...calm, tone: 'attention', what: `${what} could not be sent` };
    case 'claimed':
      return { ...calm, what: `${what} is being sent` };
    case 'planned':
      if (paused) return { ...calm, what: `${what}, once resumed` };
      if (nextStep.dueAt === null) return { ...calm, what: `${what}, after you decide` };
      return {
        ...calm,
        relative: relativeTime(nextStep.dueAt, now, zone),
        exact: formatMoment(nextStep.dueAt, zone),
        iso: nextStep.dueAt,
      };
  }
}

const daysWord = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** How long it has waited, and whether that is long here. Said in words, since colour alone says nothing to many. */
export const waitLine = (days: number, staleness: Staleness): string => {
  if (days === 0) return 'Since today';
  return { fresh: daysWord(days), slow: `${daysWord(days)}, slow`, stale: `${daysWord(days)}, stale` }[
    staleness
  ];
};
