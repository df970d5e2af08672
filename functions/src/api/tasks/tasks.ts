import type { TaskView } from '@afterword/contracts/resources/tasks';
import { toIso } from '@afterword/core/kernel/time';
import { audiencesOf, mayOnTask } from '@afterword/core/task/may-on-task';
import { finishTask, type Task } from '@afterword/core/task/task';
import type { Versioned } from '@afterword/store/ports';
import { fillPage } from '../http/fill-page.ts';
import { insist, insistOnVersion } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
import { fail, present } from '../http/problem-error.ts';
import { isoOrNull } from '../views/instants.ts';

export const taskView = ({ value, version }: Versioned<Task>): TaskView => ({
  ...value,
  firstAt: toIso(value.firstAt),
  lastAt: toIso(value.lastAt),
  doneAt: isoOrNull(value.doneAt),
  version,
});

/** What only people can settle. Tasks that settle themselves are closed by the sweep, within five minutes. */
export const tasks: Pick<Handlers, 'listTasks' | 'finishTask'> = {
  listTasks: async ({ query, user }, on) => {
    insist(user, 'task:read');
    const { tasks: stored } = on.stores;
    const theirs = audiencesOf(user);
    // The list is an index: the row says whether it is still open, and whose it is.
    const look = async ({ id }: Task) => {
      const found = await stored.find(id);
      return found?.value.doneAt === null && mayOnTask(user, 'read', found.value) ? found : undefined;
    };
    const read = (page: Parameters<typeof stored.open>[1]) =>
      fillPage(page, (part) => stored.open(theirs, part), look);
    return { body: await readPage(query, 'tasks', user, on, read, taskView) };
  },

  /** With the version that was seen, what came again since is not waved through with it. */
  finishTask: async ({ params, user, ifMatch, save }, { stores, clock }) => {
    const found = present(await stores.tasks.find(params.taskId), 'task');
    if (!mayOnTask(user, 'write', found.value)) fail('not-found', 'There is no such task.');
    const answer = (task: Versioned<Task>) => ({ body: taskView(task), version: task.version });
    if (found.value.doneAt !== null) return answer(found);
    if (ifMatch !== undefined) insistOnVersion(ifMatch, found.version);
    const value = finishTask(found.value, { kind: 'user', id: user.id }, clock.now());
    const done = answer({ value, version: found.version + 1 });
    const result = await save([{ kind: 'task', value, expected: found.version }], done);
    return result.ok ? done : fail('busy', 'This task changed just now. Load it again.');
  },
};
