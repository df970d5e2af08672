import type { Operation } from '../gateway/service-call.ts';
import { objectOf, textOf } from '../json.ts';
import { page } from './page.ts';
import { scheduleArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';

export function listSchedules({ book }: { book: Pick<ScheduleBook, 'schedules' | 'group'> }): Operation {
  return (input) => {
    const group = textOf(input.GroupName);
    if (group !== undefined) book.group(group);
    const prefix = textOf(input.NamePrefix) ?? '';
    const state = textOf(input.State);
    const found = book
      .schedules()
      .filter((schedule) => group === undefined || schedule.group === group)
      .filter((schedule) => schedule.name.startsWith(prefix))
      .filter((schedule) => state === undefined || schedule.state === state);
    const { items, next } = page(found, input);
    return {
      Schedules: items.map((schedule) => ({
        Arn: scheduleArn(schedule.group, schedule.name),
        Name: schedule.name,
        GroupName: schedule.group,
        State: schedule.state,
        Target: { Arn: objectOf(schedule.target).Arn },
        CreationDate: schedule.createdAt / 1000,
        LastModificationDate: schedule.changedAt / 1000,
      })),
      ...next,
    };
  };
}
