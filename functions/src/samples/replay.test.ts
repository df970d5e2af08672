import { readdirSync, readFileSync } from 'node:fs';
import { stepKey } from '@afterword/core/follow-up/step';
import type { Change } from '@afterword/store/ports';
import { aSubmission } from '@afterword/testing/a-submission';
import type { DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { takeDueMessages } from '../follow-up/take-due-messages.ts';
import { aWorld, loggedAt, type World } from '../follow-up/testing/a-world.ts';
import { takeJobMessages } from '../jobs/take-job-messages.ts';
import { readMailEvent } from '../mail-events/mail-event.ts';
import { takeMailEvents } from '../mail-events/take-mail-events.ts';
import { followChanges } from '../projections/follow-changes.ts';
import { ownIssuer } from '../runtime/people.ts';
import type { DueMessage, JobMessage } from '../runtime/queue-messages.ts';
import { followMoments } from '../timers/follow-moments.ts';

/** Messages, reports and stream records as a released version left them behind. Never changed. */
interface Samples {
  readonly dueMessages: readonly string[];
  readonly jobMessages: readonly string[];
  readonly mailEvents: Readonly<Record<string, string>>;
  readonly records: readonly DynamoDBRecord[];
}

const releases = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const samples: Samples = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    return { release: file.replace('.json', ''), ...samples };
  });

const fromQueue = (bodies: readonly string[]) => ({
  Records: bodies.map(
    (body, index): SQSRecord => ({
      messageId: `message-${index}`,
      receiptHandle: '',
      body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: 'sample',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:sample',
      awsRegion: 'us-east-1',
    }),
  ),
});

const none = { batchItemFailures: [] };
const ofType = (records: readonly DynamoDBRecord[], type: string) =>
  records.filter(({ dynamodb }) => dynamodb?.NewImage?.type?.S === type);

/** The confirmation is due. */
async function due(): Promise<World> {
  const world = await aWorld();
  world.now = loggedAt + 120;
  return world;
}

it('keeps samples of a release', () => expect(releases.length).toBeGreaterThan(0));

describe.each(releases)(
  'what release $release left behind',
  ({ dueMessages, jobMessages, mailEvents, records }) => {
    it('sends what a due message of it is about', async () => {
      const world = await due();
      expect(dueMessages).toContain('{"submissionId":"sub-1"}');
      expect(await takeDueMessages(world)(fromQueue(dueMessages))).toEqual(none);
      expect(world.sent).toHaveLength(1);
    });

    it('does the jobs it asked for', async () => {
      const world = await due();
      const jobIds = jobMessages.map((body) => JSON.parse(body)).flatMap(({ jobId }) => jobId ?? []);
      expect(jobIds.length).toBeGreaterThan(0);
      expect(jobMessages.some((body) => JSON.parse(body).kind === 'candidate')).toBe(true);
      const jobs = jobIds.map(
        (id): Change => ({
          kind: 'job',
          expected: null,
          value: {
            id,
            kind: 'replan-candidate',
            subject: aSubmission().candidateId,
            requestedBy: null,
            state: 'waiting',
            startedAt: loggedAt,
            finishedAt: null,
            seen: 0,
            changed: 0,
            failed: 0,
            cursor: null,
            lookAt: null,
          },
        }),
      );
      await world.stores.commits.commit(jobs);
      const take = takeJobMessages({
        ...world,
        queue: { send: async () => {} },
        dueQueue: { send: async () => {} },
        alarms: { set: async () => {}, remove: async () => {} },
        metrics: { put: () => {} },
        resumeFiles: { remove: async () => {} },
        people: ownIssuer,
      });
      expect(await take(fromQueue(jobMessages))).toEqual(none);
      for (const id of jobIds) expect((await world.stores.jobs.find(id))?.value.state).toBe('done');
    });

    it('takes its mail events for what they say', async () => {
      const types = Object.entries(mailEvents).map(([kind, body]) => [
        kind,
        readMailEvent(JSON.parse(body))?.type,
      ]);
      expect(Object.fromEntries(types)).toEqual({
        send: 'accepted',
        delivery: 'delivered',
        delay: 'delayed',
        softBounce: 'delayed',
        bounce: 'bounced',
        complaint: 'complained',
        reject: 'rejected',
        open: undefined,
      });
    });

    it.each(Object.keys(mailEvents))('settles by its event: %s', async (kind) => {
      const world = await due();
      world.answer = { kind: 'unknown', code: 'TimeoutError' };
      await takeDueMessages(world)(fromQueue(['{"submissionId":"sub-1"}']));
      expect(await takeMailEvents(world)(fromQueue([mailEvents[kind] ?? '']))).toEqual(none);
      const steps = (await world.submission()).interviews[0]?.steps ?? [];
      const unknown = ['delay', 'softBounce', 'open'].includes(kind);
      const expected = unknown ? 'claimed' : kind === 'reject' ? 'failed' : 'sent';
      expect(steps.find((step) => stepKey(step) === 'confirmation.1')?.state).toBe(expected);
    });

    it('sets the timers its stream records speak of', async () => {
      const set: string[] = [];
      const sent: string[] = [];
      const follow = followMoments({
        alarms: { set: async (id, at) => void set.push(`${id} ${at}`), remove: async () => {} },
        queue: { send: async ({ submissionId }: DueMessage) => void sent.push(submissionId) },
        clock: { now: () => 1_600_000_000 },
        log: { info: () => {}, error: () => {} },
      });
      const submissions = ofType(records, 'submission');
      expect(await follow({ Records: [...submissions] })).toEqual(none);
      const last = submissions.at(-1)?.dynamodb?.NewImage;
      expect(set).toContain(`sub-2 ${last?.nextDueAt?.N}`);
      expect(sent).toEqual([]);
    });

    it('starts the work its stream records ask for', async () => {
      const sent: JobMessage[] = [];
      const follow = followChanges({
        notices: { send: async () => undefined },
        counters: { note: async () => false },
        jobOrders: { noteMovement: async () => false },
        clock: { now: () => 1_600_000_000 },
        queue: { send: async (message) => void sent.push(message) },
        log: { info: () => {}, error: () => {} },
      });
      const others = [...ofType(records, 'candidate'), ...ofType(records, 'job')];
      expect(await follow({ Records: others })).toEqual(none);
      expect(sent.map(({ kind }) => kind)).toEqual(['candidate', 'job']);
    });
  },
);
