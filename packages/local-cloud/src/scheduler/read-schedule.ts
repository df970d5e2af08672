import type { EpochMs } from '../clock/virtual-clock.ts';
import { ServiceError } from '../gateway/service-call.ts';
import { isObject, type JsonObject, numberOf, objectOf, textOf } from '../json.ts';
import type { Schedule } from './schedule-book.ts';
import { parseScheduleExpression } from './schedule-expression.ts';

const namePattern = /^[0-9a-zA-Z\-_.]{1,64}$/;
const clientTokenPattern = /^[a-zA-Z0-9\-_]{1,64}$/;
const supportedTargets = /^arn:aws:(sqs|lambda):/;

/**
 * Turns the input of CreateSchedule or UpdateSchedule into a schedule, refusing what AWS refuses. Fields that are
 * left out get AWS's defaults, on update too.
 */
export function readSchedule(input: JsonObject, now: EpochMs): Schedule {
  const name = textOf(input.Name) ?? '';
  const group = textOf(input.GroupName) ?? 'default';
  const clientToken = textOf(input.ClientToken);
  const expression = textOf(input.ScheduleExpression) ?? '';
  const timeZone = textOf(input.ScheduleExpressionTimezone) ?? 'UTC';
  const target = objectOf(input.Target);
  if (!namePattern.test(name)) refuse('name', name);
  if (!namePattern.test(group)) refuse('groupName', group);
  if (clientToken !== undefined && !clientTokenPattern.test(clientToken)) refuse('clientToken', clientToken);
  const mode = textOf(objectOf(input.FlexibleTimeWindow).Mode);
  if (mode !== 'OFF' && mode !== 'FLEXIBLE') refuse('flexibleTimeWindow.mode', mode);
  const targetArn = textOf(target.Arn) ?? '';
  if (!supportedTargets.test(targetArn)) refuse('target.arn', targetArn);
  if (!/^arn:aws:iam::\d{12}:role\//.test(textOf(target.RoleArn) ?? ''))
    refuse('target.roleArn', textOf(target.RoleArn));
  checkRetryPolicy(target.RetryPolicy);

  const parsed = parseScheduleExpression(expression, timeZone);
  if (!parsed) {
    throw new ServiceError('ValidationException', 400, `Invalid Schedule Expression ${expression}.`);
  }
  if (parsed.kind === 'at' && parsed.at <= now) {
    throw new ServiceError(
      'ValidationException',
      400,
      `Invalid Schedule Expression ${expression}: it lies in the past.`,
    );
  }
  const { StartDate, EndDate, Description, KmsKeyArn, FlexibleTimeWindow } = input;
  return {
    name,
    group,
    expression,
    timeZone,
    state: input.State === 'DISABLED' ? 'DISABLED' : 'ENABLED',
    deleteWhenDone: input.ActionAfterCompletion === 'DELETE',
    target,
    rest: Object.fromEntries(
      Object.entries({ StartDate, EndDate, Description, KmsKeyArn, FlexibleTimeWindow }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    createdAt: now,
    changedAt: now,
    attempts: 0,
    ...(clientToken === undefined ? {} : { clientToken }),
    ...(parsed.kind === 'at' ? { dueAt: parsed.at } : { lastRunAt: now }),
  };
}

function checkRetryPolicy(policy: unknown): void {
  if (!isObject(policy)) return;
  const attempts = numberOf(policy.MaximumRetryAttempts);
  const age = numberOf(policy.MaximumEventAgeInSeconds);
  if (attempts !== undefined && (attempts < 0 || attempts > 185))
    refuse('target.retryPolicy.maximumRetryAttempts', attempts);
  if (age !== undefined && (age < 60 || age > 86_400))
    refuse('target.retryPolicy.maximumEventAgeInSeconds', age);
}

function refuse(field: string, value: unknown): never {
  throw new ServiceError(
    'ValidationException',
    400,
    `1 validation error detected: Value '${String(value ?? '')}' at '${field}' failed to satisfy constraint.`,
  );
}
