import type { SQSRecord } from 'aws-lambda';
import { expect, it } from 'vitest';
import { takeDueMessages } from './take-due-messages.ts';
import { aWorld, kinds, loggedAt } from './testing/a-world.ts';

/*
 * While a deployment runs, old and new code are at work on the same rows and queues. Every item says the version of its
 * schema, and every message what it is. Old code does not guess at what it does not know: it leaves it to the new.
 */

const records = (...bodies: readonly unknown[]) => ({
  Records: bodies.map((body, index) => ({ messageId: `m${index}`, body: JSON.stringify(body) }) as SQSRecord),
});

it('leaves a row that newer code wrote to newer code, which then sends once', async () => {
  const world = await aWorld();
  world.now = loggedAt + 3600;
  const { id } = await world.submission();
  const { submissions } = world.stores;
  const old = {
    ...world,
    stores: {
      ...world.stores,
      submissions: {
        ...submissions,
        // What the codec says: packages/store/src/dynamo/codecs/item-codec.ts.
        find: () => Promise.reject(new Error('A stored submission has the newer schema 2.')),
      },
    },
  };
  const message = records({ submissionId: id });
  expect(await takeDueMessages(old)(message)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  expect(world.sent).toEqual([]);
  expect(await takeDueMessages(world)(message)).toEqual({ batchItemFailures: [] });
  expect(await takeDueMessages(world)(message)).toEqual({ batchItemFailures: [] });
  expect(kinds(world)).toEqual(['confirmation']);
});

it('leaves a message of a kind it does not know yet, and does what it knows', async () => {
  const world = await aWorld();
  world.now = loggedAt + 3600;
  const { id } = await world.submission();
  const answer = await takeDueMessages(world)(records({ notice: 'of-tomorrow' }, { submissionId: id }));
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  expect(kinds(world)).toEqual(['confirmation']);
});
