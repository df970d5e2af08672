import type { Alarms } from '@afterword/functions/timers/alarms';
import { beforeEach, describe, expect, it } from 'vitest';

/** Alarms over some scheduler, and a way to watch it. */
export interface AlarmsBench {
  readonly alarms: Alarms;
  /** Epoch seconds. */
  now(): number;
  /** Runs a call as a function would. */
  act(call: () => Promise<void>): Promise<void>;
  /** Lets so many seconds pass, and everything that falls due in them happen. */
  pass(seconds: number): Promise<void>;
  /** Bodies of the messages that alarms have sent, oldest first. */
  fired(): Promise<readonly string[]>;
}

/** What every scheduler behind the port must do. */
export function describeAlarms(name: string, open: () => Promise<AlarmsBench>): void {
  describe(name, () => {
    let bench: AlarmsBench;
    let id = 0;
    /** Alarms of earlier tests may still be set. */
    let submissionId: string;
    beforeEach(async () => {
      bench ??= await open();
      id += 1;
      submissionId = `sub-contract-${id}`;
    });

    const set = (at: number) => bench.act(() => bench.alarms.set(submissionId, at));
    const remove = (at: number) => bench.act(() => bench.alarms.remove(submissionId, at));
    const rings = async () =>
      (await bench.fired()).filter((body) => JSON.parse(body).submissionId === submissionId).length;

    it('rings once, within the minute, with the submission in its message', async () => {
      const at = bench.now() + 600;
      await set(at);
      await bench.pass(599);
      expect(await rings()).toBe(0);
      await bench.pass(61);
      expect(await rings()).toBe(1);
      await bench.pass(7200);
      expect(await rings()).toBe(1);
    });

    it('may be set twice for one moment, and rings once', async () => {
      const at = bench.now() + 600;
      await set(at);
      await set(at);
      await bench.pass(700);
      expect(await rings()).toBe(1);
    });

    it('rings for each of two moments of a submission', async () => {
      await set(bench.now() + 600);
      await set(bench.now() + 1200);
      await bench.pass(700);
      expect(await rings()).toBe(1);
      await bench.pass(700);
      expect(await rings()).toBe(2);
    });

    it('does not ring once removed', async () => {
      const at = bench.now() + 600;
      await set(at);
      await remove(at);
      await bench.pass(700);
      expect(await rings()).toBe(0);
    });

    it('may be removed though it is gone, has rung, or never was', async () => {
      const at = bench.now() + 600;
      await remove(at);
      await set(at);
      await bench.pass(700);
      await remove(at);
      await remove(at);
      expect(await rings()).toBe(1);
    });

    it('may be set again for a moment it was removed for', async () => {
      const at = bench.now() + 600;
      await set(at);
      await remove(at);
      await set(at);
      await bench.pass(700);
      expect(await rings()).toBe(1);
    });

    it('takes the longest id there is', async () => {
      submissionId = 'x'.repeat(26);
      await set(bench.now() + 600);
      await bench.pass(700);
      expect(await rings()).toBe(1);
    });

    it('refuses a moment that is past: such a one is a message', async () => {
      await expect(set(bench.now() - 60)).rejects.toThrow();
    });
  });
}
