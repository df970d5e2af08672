import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Service } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import { createSchedule } from './create-schedule.ts';
import { createScheduleGroup } from './create-schedule-group.ts';
import { deleteSchedule } from './delete-schedule.ts';
import { deleteScheduleGroup } from './delete-schedule-group.ts';
import { getSchedule } from './get-schedule.ts';
import { getScheduleGroup } from './get-schedule-group.ts';
import { listScheduleGroups } from './list-schedule-groups.ts';
import { listSchedules } from './list-schedules.ts';
import { scheduleArn, scheduleGroupArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';
import { updateSchedule } from './update-schedule.ts';

export function schedulerService(needs: { book: ScheduleBook; clock: Pick<VirtualClock, 'now'> }): Service {
  return {
    operations: {
      CreateSchedule: createSchedule(needs),
      CreateScheduleGroup: createScheduleGroup(needs),
      DeleteSchedule: deleteSchedule(needs),
      DeleteScheduleGroup: deleteScheduleGroup(needs),
      GetSchedule: getSchedule(needs),
      GetScheduleGroup: getScheduleGroup(needs),
      ListScheduleGroups: listScheduleGroups(needs),
      ListSchedules: listSchedules(needs),
      UpdateSchedule: updateSchedule(needs),
    },
    resourcesOf: (action, input) => {
      const name = textOf(input.Name);
      if (name === undefined) return ['*'];
      return [
        action.endsWith('Group')
          ? scheduleGroupArn(name)
          : scheduleArn(textOf(input.GroupName) ?? 'default', name),
      ];
    },
    changes: new Set([
      'CreateSchedule',
      'UpdateSchedule',
      'DeleteSchedule',
      'CreateScheduleGroup',
      'DeleteScheduleGroup',
    ]),
  };
}
