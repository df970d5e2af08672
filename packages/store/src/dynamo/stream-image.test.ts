import { aCandidate } from '@afterword/testing/a-candidate';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aPlannedStep } from '@afterword/testing/a-planned-step';
import { aSubmission } from '@afterword/testing/a-submission';
import { anAgency } from '@afterword/testing/an-agency';
import { anInterview } from '@afterword/testing/an-interview';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Change } from '../ports.ts';
import { scriptedClient } from '../testing/scripted-client.ts';
import { dynamoStores } from './dynamo-stores.ts';
import { readStreamImage } from './stream-image.ts';

const request = z.object({
  TransactItems: z.array(z.object({ Put: z.object({ Item: z.record(z.string(), z.unknown()) }) })),
});

/** The images a commit would leave in the stream: what went over the wire. */
async function imagesOf(change: Change): Promise<readonly unknown[]> {
  const { client, requests } = scriptedClient([{ body: {} }]);
  await dynamoStores({ client, tableName: 'table' }).commits.commit([change]);
  return request.parse(requests[0]).TransactItems.map(({ Put }) => Put.Item);
}

it('reads a submission with the moment it is due', async () => {
  const steps = [aPlannedStep({ dueAt: 500 }, 500)];
  const value = aSubmission({ stage: 'interviewed', interviews: [anInterview({ steps })] });
  const [own, event] = await imagesOf({
    kind: 'submission',
    value,
    expected: 6,
    events: [{ type: 'KeptOpen', at: 1, by: { kind: 'system' }, data: { late: true, reason: null } }],
  });
  expect(readStreamImage(own)).toEqual({ kind: 'submission', value, version: 7, nextDueAt: 500 });
  expect(readStreamImage(event)).toEqual({ kind: 'other' });
});

it('reads a submission that nothing wakes up for', async () => {
  const [image] = await imagesOf({ kind: 'submission', value: aSubmission(), expected: 1, events: [] });
  expect(readStreamImage(image)).toMatchObject({ kind: 'submission', nextDueAt: null });
});

it.each([
  // One that is new: an older one is read first, for what it was found by.
  { kind: 'candidate', value: aCandidate({ email: null }), expected: null },
  { kind: 'job-order', value: aJobOrder(), expected: 1 },
  { kind: 'agency', value: anAgency(), expected: 1 },
] as const satisfies readonly Change[])('reads what plans depend on: $kind', async (change) => {
  const [image] = await imagesOf(change);
  expect(readStreamImage(image)).toEqual({
    kind: change.kind,
    value: change.value,
    version: (change.expected ?? 0) + 1,
  });
});

it('throws on a record without an image, and on attributes nobody writes', () => {
  expect(() => readStreamImage(undefined)).toThrow('without an image');
  expect(() => readStreamImage({ pk: { B: 'AAAA' } })).toThrow('which we never write');
});
