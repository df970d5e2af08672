import { describe, expect, it } from 'vitest';
import type { Image } from '../runtime/stream-image.ts';
import { noteMovement } from './note-movement.ts';

const order = (version: number, status = 'open'): Image => ({
  version: { N: String(version) },
  data: {
    M: { id: { S: 'job-1' }, division: { S: 'office' }, status: { S: status }, createdAt: { N: '100' } },
  },
});
const submission = (stageSince: number): Image => ({
  version: { N: '4' },
  data: {
    M: { jobOrderId: { S: 'job-1' }, division: { S: 'office' }, stageSince: { N: String(stageSince) } },
  },
});

async function noted(kind: 'job-order' | 'submission', before: Image | undefined, after: Image) {
  const movements: unknown[] = [];
  const jobOrders = {
    noteMovement: async (movement: unknown) => {
      movements.push(movement);
      return true;
    },
  };
  await noteMovement({ jobOrders, clock: { now: () => 900 } }, kind, before, after);
  return movements;
}

const at = (moment: number) => [{ id: 'job-1', division: 'office', at: moment }];

describe('a job order moves', () => {
  it('when it is opened, as of then', async () => {
    expect(await noted('job-order', undefined, order(1))).toEqual(at(100));
  });

  it('when somebody changes or reopens it', async () => {
    expect(await noted('job-order', order(1), order(2))).toEqual(at(900));
    expect(await noted('job-order', order(2, 'closed'), order(3))).toEqual(at(900));
  });

  it('when a submission for it comes, or goes to another stage', async () => {
    expect(await noted('submission', undefined, submission(200))).toEqual(at(200));
    expect(await noted('submission', submission(200), submission(300))).toEqual(at(300));
  });

  it('not when it closes, when a movement was noted on it, nor when a submission stays where it is', async () => {
    expect(await noted('job-order', order(1), order(2, 'closed'))).toEqual([]);
    expect(await noted('job-order', order(2), order(2))).toEqual([]);
    expect(await noted('submission', submission(300), submission(300))).toEqual([]);
  });
});
