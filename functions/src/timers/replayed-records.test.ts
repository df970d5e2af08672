import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followMoments } from './follow-moments.ts';

const now = 1_800_000_000;

const imageOf = (at: number | null) => (at === null ? {} : { nextDueAt: { N: String(at) } });

/** The stream of one submission whose next moment goes through these. */
const recordsOf = (moments: readonly (number | null)[]): readonly DynamoDBRecord[] =>
  moments.map((after, index) => {
    const before = index === 0 ? null : (moments[index - 1] ?? null);
    return {
      eventName: index === 0 ? 'INSERT' : 'MODIFY',
      dynamodb: {
        SequenceNumber: String(index),
        Keys: { pk: { S: 'SUB#sub-1' }, sk: { S: 'SUB' } },
        ...(index === 0 ? {} : { OldImage: imageOf(before) }),
        NewImage: imageOf(after),
      },
    };
  });

const moments = fc.array(
  fc.option(
    fc.integer({ min: 1, max: 6 }).map((days) => now + days * 86_400),
    { nil: null },
  ),
  {
    minLength: 1,
    maxLength: 8,
  },
);

it('leaves one alarm, for the last moment, however often the scheduler refuses and the batch starts again', async () => {
  await fc.assert(
    fc.asyncProperty(
      moments,
      fc.array(fc.boolean(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (wanted, refusals, deliveries) => {
        const alarms = new Set<number>();
        const left = [...refusals];
        const refuse = () => {
          if (left.shift()) throw new Error('throttled');
        };
        const follow = followMoments({
          alarms: {
            set: async (_id, at) => {
              refuse();
              alarms.add(at);
            },
            remove: async (_id, at) => {
              refuse();
              alarms.delete(at);
            },
          },
          queue: { send: async () => {} },
          clock: { now: () => now },
          log: { info: () => {}, error: () => {} },
        });
        const records = recordsOf(wanted);
        for (let delivery = 0; delivery < deliveries; delivery += 1) {
          let batch = records;
          while (batch.length > 0) {
            const { batchItemFailures } = await follow({ Records: [...batch] });
            const failed = batchItemFailures[0]?.itemIdentifier;
            batch = failed === undefined ? [] : records.slice(Number(failed));
          }
        }
        const last = wanted.at(-1) ?? null;
        expect([...alarms]).toEqual(last === null ? [] : [last]);
      },
    ),
    { numRuns: 500 },
  );
});
