import { may } from '../access/may.ts';
import type { User } from '../user/user.ts';
import type { Task } from './task.ts';

/** Tasks of a division are for its people; those of the whole agency for managers and admins. */
export const mayOnTask = (
  user: User,
  verb: 'read' | 'write',
  { division }: Pick<Task, 'division'>,
): boolean =>
  division === null ? may(user, `agency-task:${verb}`) : may(user, `task:${verb}`, { divisions: [division] });
