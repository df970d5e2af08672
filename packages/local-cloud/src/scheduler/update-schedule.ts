import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Operation } from '../gateway/service-call.ts';
import { readSchedule } from './read-schedule.ts';
import { scheduleArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';

type Needs = { book: Pick<ScheduleBook, 'get' | 'put'>; clock: Pick<VirtualClock, 'now'> };

export function updateSchedule({ book, clock }: Needs): Operation {
  return (input) => {
    const schedule = readSchedule(input, clock.now());
    const existing = book.get(schedule.group, schedule.name);
    book.put({ ...schedule, createdAt: existing.createdAt });
    return { ScheduleArn: scheduleArn(schedule.group, schedule.name) };
  };
}
