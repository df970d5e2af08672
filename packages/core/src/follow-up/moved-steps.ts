import { laterDate } from '../calendar/plain-date.ts';
import type { PlainDate } from '../kernel/time.ts';
import { adoptRules } from '../submission/adopt-facts.ts';
import type { Submission } from '../submission/submission.ts';
import { openMails } from './open-mails.ts';
import type { Context, Rules } from './rules.ts';
import { isSameBasis } from './settle-due.ts';
import { type Step, stepKey } from './step.ts';

/** What other rules would do to the unsent steps of one submission. */
export interface MovedSteps {
  /** Steps whose day, hour or state would be another. */
  readonly moved: number;
  /** The last day that anything unsent is planned for then; `null`: nothing is. */
  readonly last: PlainDate | null;
}

const momentsOf = (submission: Submission): ReadonlyMap<string, Step> =>
  new Map(
    openMails(submission).map(({ interview, step }) => [`${interview.id}/${stepKey(step)}`, step] as const),
  );

const isElsewhere = (one: Step | undefined, other: Step): boolean =>
  one === undefined || one.plannedAt !== other.plannedAt || one.state !== other.state;

/**
 * What the background job will do to a submission once these rules are saved; changes nothing.
 *
 * @param context The rules as they are now.
 * @param proposed Theirs in place of them.
 */
export function movedSteps(
  submission: Submission,
  context: Context,
  proposed: Omit<Rules, 'basis'>,
): MovedSteps {
  const present = isSameBasis(submission.basis, context.rules.basis)
    ? submission
    : settled(submission, context);
  const before = momentsOf(present);
  const after = momentsOf(settled(present, { ...context, rules: { ...context.rules, ...proposed } }));
  const gone = [...before.keys()].filter((key) => !after.has(key)).length;
  const moved = [...after].filter(([key, step]) => isElsewhere(before.get(key), step)).length;
  const dates = [...after.values()].map(({ date }) => date);
  return {
    moved: moved + gone,
    last: dates.length === 0 ? null : dates.reduce(laterDate),
  };
}

/** It never refuses: rules alone end nothing. */
function settled(submission: Submission, context: Context): Submission {
  const adopted = adoptRules(submission, context);
  return adopted.ok ? adopted.value.submission : submission;
}
