import { divisions } from '@afterword/core/division/division';
import { isHeldForReply } from '@afterword/core/follow-up/hold-for-reply';
import { system } from '@afterword/core/kernel/actor';
import { messageStates, saysAsMuchAs } from '@afterword/core/message/message';
import { isStuck } from '@afterword/core/task/stuck';
import { finishTask, replyHeld, type Task } from '@afterword/core/task/task';
import type { PageKey, Stores } from '@afterword/store/ports';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';

export interface Dependencies {
  readonly stores: Pick<Stores, 'submissions' | 'messages' | 'jobs' | 'tasks' | 'commits'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A hundred tasks each, the latest first; with more open than that, older ones wait until these are fewer. */
const mostPages = 8;

const everywhere = [...divisions, null];

/**
 * Closes the tasks that have settled themselves: the submission was processed since, the job is done, the report was
 * read, or what it was about is gone. In the sweep, since a list that people read may change nothing (I7), and a task only hidden there
 * would count on when it comes again. It never fails: a task that cannot be looked at stays.
 */
export async function settleTasks({ stores, clock, log }: Dependencies): Promise<void> {
  try {
    let after: PageKey | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { items, next } = await stores.tasks.open(everywhere, {
        limit: 100,
        ...(after ? { after } : {}),
      });
      for (const { id } of items) await settle({ stores, clock, log }, id);
      after = next;
      if (!after) return;
    }
  } catch (cause) {
    log.error('tasks not looked at', cause);
  }
}

async function settle({ stores, clock, log }: Dependencies, id: string): Promise<void> {
  try {
    const found = await stores.tasks.find(id);
    if (!found || found.value.doneAt !== null || !(await isSettled(stores, found.value))) return;
    const value = finishTask(found.value, system, clock.now());
    // A lost race is no fault: it came again just now, or somebody was faster.
    await stores.commits.commit([{ kind: 'task', value, expected: found.version }]);
  } catch (cause) {
    log.error('task not looked at', cause, { task: id });
  }
}

/** Whether the rows say that nobody has to do anything about it any more. */
async function isSettled(
  { submissions, messages, jobs }: Dependencies['stores'],
  { kind, subject, lastAt, code }: Task,
): Promise<boolean> {
  switch (kind) {
    case 'cannot-process':
    case 'timer-undelivered': {
      if (subject?.kind !== 'submission') return false;
      const found = await submissions.find(subject.id);
      return !found || !isStuck(found.value, lastAt);
    }
    case 'job-stuck': {
      if (subject?.kind !== 'job') return false;
      const found = await jobs.find(subject.id);
      return !found || found.value.state === 'done';
    }
    case 'report-unread': {
      const told = messageStates.find((state) => state === code);
      if (subject?.kind !== 'message' || !told) return false;
      const found = await messages.find(subject.submissionId, subject.id);
      return !found || saysAsMuchAs(found.value.state, told);
    }
    case 'candidate-replied': {
      // With nothing held there is only the mail to read, and who has read it says so.
      if (subject?.kind !== 'submission' || code !== replyHeld) return false;
      const found = await submissions.find(subject.id);
      return !found || !isHeldForReply(found.value);
    }
    case 'mentioned':
    case 'reply-stuck':
    case 'job-incomplete':
    case 'promise-broken':
    case 'canary-silent':
      return false;
  }
}
