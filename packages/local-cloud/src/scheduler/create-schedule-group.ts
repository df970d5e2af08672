import type { VirtualClock } from '../clock/virtual-clock.ts';
import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { scheduleGroupArn } from './schedule-arn.ts';
import type { ScheduleBook } from './schedule-book.ts';

type Needs = { book: Pick<ScheduleBook, 'groups' | 'putGroup'>; clock: Pick<VirtualClock, 'now'> };

export function createScheduleGroup({ book, clock }: Needs): Operation {
  return (input) => {
    const name = String(input.Name);
    if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(name)) {
      throw new ServiceError(
        'ValidationException',
        400,
        `Value '${name}' at 'name' failed to satisfy constraint.`,
      );
    }
    if (book.groups().some((group) => group.name === name)) {
      throw new ServiceError('ConflictException', 409, `Schedule group ${name} already exists.`);
    }
    book.putGroup({ name, createdAt: clock.now() });
    return { ScheduleGroupArn: scheduleGroupArn(name) };
  };
}
