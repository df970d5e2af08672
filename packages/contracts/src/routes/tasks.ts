import * as tasks from '../resources/tasks.ts';
import { defineRoutes, ok, okVersioned } from '../route.ts';

export const tasksRoutes = defineRoutes({
  listTasks: {
    method: 'GET',
    path: '/v1/tasks',
    tag: 'Tasks',
    summary: 'What only a person can settle, whatever came last first',
    query: tasks.taskQuery,
    reply: ok(tasks.taskPage),
  },
  finishTask: {
    method: 'POST',
    path: '/v1/tasks/{taskId}/done',
    tag: 'Tasks',
    summary: 'Say that it is settled; done twice is done once',
    idempotencyKey: 'required',
    ifMatch: 'optional',
    params: tasks.taskParams,
    reply: okVersioned(tasks.taskView),
  },
});
