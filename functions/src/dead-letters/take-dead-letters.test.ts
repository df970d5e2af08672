import { divisions } from '@afterword/core/division/division';
import { system } from '@afterword/core/kernel/actor';
import { finishTask, type Task } from '@afterword/core/task/task';
import type { Job } from '@afterword/store/items';
import { noRows, type Rows } from '@afterword/store/memory/rows';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anAgency } from '@afterword/testing/an-agency';
import { anInterview } from '@afterword/testing/an-interview';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dependencies as JobDependencies } from '../jobs/run-job.ts';
import { takeJobMessages } from '../jobs/take-job-messages.ts';
import type { LogFields } from '../runtime/log.ts';
import { ownIssuer } from '../runtime/people.ts';
import { settleTasks } from '../sweep/settle-tasks.ts';
import { readDeadLetterQueues } from './dead-letter-queues.ts';
import { readWorkQueues } from './put-back.ts';
import { type Dependencies, takeDeadLetters } from './take-dead-letters.ts';
import { aLetter, queues } from './testing/letters.ts';

const dueAt = 1_800_000_000;

interface Bench extends Dependencies {
  readonly rows: Rows;
  readonly stores: Stores;
  now: number;
  readonly logged: string[];
  readonly back: { readonly source: string; readonly body: string; readonly firstSentAt: number }[];
}

let bench: Bench;
beforeEach(async () => {
  const rows = noRows();
  const logged: string[] = [];
  const back: Bench['back'] = [];
  const note = (...line: readonly (string | LogFields | undefined)[]) =>
    void logged.push(JSON.stringify(line));
  const made: Bench = {
    rows,
    stores: memoryStores(rows),
    queues,
    back,
    putBack: async (letter) => void back.push(letter),
    now: dueAt + 1800,
    clock: { now: () => made.now },
    logged,
    log: { info: note, error: (message, _cause, fields) => note(message, fields) },
  };
  bench = made;
  await put('sub-1');
});

async function put(id: string, expected: number | null = null, at = dueAt): Promise<void> {
  const interviews = [anInterview({ steps: [aPlannedStep({}, at)] })];
  const value = aSubmission({ id, stage: 'interviewed', interviews });
  await bench.stores.commits.commit([{ kind: 'submission', value, expected, events: [] }]);
}

const aJob = (overrides: Partial<Job> = {}): Job => ({
  id: 'work-1',
  kind: 'replan-all',
  subject: null,
  requestedBy: null,
  state: 'running',
  startedAt: dueAt,
  finishedAt: null,
  seen: 0,
  changed: 0,
  failed: 0,
  cursor: null,
  lookAt: dueAt + 600,
  ...overrides,
});

async function take(...letters: readonly ReturnType<typeof aLetter>[]): Promise<readonly string[]> {
  const { batchItemFailures } = await takeDeadLetters(bench)({ Records: [...letters] });
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const jobDependencies = ({ stores, clock, log }: Bench): JobDependencies => ({
  stores,
  clock,
  log,
  queue: { send: async () => {} },
  dueQueue: { send: async () => {} },
  alarms: { set: async () => {}, remove: async () => {} },
  metrics: { put: () => {} },
  resumeFiles: { remove: async () => {} },
  people: ownIssuer,
});

const open = async (): Promise<readonly Task[]> =>
  (await bench.stores.tasks.open([...divisions, null], { limit: 100 })).items;

const sesEvent = (eventType: string, submission = 'sub-1') => ({
  eventType,
  mail: {
    messageId: 'ses-1',
    destination: ['ana.reyes@mail.test'],
    tags: { submission: [submission], step: ['thank-you_1'], attempt: ['attempt-1'] },
  },
});

describe('a dead letter becomes a task', () => {
  it('of its submission, for the people of its division', async () => {
    expect(await take(aLetter('due-steps', { submissionId: 'sub-1' }))).toEqual([]);
    expect(await open()).toEqual([
      {
        id: 'cannot-process.sub-1',
        kind: 'cannot-process',
        subject: { kind: 'submission', id: 'sub-1' },
        division: 'office',
        code: 'received-too-often',
        count: 1,
        firstAt: dueAt + 1800,
        lastAt: dueAt + 1800,
        doneAt: null,
        doneBy: null,
      },
    ]);
  });

  it.each([
    ['AWS.SQS.NonExistentQueue', 'AWS.SQS.NonExistentQueue'],
    ['Access denied for ana@mail.test', 'undelivered'],
    [undefined, 'undelivered'],
  ])('of a timer, with what Scheduler says if it is a code: %s', async (errorCode, code) => {
    await take(aLetter('timers', { submissionId: 'sub-1' }, errorCode === undefined ? {} : { errorCode }));
    expect(await open()).toMatchObject([{ id: 'timer-undelivered.sub-1', division: 'office', code }]);
  });

  it('of a timer, out of the call that Scheduler could not make', async () => {
    const call = { MessageBody: JSON.stringify({ submissionId: 'sub-1' }), QueueUrl: 'https://sqs/due' };
    await take(aLetter('timers', call));
    expect(await open()).toMatchObject([{ id: 'timer-undelivered.sub-1', code: 'undelivered' }]);
  });

  it('of a job, for managers and admins, since it is about all divisions', async () => {
    await bench.stores.commits.commit([{ kind: 'job', value: aJob(), expected: null }]);
    await take(aLetter('jobs', { kind: 'job', jobId: 'work-1' }));
    expect(await open()).toMatchObject([
      { subject: { kind: 'job', id: 'work-1' }, division: null, code: 'replan-all' },
    ]);
  });

  it.each([
    ['as SES wrote it', sesEvent('Complaint')],
    ['in a notification of SNS', { Type: 'Notification', Message: JSON.stringify(sesEvent('Complaint')) }],
  ])('of a mail report, %s', async (_how, body) => {
    await take(aLetter('mail-events', body));
    expect(await open()).toMatchObject([
      { id: 'report-unread.attempt-1', division: 'office', code: 'complained' },
    ]);
  });

  it('of the daily canary, which takes the way of the mails', async () => {
    await take(aLetter('due-steps', { canary: '2027-01-15' }));
    expect(await open()).toMatchObject([{ id: 'canary-silent', subject: null, division: null }]);
  });

  it('and the same again raises it', async () => {
    const letter = aLetter('due-steps', { submissionId: 'sub-1' });
    await take(letter, letter);
    bench.now += 1200;
    await take(letter);
    expect(await open()).toMatchObject([{ count: 3, firstAt: dueAt + 1800, lastAt: dueAt + 3000 }]);
  });

  it('anew where the last one was done', async () => {
    const letter = aLetter('due-steps', { submissionId: 'sub-1' });
    await take(letter, letter);
    const [task] = await open();
    if (!task) throw new Error('No task');
    await bench.stores.commits.commit([{ kind: 'task', value: finishTask(task, system, 1), expected: 2 }]);
    await take(letter);
    expect(await open()).toMatchObject([{ count: 1, doneAt: null }]);
  });

  it('where the row cannot be read: that may be the reason', async () => {
    const { stores } = bench;
    const find = () => Promise.reject(new Error('A stored submission cannot be read'));
    bench = { ...bench, stores: { ...stores, submissions: { ...stores.submissions, find } } };
    await take(aLetter('due-steps', { submissionId: 'sub-1' }), aLetter('mail-events', sesEvent('Bounce')));
    expect(await open()).toMatchObject([
      { id: 'report-unread.attempt-1', division: null, code: 'delayed' },
      { id: 'cannot-process.sub-1', division: null, code: 'row-unreadable' },
    ]);
  });
});

describe('a dead letter means nothing any more', () => {
  const letters = {
    due: aLetter('due-steps', { submissionId: 'sub-1' }),
    timer: aLetter('timers', { submissionId: 'sub-1' }),
  };

  it('where its submission does not exist', async () => {
    const gone = ['due-steps', 'timers'] as const;
    expect(await take(...gone.map((source) => aLetter(source, { submissionId: 'gone' })))).toEqual([]);
    expect(await take(aLetter('mail-events', sesEvent('Send', 'gone')))).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it.each(Object.entries(letters))('where the step went out since, or waits: %s', async (_source, letter) => {
    await put('sub-1', 1, dueAt + 86_400);
    expect(await take(letter)).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('where the job is done or gone, but not where it ended with failures', async () => {
    await bench.stores.commits.commit([
      { kind: 'job', value: aJob({ state: 'done', finishedAt: dueAt }), expected: null },
      { kind: 'job', value: aJob({ id: 'work-2', state: 'failed', finishedAt: dueAt }), expected: null },
    ]);
    await take(...['work-1', 'work-2', 'gone'].map((jobId) => aLetter('jobs', { kind: 'job', jobId })));
    expect(await open()).toMatchObject([{ subject: { id: 'work-2' } }]);
  });

  it('where it reports what nobody follows', async () => {
    expect(await take(aLetter('mail-events', sesEvent('Open')), aLetter('mail-events', '{}'))).toEqual([]);
    expect(await open()).toEqual([]);
  });
});

describe('a dead letter that alone says what it says', () => {
  const reply = { notificationType: 'Received', mail: { messageId: 'in-1' }, content: 'x' };
  const day = 86_400;

  it.each([
    ['a mail that came in', 'inbound', reply],
    ['a report about a mail', 'mail-events', sesEvent('Bounce')],
  ] as const)('goes back to work, with when it first came: %s', async (_what, source, body) => {
    const sentAt = bench.now - 2 * day;
    expect(await take(aLetter(source, body, { sentAt }))).toEqual([]);
    expect(bench.back).toEqual([{ source, body: JSON.stringify(body), firstSentAt: sentAt }]);
    expect(await open()).toHaveLength(1);
  });

  it('goes back as it was put into the queue, where only SNS could not deliver it', async () => {
    await take(aLetter('mail-events', { Type: 'Notification', Message: JSON.stringify(sesEvent('Bounce')) }));
    expect(bench.back).toMatchObject([{ body: JSON.stringify(sesEvent('Bounce')) }]);
  });

  it('goes back again and again, until it is older than any queue keeps a message', async () => {
    const firstSentAt = bench.now - 11 * day;
    await take(aLetter('inbound', reply, { sentAt: bench.now - day, firstSentAt: firstSentAt + 60 }));
    expect(bench.back).toMatchObject([{ firstSentAt: firstSentAt + 60 }]);
    await take(aLetter('inbound', reply, { sentAt: bench.now - day, firstSentAt: firstSentAt - 60 }));
    expect(bench.back).toHaveLength(1);
    expect(await open()).toMatchObject([{ kind: 'reply-stuck', code: 'given-up', count: 2 }]);
  });

  it('stays a dead letter while it cannot be put back', async () => {
    bench = { ...bench, putBack: () => Promise.reject(new Error('sqs is out of reach')) };
    expect(await take(aLetter('inbound', reply, { sentAt: bench.now }))).toEqual(['message-1']);
  });

  it('is left alone where it concerns nobody any more, or cannot be read', async () => {
    await take(
      aLetter('mail-events', sesEvent('Send', 'gone'), { sentAt: bench.now }),
      aLetter('mail-events', sesEvent('Open'), { sentAt: bench.now }),
      aLetter('mail-events', '{', { sentAt: bench.now }),
      aLetter('inbound', 'From: Ana', { sentAt: bench.now }),
    );
    expect(bench.back).toEqual([]);
    expect(await open()).toMatchObject([
      { kind: 'report-unread', code: 'unreadable' },
      { kind: 'reply-stuck', code: 'unreadable' },
    ]);
  });

  it('is the only kind that goes back: rows know the others', async () => {
    await bench.stores.commits.commit([{ kind: 'job', value: aJob(), expected: null }]);
    await take(
      aLetter('due-steps', { submissionId: 'sub-1' }, { sentAt: bench.now }),
      aLetter('timers', { submissionId: 'sub-1' }, { sentAt: bench.now }),
      aLetter('jobs', { kind: 'job', jobId: 'work-1' }, { sentAt: bench.now }),
    );
    expect(await open()).toHaveLength(3);
    expect(bench.back).toEqual([]);
  });
});

describe('a dead letter about a candidate', () => {
  const letter = aLetter('jobs', { kind: 'candidate', candidateId: 'cand-1' });
  const storedJob = () => bench.stores.jobs.find('cand-1');

  /** What the sweep would start. */
  const unfinished = async (until: number) =>
    (await bench.stores.jobs.unfinished(until, { limit: 10 })).items;

  it('becomes a stored job, which the stream and the sweep start until it is done', async () => {
    expect(await take(letter)).toEqual([]);
    expect((await storedJob())?.value).toMatchObject({
      kind: 'replan-candidate',
      subject: 'cand-1',
      state: 'waiting',
    });
    expect(await unfinished(bench.now + 600)).toEqual(['cand-1']);
    expect(await open()).toMatchObject([
      { id: 'job-stuck.cand-1', subject: { kind: 'job', id: 'cand-1' }, code: 'replan-candidate' },
    ]);
  });

  it('starts the job anew where there was one, and none where it cannot be written', async () => {
    await take(letter);
    const value = aJob({ id: 'cand-1', kind: 'replan-candidate', state: 'done', lookAt: null });
    await bench.stores.commits.commit([{ kind: 'job', value, expected: 1 }]);
    bench.now += 3600;
    expect(await take(letter)).toEqual([]);
    expect((await storedJob())?.value).toMatchObject({ state: 'waiting', startedAt: bench.now });
    const commit: Stores['commits']['commit'] = async () => ({ ok: false, stale: 'job' });
    bench = { ...bench, stores: { ...bench.stores, commits: { commit } } };
    expect(await take(letter)).toEqual(['message-1']);
  });

  it('has a task that closes itself with the job', async () => {
    await bench.stores.commits.commit([
      { kind: 'agency', value: anAgency({ policyRevision: 2 }), expected: null },
      { kind: 'candidate', value: aCandidate(), expected: null },
    ]);
    await take(letter);
    await settleTasks(bench);
    expect(await open()).toHaveLength(1);
    await takeJobMessages(jobDependencies(bench))({
      Records: [aLetter('jobs', { kind: 'job', jobId: 'cand-1' })],
    });
    await settleTasks(bench);
    expect(await open()).toEqual([]);
    expect((await bench.stores.submissions.find('sub-1'))?.version).toBe(2);
  });
});

describe('what cannot be read', () => {
  const secret = 'Ana Reyes <ana.reyes@mail.test>';
  const unreadable = ['', '{', secret, 'null', '7', '[]', `{"submissionId":"${secret}"}`] as const;

  it.each(['due-steps', 'jobs', 'timers'] as const)(
    'from %s is one task without a subject',
    async (source) => {
      expect(await take(...unreadable.map((body) => aLetter(source, body)))).toEqual([]);
      expect(await open()).toMatchObject([
        { subject: null, division: null, code: 'unreadable', count: unreadable.length },
      ]);
    },
  );

  it('is neither stored nor logged', async () => {
    for (const source of ['due-steps', 'jobs', 'timers', 'mail-events'] as const) {
      await take(...unreadable.map((body) => aLetter(source, body)));
      await take(aLetter(source, sesEvent('Bounce', secret)));
    }
    expect(await open()).toHaveLength(4);
    const everything = JSON.stringify([[...bench.rows.tasks], bench.logged]);
    expect(everything).not.toMatch(/Ana|mail\.test/);
  });
});

describe('a batch', () => {
  it('reports each on its own: good, bad, good', async () => {
    const { stores } = bench;
    await put('sub-2');
    await put('sub-3');
    const find = (id: string) =>
      id.endsWith('sub-2') ? Promise.reject(new Error('throttled')) : stores.tasks.find(id);
    bench = { ...bench, stores: { ...stores, tasks: { ...stores.tasks, find } } };
    const letters = ['sub-1', 'sub-2', 'sub-3'].map((submissionId) =>
      aLetter('due-steps', { submissionId }, { id: `of ${submissionId}` }),
    );
    expect(await take(...letters)).toEqual(['of sub-2']);
    expect((await open()).map(({ subject }) => subject?.id).sort()).toEqual(['sub-1', 'sub-3']);
  });

  it('keeps letters from a queue it does not know', async () => {
    expect(await take(aLetter('unknown', { submissionId: 'sub-1' }))).toEqual(['message-1']);
    expect(await open()).toEqual([]);
  });

  it('counts what comes at the same moment, and loses none', async () => {
    const letter = aLetter('due-steps', { submissionId: 'sub-1' });
    const failures = await Promise.all([take(letter), take(letter)]);
    const [task] = await open();
    expect(task?.count).toBe(2 - failures.flat().length);
    expect(task?.count).toBe(2);
  });
});

describe('the queues to put letters back into', () => {
  it('must all be named, or the function does not start', () => {
    expect(readWorkQueues('mail-events=https://sqs/1/reports,inbound=https://sqs/1/in?a=b')).toEqual({
      'mail-events': 'https://sqs/1/reports',
      inbound: 'https://sqs/1/in?a=b',
    });
    for (const text of ['', 'inbound=https://sqs/1/in', 'inbound=,mail-events=x']) {
      expect(() => readWorkQueues(text)).toThrow('without its queue');
    }
  });
});

describe('the names of the queues', () => {
  it.each(['', 'due-steps', 'due-steps=', 'nobody=arn:aws:sqs:x', 'jobs=arn:aws:sqs:x,'])(
    'must be whole, or the function does not start: %j',
    (text) => {
      expect(() => readDeadLetterQueues(text)).toThrow('without a source or an ARN');
    },
  );
});
