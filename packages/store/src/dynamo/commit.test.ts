import { aClient } from '@afterword/testing/a-client';
import { aMessage } from '@afterword/testing/a-message';
import { expect, it } from 'vitest';
import type { Change } from '../ports.ts';
import { type Reply, scriptedClient } from '../testing/scripted-client.ts';
import { dynamoCommits } from './commit.ts';

const changes: readonly Change[] = [
  { kind: 'message', value: aMessage(), expected: null },
  { kind: 'client', value: aClient(), expected: 1 },
];

const done: Reply = { body: {} };

/** Cancelled, with one code for each item. */
const cancelled = (...codes: readonly string[]): Reply => ({
  status: 400,
  error: 'TransactionCanceledException',
  detail: { message: 'cancelled', CancellationReasons: codes.map((Code) => ({ Code })) },
});

const inProgress: Reply = { status: 400, error: 'TransactionInProgressException' };

/** Without `sdkTries` the SDK asks three times itself. */
function commitAgainst(replies: readonly Reply[], sdkTries?: number) {
  const { client, requests } = scriptedClient(replies, sdkTries);
  const waits: number[] = [];
  let tokens = 0;
  const commits = dynamoCommits(
    { client, tableName: 'table' },
    {
      shardOf: () => 0,
      newToken: () => {
        tokens += 1;
        return `token-${tokens}`;
      },
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
    },
  );
  return {
    result: commits.commit(changes),
    waits,
    tokens: () => requests.map(({ ClientRequestToken }) => ClientRequestToken),
  };
}

it('asks again with the same token after a reply was lost, so that a write that was applied is not stale', async () => {
  const { result, tokens } = commitAgainst([{ status: 500, error: 'InternalServerError' }, done]);
  expect(await result).toEqual({ ok: true });
  expect(tokens()).toEqual(['token-1', 'token-1']);
});

it('names the first change whose condition failed', async () => {
  const { result, waits } = commitAgainst([cancelled('None', 'ConditionalCheckFailed')]);
  expect(await result).toEqual({ ok: false, stale: 'client' });
  expect(waits).toEqual([]);
});

it('takes a failed condition for an answer even beside a conflict', async () => {
  const { result } = commitAgainst([cancelled('TransactionConflict', 'ConditionalCheckFailed')]);
  expect(await result).toEqual({ ok: false, stale: 'client' });
});

it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  'tries again after %s, with a new token and longer pauses',
  async (code) => {
    const { result, tokens, waits } = commitAgainst([cancelled('None', code), cancelled(code, 'None'), done]);
    expect(await result).toEqual({ ok: true });
    expect(tokens()).toEqual(['token-1', 'token-2', 'token-3']);
    expect(waits).toEqual([20, 60]);
  },
);

it('is stale when rivals never let it through', async () => {
  const conflict = cancelled('None', 'TransactionConflict');
  const { result, waits } = commitAgainst([conflict, conflict, conflict, conflict]);
  expect(await result).toEqual({ ok: false, stale: 'client' });
  expect(waits).toEqual([20, 60, 180]);
});

it('asks on with the same token while its own transaction is at work', async () => {
  const { result, tokens } = commitAgainst([inProgress, inProgress, done], 1);
  expect(await result).toEqual({ ok: true });
  expect(tokens()).toEqual(['token-1', 'token-1', 'token-1']);
});

it('never calls stale what may yet be applied', async () => {
  const { result } = commitAgainst([inProgress, inProgress, inProgress, inProgress], 1);
  await expect(result).rejects.toMatchObject({ name: 'TransactionInProgressException' });
});

it('throws what trying again cannot mend', async () => {
  await expect(commitAgainst([cancelled('None', 'ValidationError')]).result).rejects.toThrow('cancelled');
  await expect(
    commitAgainst([{ status: 400, error: 'AccessDeniedException', detail: { message: 'denied' } }]).result,
  ).rejects.toThrow('denied');
});
