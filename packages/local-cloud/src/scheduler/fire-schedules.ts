import type { DueSource, Recurring } from '../clock/advance.ts';
import type { EpochMs, VirtualClock } from '../clock/virtual-clock.ts';
import { isoSeconds } from '../clock/virtual-clock.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import type { Caller } from '../gateway/service-call.ts';
import { numberOf, objectOf, textOf } from '../json.ts';
import { scheduleArn, scheduleGroupArn } from './schedule-arn.ts';
import type { Schedule, ScheduleBook } from './schedule-book.ts';
import { parseScheduleExpression } from './schedule-expression.ts';

type Needs = {
  readonly book: ScheduleBook;
  readonly clock: Pick<VirtualClock, 'now'>;
  readonly dispatcher: Pick<Dispatcher, 'send' | 'deliver'>;
  readonly log: (line: string) => void;
};

const firstRetryMs = 10_000;
const longestRetryMs = 3_600_000;

/** One-time schedules: each fires at its moment, is retried as its policy says, and ends in its dead-letter queue. */
export function oneTimeSchedules(needs: Needs): DueSource {
  const { book } = needs;
  return {
    name: 'schedules',
    isStep: true,
    nextDueAt: () => book.first()?.dueAt,
    runNext: async () => {
      const schedule = book.first();
      if (!schedule?.dueAt) return;
      const dueAt = schedule.dueAt;
      // Taken off first: a target that looks at the schedule must not see it due again.
      delete schedule.dueAt;
      try {
        const later = await fire(needs, schedule, 'Fire', dueAt);
        if (later !== undefined) {
          schedule.dueAt = needs.clock.now() + later;
          book.changed();
          return;
        }
        finish(book, schedule);
      } catch (error) {
        retryOrGiveUp(needs, schedule, dueAt, error);
      }
    },
  };
}

/** rate() schedules, from the template or created by a function. */
export function recurringSchedules(needs: Needs): Recurring[] {
  return needs.book.schedules().flatMap((schedule) => {
    const parsed = parseScheduleExpression(schedule.expression, schedule.timeZone);
    if (parsed?.kind !== 'rate' || schedule.state === 'DISABLED') return [];
    return [
      {
        name: `${schedule.group}/${schedule.name}`,
        everyMs: parsed.everyMs,
        lastRunAt: () => schedule.lastRunAt ?? schedule.createdAt,
        run: async (at: EpochMs) => {
          schedule.lastRunAt = at;
          needs.book.changed();
          try {
            // A delayed run is a run less: the next one comes anyway.
            await fire(needs, schedule, 'FireRecurring', at);
          } catch (error) {
            needs.log(`Schedule ${schedule.name} could not reach its target: ${sentence(error)}`);
          }
        },
      },
    ];
  });
}

/** Fires past the faults that are set; when to try again, if it is held back. */
function fire(
  needs: Needs,
  schedule: Schedule,
  operation: 'Fire' | 'FireRecurring',
  dueAt: EpochMs,
): Promise<number | undefined> {
  const key = `${schedule.group}/${schedule.name}@${dueAtFirst(schedule) ?? dueAt}`;
  const point = { service: 'scheduler', operation, functions: [], key } as const;
  return needs.dispatcher.deliver(point, () => deliver(needs, schedule));
}

async function deliver({ dispatcher, clock }: Needs, schedule: Schedule): Promise<void> {
  const target = schedule.target;
  const targetArn = textOf(target.Arn) ?? '';
  const caller = callerOf(schedule);
  const input = (textOf(target.Input) ?? '{}')
    .replaceAll('<aws.scheduler.schedule-arn>', scheduleArn(schedule.group, schedule.name))
    .replaceAll('<aws.scheduler.scheduled-time>', isoSeconds(clock.now()));
  if (targetArn.startsWith('arn:aws:sqs:')) {
    await dispatcher.send(caller, 'sqs', 'SendMessage', {
      QueueUrl: queueName(targetArn),
      MessageBody: input,
    });
  } else {
    await dispatcher.send(caller, 'lambda', 'Invoke', {
      FunctionName: targetArn,
      InvocationType: 'Event',
      Payload: input,
    });
  }
}

/** Scheduler acts for the role of the target, on behalf of the schedule's group. */
function callerOf({ target, group }: Schedule): Caller {
  const roleArn = textOf(target.RoleArn);
  return {
    kind: 'service',
    service: 'scheduler',
    sourceArn: scheduleGroupArn(group),
    ...(roleArn === undefined ? {} : { roleArn }),
  };
}

function retryOrGiveUp(needs: Needs, schedule: Schedule, dueAt: EpochMs, error: unknown): void {
  const { book, clock, log } = needs;
  const policy = objectOf(schedule.target.RetryPolicy);
  const maximumAttempts = numberOf(policy.MaximumRetryAttempts) ?? 185;
  const maximumAgeMs = (numberOf(policy.MaximumEventAgeInSeconds) ?? 86_400) * 1000;
  const firstDueAt = dueAtFirst(schedule) ?? dueAt;
  schedule.attempts += 1;
  const wait = Math.min(firstRetryMs * 2 ** (schedule.attempts - 1), longestRetryMs);
  if (schedule.attempts <= maximumAttempts && clock.now() + wait <= firstDueAt + maximumAgeMs) {
    schedule.dueAt = clock.now() + wait;
    book.changed();
    return;
  }
  log(`Schedule ${schedule.name} gave up after ${schedule.attempts} attempts: ${sentence(error)}`);
  const deadLetterArn = textOf(objectOf(schedule.target.DeadLetterConfig).Arn);
  if (deadLetterArn !== undefined) {
    const caller = callerOf(schedule);
    const body = textOf(schedule.target.Input) ?? '{}';
    needs.dispatcher
      .send(caller, 'sqs', 'SendMessage', { QueueUrl: queueName(deadLetterArn), MessageBody: body })
      .catch((failure: unknown) => log(`Its dead-letter queue refused it too: ${sentence(failure)}`));
  }
  finish(book, schedule);
}

function dueAtFirst(schedule: Schedule): EpochMs | undefined {
  const parsed = parseScheduleExpression(schedule.expression, schedule.timeZone);
  return parsed?.kind === 'at' ? parsed.at : undefined;
}

/** AWS deletes after the last failed retry as well as after success. */
function finish(book: ScheduleBook, schedule: Schedule): void {
  // Its target may have replaced it in the meantime: then the new one stays.
  const isStillThis = book.find(schedule.group, schedule.name) === schedule;
  if (schedule.deleteWhenDone && isStillThis) book.delete(schedule);
  else book.changed();
}

function queueName(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
