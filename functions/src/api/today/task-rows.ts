import type { TodayRow } from '@afterword/contracts/resources/today';
import type { Division } from '@afterword/core/division/division';
import type { SubmissionId, UserId } from '@afterword/core/kernel/ids';
import { toIso } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { audiencesOf, mayOnTask } from '@afterword/core/task/may-on-task';
import type { Task, TaskAudience } from '@afterword/core/task/task';
import type { User } from '@afterword/core/user/user';
import type { PageKey } from '@afterword/store/ports';
import type { Dependencies } from '../http/dependencies.ts';
import { sees } from '../http/guard.ts';
import { taskView } from '../tasks/tasks.ts';

/** Tasks are rare. Where there are more, settling these brings the next. */
const mostTasks = 25;

/** A list does not say whose submission a task is about: for an owner's it is looked through, so many at once. */
const lookedThroughAtOnce = 100;

/** How often one request does so. */
const mostReads = 4;

interface Wanted {
  readonly owner?: UserId | undefined;
  readonly division?: Division | undefined;
}

type TaskRow = Extract<TodayRow, { readonly kind: 'task' }>;

type Stored = Pick<Dependencies['stores'], 'tasks' | 'submissions'>;

/** A task of a list, with the submission it is about where there is one and they may see it. */
interface Listed {
  readonly task: Task;
  readonly about: Submission | undefined;
}

/**
 * Open tasks somebody may settle, the newest 25. With an owner: 25 of those for that recruiter alone, 25 of those about
 * their submissions, and 25 of those that nobody owns, being about no submission that one may see.
 *
 * One query for each list they are on, one look at the submissions, and a read of each task that shows. For an owner
 * the shared lists are read on, a hundred tasks and a look at their submissions at a time, until 25 are theirs or there
 * are no more, but four times at most: of more than 400 open tasks, older ones about their submissions wait until newer
 * ones are settled. Those for them alone never do.
 */
export async function taskRows(
  { stores }: { readonly stores: Stored },
  user: User,
  { owner, division }: Wanted,
): Promise<readonly TodayRow[]> {
  const audiences = audiencesOf(user, division);
  const listed =
    owner === undefined
      ? await newest(stores, user, audiences)
      : await ofOwner(stores, user, { owner, division }, audiences);
  const rows = await Promise.all(listed.map((one) => taskRow(stores, user, one)));
  return rows
    .filter((row) => row !== undefined)
    .filter(({ task }) => division === undefined || task.division === division);
}

async function newest(
  stores: Stored,
  user: User,
  audiences: readonly TaskAudience[],
): Promise<readonly Listed[]> {
  const { items } = await stores.tasks.open(audiences, { limit: mostTasks });
  return withSubmissions(stores, user, items);
}

/** Those for one person alone have a list of their own, which no number of others drives them out of. */
async function ofOwner(
  stores: Stored,
  user: User,
  { owner, division }: Wanted & { readonly owner: UserId },
  audiences: readonly TaskAudience[],
): Promise<readonly Listed[]> {
  const [alone, shared] = await Promise.all([
    owner === user.id ? stores.tasks.open([{ userId: owner }], { limit: lookedThroughAtOnce }) : undefined,
    sharedOfOwner(stores, user, owner, audiences.filter(isShared)),
  ]);
  const asked = (alone?.items ?? []).filter((task) => division === undefined || task.division === division);
  return [...(await withSubmissions(stores, user, asked.slice(0, mostTasks))), ...shared];
}

const isShared = (audience: TaskAudience): boolean => audience === null || typeof audience === 'string';

async function sharedOfOwner(
  stores: Stored,
  user: User,
  owner: UserId,
  audiences: readonly TaskAudience[],
): Promise<readonly Listed[]> {
  const own: Listed[] = [];
  const nobodys: Listed[] = [];
  let after: PageKey | undefined;
  for (let reads = 0; reads < mostReads; reads += 1) {
    const page = { limit: lookedThroughAtOnce, ...(after ? { after } : {}) };
    const { items, next } = await stores.tasks.open(audiences, page);
    const listed = await withSubmissions(stores, user, items);
    own.push(...listed.filter(({ about }) => about?.ownerId === owner));
    nobodys.push(...listed.filter(({ about }) => about === undefined));
    if (own.length >= mostTasks || !next) break;
    after = next;
  }
  return [...own.slice(0, mostTasks), ...nobodys.slice(0, mostTasks)];
}

async function withSubmissions(
  { submissions }: Stored,
  user: User,
  tasks: readonly Task[],
): Promise<readonly Listed[]> {
  const ids = [...new Set(tasks.flatMap(({ subject }) => submissionOf(subject) ?? []))];
  const found = ids.length === 0 ? [] : await submissions.look(ids);
  const seen = new Map(
    found
      .filter(({ value }) => sees(user, 'submission:read', [value.division]))
      .map(({ value }) => [value.id, value]),
  );
  return tasks.map((task) => ({ task, about: seen.get(submissionOf(task.subject) ?? '') }));
}

/** The list is a hint: the task itself says whether it is still open, and whose it is. */
async function taskRow(
  { tasks }: Stored,
  user: User,
  { task: { id }, about }: Listed,
): Promise<TaskRow | undefined> {
  const task = await tasks.find(id);
  if (!task || task.value.doneAt !== null || !mayOnTask(user, 'read', task.value)) return undefined;
  return {
    kind: 'task',
    since: toIso(task.value.firstAt),
    task: taskView(task),
    about: about ? { submissionId: about.id, names: about.names, ownerId: about.ownerId } : null,
  };
}

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
