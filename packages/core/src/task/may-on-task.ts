import { may } from '../access/may.ts';
import { type Division, divisions } from '../division/division.ts';
import type { User } from '../user/user.ts';
import { audienceOf, type Task, type TaskAudience } from './task.ts';

/** Tasks of a division are for its people, those of one person theirs, the agency's for managers and admins. */
export function mayOnTask(
  user: User,
  verb: 'read' | 'write',
  task: Pick<Task, 'division' | 'subject'>,
): boolean {
  const audience = audienceOf(task);
  if (audience === null) return may(user, `agency-task:${verb}`);
  if (typeof audience === 'object' && audience.userId !== user.id) return false;
  return may(user, `task:${verb}`, task.division === null ? undefined : { divisions: [task.division] });
}

/** Whose tasks somebody sees: their divisions' and, unless one division is asked for, the agency's; always their own. */
export function audiencesOf(user: User, division?: Division): readonly TaskAudience[] {
  const asked = division === undefined ? [...divisions, null] : [division];
  return [
    ...asked.filter((one) => mayOnTask(user, 'read', { division: one, subject: null })),
    { userId: user.id },
  ];
}
