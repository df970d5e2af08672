import { type Task, taskId } from '@afterword/core/task/task';

/** A submission's message that failed for good, once. */
export function aTask(overrides: Partial<Omit<Task, 'id'>> = {}): Task {
  const task = {
    kind: 'cannot-process',
    subject: { kind: 'submission', id: 'sub-1' },
    division: 'office',
    code: 'received-too-often',
    count: 1,
    firstAt: 1_800_000_000,
    lastAt: 1_800_000_000,
    doneAt: null,
    doneBy: null,
    ...overrides,
  } as const;
  return { ...task, id: taskId(task.kind, task.subject) };
}
