import type { Operation } from '../gateway/service-call.ts';
import { groupWire } from './group-wire.ts';
import type { ScheduleBook } from './schedule-book.ts';

export function getScheduleGroup({ book }: { book: Pick<ScheduleBook, 'group'> }): Operation {
  return (input) => groupWire(book.group(String(input.Name)));
}
