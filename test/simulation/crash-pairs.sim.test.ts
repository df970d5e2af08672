import { env } from 'node:process';
import { expect, it } from 'vitest';
import { isOnSendingPath, sweepPairs } from './stories/crash-points.ts';
import { stories } from './stories/stories.ts';

/**
 * `test` goes through one step of each class, the second fault on the sending path too. With
 * `AFTERWORD_CRASH_PAIRS=all` every story is told, and the second fault comes anywhere: in timers, in the sweep, in
 * what people do.
 */
const isThorough = env.AFTERWORD_CRASH_PAIRS === 'all';
const usual = new Set(['a confirmation', 'a thank-you']);
const told = stories.filter(({ name }) => isThorough || usual.has(name));

it.each(told)(
  '$name: every pair of faults on the way from the due message to the recorded mail',
  async (story) => {
    const { tellings, seconds, seen, broken } = await sweepPairs(
      story,
      isThorough ? () => true : isOnSendingPath,
    );
    console.info(
      `crash points, ${story.name}: ${tellings} pairs, ${seconds} second copies, ${seen} left to a person`,
    );
    expect(broken.slice(0, 10)).toEqual([]);
    expect(seconds).toBe(0);
    expect(tellings).toBeGreaterThan(1500);
  },
  3_600_000,
);
