import type { Operation } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { ScheduleBook } from './schedule-book.ts';

export function deleteSchedule({ book }: { book: Pick<ScheduleBook, 'get' | 'delete'> }): Operation {
  return (input) => {
    book.delete(book.get(textOf(input.GroupName) ?? 'default', String(input.Name)));
    return {};
  };
}
