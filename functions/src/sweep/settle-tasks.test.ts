import type { Message } from '@afterword/core/message/message';
import { type Task, taskKinds } from '@afterword/core/task/task';
import type { Job } from '@afterword/store/items';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Change, Stores } from '@afterword/store/ports';
import { aMessage } from '@afterword/testing/a-message';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { aTask } from '@afterword/testing/a-task';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import { settleTasks } from './settle-tasks.ts';

const raisedAt = 1_800_000_000;
const now = raisedAt + 300;

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});

const save = (...changes: readonly Change[]) => stores.commits.commit(changes);
const settle = (of: Stores = stores) =>
  settleTasks({ stores: of, clock: { now: () => now }, log: { info: () => {}, error: () => {} } });

/** A submission whose next moment is that one. */
const putSubmission = (dueAt: number, id = 'sub-1') =>
  save({
    kind: 'submission',
    expected: null,
    events: [],
    value: aSubmission({
      id,
      stage: 'interviewed',
      interviews: [anInterview({ steps: [aPlannedStep({}, dueAt)] })],
    }),
  });

async function afterSettling(task: Task): Promise<Task | undefined> {
  await save({ kind: 'task', value: task, expected: null });
  await settle();
  return (await stores.tasks.find(task.id))?.value;
}

const closed = { doneAt: now, doneBy: { kind: 'system' } };
const stillOpen = { doneAt: null, doneBy: null };

describe.each(['cannot-process', 'timer-undelivered'] as const)('%s', (kind) => {
  const task = aTask({ kind, lastAt: raisedAt });

  it('stays while the submission waits for the same moment', async () => {
    await putSubmission(raisedAt - 1800);
    expect(await afterSettling(task)).toMatchObject(stillOpen);
  });

  it('closes itself once the step went out or ended and a later one is next', async () => {
    await putSubmission(raisedAt + 86_400);
    expect(await afterSettling(task)).toMatchObject(closed);
  });

  it('closes itself when the submission has nothing left to do, or is gone', async () => {
    await save({ kind: 'submission', value: aSubmission({ interviews: [] }), expected: null, events: [] });
    expect(await afterSettling(task)).toMatchObject(closed);
    const gone = aTask({ kind, subject: { kind: 'submission', id: 'gone' } });
    expect(await afterSettling(gone)).toMatchObject(closed);
  });

  it('stays where it names no submission', async () => {
    expect(await afterSettling(aTask({ kind, subject: null }))).toMatchObject(stillOpen);
  });
});

describe('job-stuck', () => {
  const task = aTask({ kind: 'job-stuck', subject: { kind: 'job', id: 'work-1' }, division: null });
  const job = (state: Job['state']): Job => ({
    id: 'work-1',
    kind: 'replan-all',
    subject: null,
    requestedBy: null,
    state,
    startedAt: raisedAt,
    finishedAt: null,
    seen: 0,
    changed: 0,
    failed: 0,
    cursor: null,
    lookAt: null,
  });

  it.each([
    ['running', stillOpen],
    ['failed', stillOpen],
    ['done', closed],
  ] as const)('of a job that is %s', async (state, expected) => {
    await save({ kind: 'job', value: job(state), expected: null });
    expect(await afterSettling(task)).toMatchObject(expected);
  });
});

describe('report-unread', () => {
  const report = (code: string) =>
    aTask({ kind: 'report-unread', subject: { kind: 'message', id: 'att-1', submissionId: 'sub-1' }, code });
  const noted = (state: Message['state']) =>
    save({
      kind: 'message',
      value: aMessage({ id: 'att-1', submissionId: 'sub-1', state }),
      expected: null,
    });

  it.each([
    ['bounced', 'delivered', stillOpen],
    ['bounced', 'bounced', closed],
    ['delivered', 'accepted', stillOpen],
    ['delivered', 'delivered', closed],
    ['delivered', 'complained', closed],
  ] as const)('that it was %s, while what is known is %s', async (told, known, expected) => {
    await noted(known);
    expect(await afterSettling(report(told))).toMatchObject(expected);
  });

  it('about a mail that is gone closes itself; one that nobody could read does not', async () => {
    expect(await afterSettling(report('bounced'))).toMatchObject(closed);
    expect(await afterSettling(aTask({ kind: 'report-unread', subject: null }))).toMatchObject(stillOpen);
  });
});

const selfClosing = ['cannot-process', 'timer-undelivered', 'job-stuck', 'report-unread'];

it.each(taskKinds.filter((kind) => !selfClosing.includes(kind)))(
  '%s is for a person to close',
  async (kind) => {
    expect(await afterSettling(aTask({ kind }))).toMatchObject(stillOpen);
  },
);

it('passes over a row it cannot read, and closes the others', async () => {
  for (const id of ['sub-1', 'sub-2', 'sub-3']) {
    await putSubmission(raisedAt + 86_400, id);
    await save({ kind: 'task', value: aTask({ subject: { kind: 'submission', id } }), expected: null });
  }
  const find = (id: string) =>
    id === 'sub-2' ? Promise.reject(new Error('damaged')) : stores.submissions.find(id);
  await settle({ ...stores, submissions: { ...stores.submissions, find } });
  const { items } = await stores.tasks.open(['office'], { limit: 10 });
  expect(items.map(({ subject }) => subject?.id)).toEqual(['sub-2']);
});

it('goes through all of them, and fails nobody where the list is out of reach', async () => {
  for (let number = 0; number < 250; number += 1) {
    const subject = { kind: 'submission', id: `gone-${number}` } as const;
    await save({ kind: 'task', value: aTask({ subject, lastAt: raisedAt + number }), expected: null });
  }
  const open = () => Promise.reject(new Error('throttled'));
  await settle({ ...stores, tasks: { ...stores.tasks, open } });
  expect((await stores.tasks.open(['office'], { limit: 100 })).items).toHaveLength(100);
  await settle();
  expect((await stores.tasks.open(['office'], { limit: 100 })).items).toEqual([]);
});

describe('candidate-replied', () => {
  const held = anInterview({
    steps: [
      {
        ...aPlannedStep({}),
        state: 'held',
        holdReason: 'candidate-replied',
        at: raisedAt,
      } as never,
    ],
  });
  const put = (interviews: readonly ReturnType<typeof anInterview>[]) =>
    save({ kind: 'submission', expected: null, events: [], value: aSubmission({ interviews }) });
  const task = aTask({ kind: 'candidate-replied', code: 'reply/held', lastAt: raisedAt });

  it('stays while the mail it held waits for the recruiter', async () => {
    await put([held]);
    expect(await afterSettling(task)).toMatchObject(stillOpen);
  });

  it('closes itself once they decided, or the submission is gone', async () => {
    await put([]);
    expect(await afterSettling(task)).toMatchObject(closed);
  });

  it('where nothing was held stays until somebody says that they read it', async () => {
    await put([]);
    expect(await afterSettling(aTask({ ...task, code: 'reply/noted' }))).toMatchObject(stillOpen);
  });
});
