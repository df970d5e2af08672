import type { TodayRow } from '@afterword/contracts/resources/today';
import type { Division } from '@afterword/core/division/division';
import type { SubmissionId, UserId } from '@afterword/core/kernel/ids';
import { toIso } from '@afterword/core/kernel/time';
import { audiencesOf, mayOnTask } from '@afterword/core/task/may-on-task';
import type { Task } from '@afterword/core/task/task';
import type { User } from '@afterword/core/user/user';
import type { Dependencies } from '../http/dependencies.ts';
import { sees } from '../http/guard.ts';
import { taskView } from '../tasks/tasks.ts';

/** Tasks are rare. Where there are more, settling these brings the next. */
const mostTasks = 25;

interface Wanted {
  readonly owner?: string | undefined;
  readonly division?: Division | undefined;
}

type TaskRow = Extract<TodayRow, { readonly kind: 'task' }>;

/**
 * Open tasks somebody may settle. With an owner: those of that recruiter's submissions, those for them alone, and those
 * that are about no submission, which nobody owns.
 */
export async function taskRows(
  { stores }: Pick<Dependencies, 'stores'>,
  user: User,
  { owner, division }: Wanted,
): Promise<readonly TodayRow[]> {
  const { items } = await stores.tasks.open(audiencesOf(user, division), { limit: mostTasks });
  const rows = await Promise.all(items.map((task) => taskRow(stores, user, task)));
  return rows
    .filter((row) => row !== undefined)
    .filter(({ task }) => division === undefined || task.division === division)
    .filter(({ task, about }) => owner === undefined || (whoseOf(task) ?? about?.ownerId ?? owner) === owner);
}

/** The list is a hint: the task itself says whether it is still open, and whose it is. */
async function taskRow(
  { tasks, submissions }: Pick<Dependencies['stores'], 'tasks' | 'submissions'>,
  user: User,
  { id, subject }: Task,
): Promise<TaskRow | undefined> {
  const submissionId = submissionOf(subject);
  const [task, submission] = await Promise.all([
    tasks.find(id),
    submissionId === undefined ? undefined : submissions.find(submissionId),
  ]);
  if (!task || task.value.doneAt !== null || !mayOnTask(user, 'read', task.value)) return undefined;
  const shown =
    submission && sees(user, 'submission:read', [submission.value.division]) ? submission.value : undefined;
  return {
    kind: 'task',
    since: toIso(task.value.firstAt),
    task: taskView(task),
    about: shown ? { submissionId: shown.id, names: shown.names, ownerId: shown.ownerId } : null,
  };
}

/** Whom a task is for alone. */
const whoseOf = ({ subject }: TaskRow['task']): UserId | undefined =>
  subject?.kind === 'mention' ? subject.userId : undefined;

function submissionOf(subject: Task['subject']): SubmissionId | undefined {
  switch (subject?.kind) {
    case 'submission':
    case 'mention':
      return subject.id;
    case 'message':
      return subject.submissionId;
    default:
      return undefined;
  }
}
