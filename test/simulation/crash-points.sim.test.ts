import { afterAll, describe, expect, it } from 'vitest';
import { emptySweep, type Sweep, sweepOutages, sweepSingles } from './stories/crash-points.ts';
import { stories } from './stories/stories.ts';

const total = { singles: emptySweep(), outages: emptySweep() };

function add(to: Sweep, { tellings, seconds, seen }: Sweep): void {
  to.tellings += tellings;
  to.seconds += seconds;
  to.seen += seen;
}

describe('whatever becomes of any one call to the outside', () => {
  it.each(stories)('$name: nothing lost, nothing twice', async (story) => {
    const sweep = await sweepSingles(story);
    add(total.singles, sweep);
    expect(sweep.broken.slice(0, 10)).toEqual([]);
    // A report always arrives in these stories: no unknown outcome outlives its hour.
    expect(sweep.seconds).toBe(0);
    expect(sweep.tellings).toBeGreaterThan(150);
  });

  it.each(stories)('$name: the table gone for three hours from any call of a send on', async (story) => {
    const sweep = await sweepOutages(story);
    add(total.outages, sweep);
    expect(sweep.broken.slice(0, 10)).toEqual([]);
    // Reports wait in their queue until the table is back.
    expect(sweep.seconds).toBe(0);
  });

  afterAll(() => {
    const { singles, outages } = total;
    console.info(
      `crash points: ${singles.tellings} single faults in ${stories.length} stories, ${singles.seconds} second copies; ` +
        `${outages.tellings} outages of three hours, ${outages.seconds} second copies`,
    );
  });
});
