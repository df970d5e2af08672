import { type Operation, ServiceError } from '../gateway/service-call.ts';
import type { ScheduleBook } from './schedule-book.ts';

/** AWS deletes a group's schedules eventually; here they go at once. */
export function deleteScheduleGroup({
  book,
}: {
  book: Pick<ScheduleBook, 'group' | 'deleteGroup'>;
}): Operation {
  return (input) => {
    const { name } = book.group(String(input.Name));
    if (name === 'default')
      throw new ServiceError('ValidationException', 400, 'The default group cannot be deleted.');
    book.deleteGroup(name);
    return {};
  };
}
