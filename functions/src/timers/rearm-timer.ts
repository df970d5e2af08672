import type { SubmissionId } from '@afterword/core/kernel/ids';
import { type EpochSeconds, minutes } from '@afterword/core/kernel/time';
import type { Clock } from '../runtime/clock.ts';
import type { Queue } from '../runtime/queue.ts';
import type { DueMessage } from '../runtime/queue-messages.ts';
import type { Alarms } from './alarms.ts';

/** What a stream record says about a submission's next moment. */
export interface NextMoment {
  readonly submissionId: SubmissionId;
  readonly before: EpochSeconds | null;
  readonly after: EpochSeconds | null;
}

export interface TimerDependencies {
  readonly alarms: Alarms;
  readonly queue: Queue<DueMessage>;
  readonly clock: Clock;
}

/** EventBridge Scheduler fires to the minute and may refuse a moment that is almost past. */
export const nearSeconds = minutes(2);

/**
 * Keeps at most one alarm per submission: sets the new one, then removes the old. Repeating it changes nothing.
 */
export async function rearmTimer(
  dependencies: TimerDependencies,
  { submissionId, before, after }: NextMoment,
): Promise<void> {
  if (before === after) return;
  if (after !== null) await armTimer(dependencies, submissionId, after);
  if (before !== null) await dependencies.alarms.remove(submissionId, before);
}

/** Sets the timer for one moment; a moment less than two minutes off is a message with a delay instead. */
export async function armTimer(
  { alarms, queue, clock }: TimerDependencies,
  submissionId: SubmissionId,
  at: EpochSeconds,
): Promise<void> {
  const wait = at - clock.now();
  if (wait <= nearSeconds) await queue.send({ submissionId }, Math.max(0, wait));
  else await alarms.set(submissionId, at);
}
