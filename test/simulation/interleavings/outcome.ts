import { stepKey } from '@afterword/core/follow-up/step';
import type { World } from '../world.ts';
import { type Moment, rest, worldAt } from './moments.ts';
import { type Choose, type Racer, race } from './race.ts';

/** How a race ended: what was mailed and where every step stands. */
export interface Outcome {
  readonly rows: string;
  readonly broken: readonly string[];
}

/** One race in one order, judged at rest; `null` where the order was given up. */
export async function outcomeOf(
  moment: Moment,
  racers: readonly Racer[],
  choose: Choose,
  { prepare, seed }: { readonly prepare?: (world: World) => Promise<void>; readonly seed?: number } = {},
): Promise<Outcome | null> {
  const world = await worldAt(moment, seed);
  await prepare?.(world);
  if (!(await race(world, racers, choose))) return null;
  const { violations } = await rest(world);
  const found = await world.rows.submissions.find('sub-1');
  const steps = found?.value.interviews.flatMap((interview) =>
    interview.steps.map((step) =>
      [stepKey(step), step.state, step.state === 'skipped' ? step.skipReason : ''].join(' ').trim(),
    ),
  );
  return {
    rows: [...world.ses.accepted.map(({ step }) => step), '|', ...(steps ?? [])].join(', '),
    broken: violations.map(({ invariant, what }) => `${invariant} ${what}`),
  };
}
