import type { VirtualClock } from '../clock/virtual-clock.ts';
import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { readSchedule } from './read-schedule.ts';
import { scheduleArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';

type Needs = { book: Pick<ScheduleBook, 'group' | 'find' | 'put'>; clock: Pick<VirtualClock, 'now'> };

export function createSchedule({ book, clock }: Needs): Operation {
  return (input) => {
    const schedule = readSchedule(input, clock.now());
    book.group(schedule.group);
    const existing = book.find(schedule.group, schedule.name);
    const isRepeat = existing?.clientToken !== undefined && existing.clientToken === schedule.clientToken;
    if (existing && !isRepeat) {
      throw new ServiceError('ConflictException', 409, `Schedule ${schedule.name} already exists.`);
    }
    if (!existing) book.put(schedule);
    return { ScheduleArn: scheduleArn(schedule.group, schedule.name) };
  };
}
