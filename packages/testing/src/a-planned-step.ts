import type { PlannedStep } from '@afterword/core/follow-up/step';
import { type EpochSeconds, fromIso, toIso } from '@afterword/core/kernel/time';

/** A planned step; `dueAt`, `plannedAt` and `date` follow from one moment unless they are given. */
export function aPlannedStep(
  overrides: Partial<PlannedStep> = {},
  at: EpochSeconds = fromIso('2027-03-02T18:00:00Z'),
): PlannedStep {
  return {
    kind: 'thank-you',
    cycle: 1,
    state: 'planned',
    plannedAt: at,
    dueAt: at,
    date: toIso(at).slice(0, 10),
    reason: { rule: 'after-end', hours: 1, end: at - 3600 },
    ...overrides,
  };
}
