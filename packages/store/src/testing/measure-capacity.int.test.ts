import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DynamoLocal, startDynamoLocal } from './dynamo-local.ts';
import { type Measured, measureCapacity, submissionBytes } from './measure-capacity.ts';

let local: DynamoLocal;
let measured: readonly Measured[];

const costOf = (pattern: string): Measured => {
  const found = measured.find((entry) => entry.pattern === pattern);
  if (!found) throw new Error(`Nobody measured "${pattern}".`);
  return found;
};

beforeAll(async () => {
  local = await startDynamoLocal();
  measured = await measureCapacity(local, { openPerStage: 50, closed: 1000 });
});
afterAll(() => local.stop());

it('keeps a submission with three interviews under 6 KB, and with twelve under 21 KB', () => {
  const [none, one, , three] = submissionBytes();
  expect(none?.bytes).toBeLessThan(1024);
  expect(one?.bytes).toBeLessThan(3 * 1024);
  expect(three?.bytes).toBeLessThan(6 * 1024);
  expect(submissionBytes().at(-1)).toMatchObject({ interviews: 12 });
  expect(submissionBytes().at(-1)?.bytes).toBeLessThan(21 * 1024);
});

// Read units are halves: the bounds are what the README promises.
it.each([
  ['submissions.find', 1, 1],
  ['submissions.history', 1, 2],
  ['submissions.texts', 1, 1],
  ['submissions.ofCandidate', 1, 2],
  ['submissions.ofJobOrder', 1, 2],
  ['submissions.board, one column', 1, 4],
  ['submissions.board, one owner', 1, 4],
  ['submissions.board, all six columns', 6, 24],
  ['submissions.needing, one division', 1, 6],
  ['submissions.needing, one owner', 1, 27],
  ['submissions.needing, all divisions', 4, 8],
  ['submissions.planned, one division', 1, 1.5],
  ['submissions.look, 50 of them', 1, 50],
  ['messages.ledger, one division', 1, 4],
  ['submissions.due, one shard', 1, 1],
  ['submissions.due, all shards', 8, 8],
  ['messages.ofSubmission', 1, 1],
  ['candidates.list, prefix', 1, 3],
  ['candidates.list, all', 8, 6],
  ['clients.list', 1, 1],
  ['jobOrders.list', 1, 1],
  ['users.findByEmail', 2, 2],
  ['agencies.find', 1, 1],
  ['tasks.find', 1, 1],
  ['tasks.open, one division', 1, 4],
  ['tasks.open, all', 5, 6],
  ['idempotency.find', 1, 1],
  ['idempotency.ofCandidate', 1, 1],
])('reads %s in at most %i requests and %d units, whatever was closed before', (pattern, requests, units) => {
  const cost = costOf(pattern);
  expect(cost.requests).toBeLessThanOrEqual(requests);
  expect(cost.readUnits).toBeGreaterThan(0);
  expect(cost.readUnits).toBeLessThanOrEqual(units);
});

it.each([
  ['open submission', 11],
  ['log interview', 24],
  ['claim a step', 17],
  ['delivery fact', 3],
  ['create candidate', 5],
  ['raise a task', 3],
  ['settle a task', 3],
])('writes "%s" in one transaction of at most %i units', (pattern, units) => {
  const cost = costOf(pattern);
  expect(cost.requests).toBe(1);
  expect(cost.writeUnits).toBeGreaterThan(0);
  expect(cost.writeUnits).toBeLessThanOrEqual(units);
});
