import { describe, expect, it } from 'vitest';
import { stories } from './stories/stories.ts';
import { type Told, tell } from './stories/story.ts';

/** Where every step ended, without when: a second delivery may come some seconds later. */
async function ends({ world }: Told): Promise<unknown> {
  const found = await Promise.all(world.submissionIds.map((id) => world.rows.submissions.find(id)));
  return found.map((one) => ({
    stage: one?.value.stage,
    steps: one?.value.interviews.flatMap(({ steps }) =>
      steps.map(({ kind, cycle, state, date }) => `${kind} ${cycle} ${state} ${date}`),
    ),
  }));
}

const certain = stories.filter(({ isRace }) => !isRace);

describe('every message, stream record and report delivered twice', () => {
  it.each(certain)('comes to the same: $name', async (story) => {
    const once = await tell(story);
    const twice = await tell(story, undefined, {
      faults: { duplicates: 1, events: { lost: 0, dayLate: 0, doubled: 1 } },
    });
    expect(twice.violations).toEqual([]);
    expect(twice.mailed).toEqual(once.mailed);
    expect(twice.world.ses.accepted).toHaveLength(once.world.ses.accepted.length);
    expect(twice.world.ses.passedOn).toHaveLength(once.world.ses.passedOn.length);
    expect(await ends(twice)).toEqual(await ends(once));
    expect(twice.calls.length).toBeGreaterThan(once.calls.length);
  });
});
