import type { Queue } from '@afterword/functions/runtime/queue';
import { beforeEach, describe, expect, it } from 'vitest';

interface Note {
  readonly submissionId: string;
}

/** A queue, and whoever receives from it. */
export interface QueueBench {
  readonly queue: Queue<Note>;
  act(call: () => Promise<void>): Promise<void>;
  pass(seconds: number): Promise<void>;
  /** Every body received so far. */
  received(): Promise<readonly string[]>;
}

/** What every queue behind the port must do. */
export function describeQueue(name: string, open: () => Promise<QueueBench>): void {
  describe(name, () => {
    let bench: QueueBench;
    let notes = 0;
    beforeEach(async () => {
      bench ??= await open();
    });

    async function send(delay?: number): Promise<() => Promise<number>> {
      notes += 1;
      const body = JSON.stringify({ submissionId: `note-${notes}` });
      await bench.act(() => bench.queue.send(JSON.parse(body), delay));
      return async () => (await bench.received()).filter((one) => one === body).length;
    }

    it('delivers a message as it is', async () => {
      const count = await send();
      await bench.pass(5);
      expect(await count()).toBe(1);
    });

    it('holds one back for as long as it is told', async () => {
      const count = await send(60);
      await bench.pass(55);
      expect(await count()).toBe(0);
      await bench.pass(10);
      expect(await count()).toBe(1);
    });

    it('takes a part of a second for a whole one, and less than nothing for nothing', async () => {
      const [part, none] = [await send(0.2), await send(-30)];
      await bench.pass(5);
      expect([await part(), await none()]).toEqual([1, 1]);
    });

    it('holds nothing back for longer than a quarter of an hour, which is all SQS can', async () => {
      const count = await send(86_400);
      await bench.pass(890);
      expect(await count()).toBe(0);
      await bench.pass(20);
      expect(await count()).toBe(1);
    });
  });
}
