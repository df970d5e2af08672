import { type Occurrence, raiseTask, taskId } from '@afterword/core/task/task';
import type { Stores } from '@afterword/store/ports';
import type { Clock } from './clock.ts';

const tries = 3;

/** Opens the task of an occurrence, or counts it on the one that is open. Throws where it stayed busy. */
export async function raise(
  { stores, clock }: { readonly stores: Pick<Stores, 'tasks' | 'commits'>; readonly clock: Clock },
  occurrence: Occurrence,
): Promise<void> {
  const id = taskId(occurrence.kind, occurrence.subject);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await stores.tasks.find(id);
    const value = raiseTask(found?.value, occurrence, clock.now());
    const result = await stores.commits.commit([{ kind: 'task', value, expected: found?.version ?? null }]);
    if (result.ok) return;
  }
  throw new Error('The task stayed busy');
}
