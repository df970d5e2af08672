import { candidateFacts } from '@afterword/core/candidate/candidate';
import { divisions } from '@afterword/core/division/division';
import { claimStep } from '@afterword/core/follow-up/delivery';
import { openStages } from '@afterword/core/submission/stage';
import type { Submission } from '@afterword/core/submission/submission';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aMessage } from '@afterword/testing/a-message';
import { aTask } from '@afterword/testing/a-task';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { dueShardOf } from '../due-shard.ts';
import { dynamoStores } from '../dynamo/dynamo-stores.ts';
import { submissionItem } from '../dynamo/item-of.ts';
import type { Change, PageRequest, Stores } from '../ports.ts';
import { dueShards } from '../table-shape.ts';
import { openedSubmission, withLoggedInterview } from './a-typical-submission.ts';
import { type Consumed, capacityMeter } from './capacity-meter.ts';
import { createTable } from './create-table.ts';
import type { DynamoLocal } from './dynamo-local.ts';
import { itemBytes } from './item-bytes.ts';

/** One access pattern and what it cost. */
export interface Measured extends Consumed {
  readonly pattern: string;
}

/** How much lies in the table while it is measured. */
export interface Load {
  readonly openPerStage: number;
  readonly closed: number;
}

const ulidOfUser = '01JNAFTERWORDUSER000000001';

const page: PageRequest = { limit: 50 };

async function saveAll(stores: Stores, changes: readonly Change[]): Promise<void> {
  const atOnce = 25;
  for (let at = 0; at < changes.length; at += atOnce) {
    const result = await stores.commits.commit(changes.slice(at, at + atOnce));
    if (!result.ok) throw new Error(`The load was refused: ${result.stale}.`);
  }
}

const create = (value: Submission): Change => ({ kind: 'submission', value, expected: null, events: [] });

/** A board with cards in each column, and a division's past beside it. */
async function fill(stores: Stores, { openPerStage, closed }: Load): Promise<void> {
  const { submission } = withLoggedInterview(openedSubmission().submission);
  const open = openStages.flatMap((stage) =>
    Array.from({ length: openPerStage }, (_, number) =>
      create({ ...submission, id: `open-${stage}-${number}`, candidateId: 'many', stage }),
    ),
  );
  const past = Array.from({ length: closed }, (_, number) =>
    create({
      ...submission,
      id: `closed-${number}`,
      candidateId: `past-${number}`,
      stage: 'no-response',
      interviews: [],
    }),
  );
  const candidates = Array.from({ length: 60 }, (_, number): Change => {
    const letter = String.fromCharCode(97 + (number % 26));
    return {
      kind: 'candidate',
      value: aCandidate({ id: `listed-${number}`, name: `${letter}na Reyes ${number}` }),
      expected: null,
    };
  });
  const tasks = Array.from({ length: 60 }, (_, number): Change => {
    const subject = { kind: 'submission', id: `open-interviewed-${number}` } as const;
    return { kind: 'task', value: aTask({ subject, lastAt: 1_800_000_000 + number }), expected: null };
  });
  await saveAll(stores, [...open, ...past, ...candidates, ...tasks]);
}

/** Sizes of a submission's item with as many interviews. */
export function submissionBytes(): readonly { readonly interviews: number; readonly bytes: number }[] {
  const sizes = [];
  let { submission } = openedSubmission();
  for (let interviews = 0; interviews <= 12; interviews += 1) {
    sizes.push({ interviews, bytes: itemBytes(submissionItem(submission, 1, dueShardOf)) });
    if (interviews < 12) submission = withLoggedInterview(submission).submission;
  }
  return sizes;
}

/** Does everything the ports offer once and reports what each cost. */
export async function measureCapacity(local: DynamoLocal, load: Load): Promise<readonly Measured[]> {
  const tableName = 'capacity';
  await createTable(local.client, tableName);
  const stores = dynamoStores({ client: local.client, tableName });
  await fill(stores, load);

  const meter = capacityMeter(local.client);
  const measured: Measured[] = [];
  const costs = async (pattern: string, work: () => Promise<unknown>): Promise<void> => {
    measured.push({ pattern, ...(await meter.measure(work)) });
  };
  const commits = (pattern: string, ...changes: readonly Change[]) =>
    costs(pattern, async () => {
      const result = await stores.commits.commit(changes);
      if (!result.ok) throw new Error(`${pattern}: ${result.stale} was stale.`);
    });

  const opened = openedSubmission();
  const { id, candidateId, jobOrderId } = opened.submission;
  const candidate = aCandidate({ id: candidateId });
  await commits('write agency', { kind: 'agency', value: anAgency(), expected: null });
  await commits('create candidate', { kind: 'candidate', value: candidate, expected: null });
  await commits('create client', { kind: 'client', value: aClient(), expected: null });
  await commits('create job order', {
    kind: 'job-order',
    value: aJobOrder({ id: jobOrderId }),
    expected: null,
  });
  await commits('create user', { kind: 'user', value: aUser(), expected: null });
  await commits(
    'open submission',
    { kind: 'submission', value: opened.submission, expected: null, events: opened.events },
    { kind: 'job-order-open', id: jobOrderId },
  );

  const logged = withLoggedInterview(opened.submission);
  await commits(
    'log interview',
    { kind: 'submission', value: logged.submission, expected: 1, events: logged.events },
    {
      kind: 'text',
      submissionId: id,
      value: {
        interviewId: 'int-1',
        talkingPoints: ['The night shift rota', 'Port fees'],
        candidatePoints: [],
      },
    },
    { kind: 'job-order-open', id: jobOrderId },
    {
      kind: 'idempotency',
      about: candidateId,
      value: {
        key: `${ulidOfUser}#${'k'.repeat(43)}`,
        requestHash: 'a'.repeat(43),
        status: 201,
        // As long as the API's compressed reply with one interview and its plan.
        body: 'x'.repeat(1300),
        headers: { etag: '"2"' },
        expiresAt: 2_000_000_000,
      },
    },
  );

  const interview = logged.submission.interviews[0];
  const step = interview?.steps.find(({ state }) => state === 'planned');
  const claimed =
    interview &&
    step &&
    claimStep(logged.submission, interview.id, step, { id: 'att-1', now: 1_900_000_000 });
  if (!claimed) throw new Error('Nothing was claimed.');
  const message = aMessage({ submissionId: id, candidateId });
  await commits(
    'claim a step',
    { kind: 'submission', value: claimed.submission, expected: 2, events: claimed.events },
    { kind: 'message', value: message, expected: null },
    { kind: 'candidate-is', id: candidateId, factsRevision: candidateFacts(candidate).revision },
  );
  await commits('delivery fact', {
    kind: 'message',
    value: aMessage({ ...message, state: 'delivered', messageId: 'ses-1', settledAt: 1_900_000_009 }),
    expected: 1,
  });

  await commits('raise a task', { kind: 'task', value: aTask(), expected: null });
  await commits('settle a task', {
    kind: 'task',
    value: aTask({ doneAt: 1_900_000_000, doneBy: { kind: 'system' } }),
    expected: 1,
  });

  await costs('submissions.find', () => stores.submissions.find(id));
  await costs('submissions.history', () => stores.submissions.history(id, page));
  await costs('submissions.texts', () => stores.submissions.texts(id));
  await costs('submissions.ofCandidate', () => stores.submissions.ofCandidate('many', page));
  await costs('submissions.ofJobOrder', () => stores.submissions.ofJobOrder(jobOrderId, page));
  await costs('submissions.board, one column', () =>
    stores.submissions.board('office', 'interview-scheduled', page),
  );
  await costs('submissions.board, one owner', () =>
    stores.submissions.board('office', 'interview-scheduled', page, { ownerId: 'nobody', mostReads: 8 }),
  );
  await costs('submissions.board, all six columns', async () => {
    for (const stage of openStages) await stores.submissions.board('office', stage, page);
  });
  await costs('submissions.needing, one division', () =>
    stores.submissions.needing(['office'], 2_000_000_000, page),
  );
  await costs('submissions.needing, one owner', () =>
    stores.submissions.needing(['office'], 2_000_000_000, page, { ownerId: 'nobody', mostReads: 8 }),
  );
  await costs('submissions.needing, all divisions', () =>
    stores.submissions.needing(divisions, 2_000_000_000, page),
  );
  await costs('submissions.planned, one division', () =>
    stores.submissions.planned(['office'], 2_000_000_000, page),
  );
  await costs('submissions.look, 50 of them', () =>
    stores.submissions.look(Array.from({ length: 50 }, (_, number) => `open-interviewed-${number}`)),
  );
  await costs('messages.ledger, one division', () => stores.messages.ledger(['office'], page));
  await costs('submissions.due, one shard', () => stores.submissions.due(0, 2_000_000_000, page));
  await costs('submissions.due, all shards', async () => {
    for (let shard = 0; shard < dueShards; shard += 1) {
      await stores.submissions.due(shard, 2_000_000_000, page);
    }
  });
  await costs('messages.find', () => stores.messages.find(id, message.id));
  await costs('messages.ofSubmission', () => stores.messages.ofSubmission(id, page));
  await costs('candidates.find', () => stores.candidates.find(candidateId));
  await costs('candidates.list, prefix', () => stores.candidates.list('an', page));
  await costs('candidates.list, all', () => stores.candidates.list('', page));
  await costs('candidates.sharing', () =>
    stores.candidates.sharing({ emails: ['ana.reyes@example.com'], phones: ['5550100199'] }),
  );
  await costs('clients.find', () => stores.clients.find('client-1'));
  await costs('clients.list', () => stores.clients.list('', page));
  await costs('jobOrders.find', () => stores.jobOrders.find(jobOrderId));
  await costs('jobOrders.list', () => stores.jobOrders.list('office', 'open', page));
  await costs('jobOrders.ofClient', () => stores.jobOrders.ofClient('client-1', page));
  await costs('submissions.placed', () => stores.submissions.placed('office', page));
  await costs('users.find', () => stores.users.find('user-1'));
  await costs('users.findByEmail', () => stores.users.findByEmail(aUser().email));
  await costs('users.list', () => stores.users.list(page));
  await costs('agencies.find', () => stores.agencies.find());
  await costs('jobs.find', () => stores.jobs.find('none'));
  await costs('tasks.find', () => stores.tasks.find(aTask().id));
  await costs('tasks.open, one division', () => stores.tasks.open(['office'], page));
  await costs('tasks.open, all', () => stores.tasks.open([...divisions, null], page));
  await costs('idempotency.find', () => stores.idempotency.find('user-1 7f0b'));
  await costs('idempotency.ofCandidate', () => stores.idempotency.ofCandidate(candidateId, page));
  return measured;
}
