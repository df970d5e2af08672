import type { Operation } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import { scheduleArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';

export function getSchedule({ book }: { book: Pick<ScheduleBook, 'get'> }): Operation {
  return (input) => {
    const schedule = book.get(textOf(input.GroupName) ?? 'default', String(input.Name));
    return {
      Arn: scheduleArn(schedule.group, schedule.name),
      Name: schedule.name,
      GroupName: schedule.group,
      ScheduleExpression: schedule.expression,
      ScheduleExpressionTimezone: schedule.timeZone,
      State: schedule.state,
      ActionAfterCompletion: schedule.deleteWhenDone ? 'DELETE' : 'NONE',
      Target: schedule.target,
      CreationDate: schedule.createdAt / 1000,
      LastModificationDate: schedule.changedAt / 1000,
      ...schedule.rest,
    };
  };
}
