import type { Operation } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import { groupWire } from './group-wire.ts';
import { page } from './page.ts';
import type { ScheduleBook } from './schedule-book.ts';

export function listScheduleGroups({ book }: { book: Pick<ScheduleBook, 'groups'> }): Operation {
  return (input) => {
    const prefix = textOf(input.NamePrefix) ?? '';
    const { items, next } = page(
      book.groups().filter((group) => group.name.startsWith(prefix)),
      input,
    );
    return { ScheduleGroups: items.map(groupWire), ...next };
  };
}
