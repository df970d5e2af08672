import { describe, expect, it } from 'vitest';
import { toIso } from '../src/kernel/time.ts';
import { stories } from './story.ts';
import { StoryPlayer } from './story-player.ts';

const fiveMinutes = 300;

describe('what goes out when', () => {
  it.each(stories.map((story) => [story.id, story] as const))('%s', (_id, story) => {
    const player = new StoryPlayer(story);
    player.play();

    const expected = story.mails.map((mail) => ({ ...mail, at: toIso(player.instant(mail.at)) }));
    const sent = player.mails.map((mail, index) => {
      const wanted = story.mails[index];
      const close = wanted && Math.abs(player.instant(wanted.at) - mail.at) <= fiveMinutes;
      return { ...mail, at: toIso(close ? player.instant(wanted.at) : mail.at) };
    });
    expect(sent).toEqual(expected);

    for (const { kind, interview, cycle, state, reason } of story.notSent) {
      const step = player.submission.interviews
        .find(({ id }) => id === interview)
        ?.steps.find((one) => one.kind === kind && one.cycle === cycle);
      expect({ kind, interview, cycle, state: step?.state }).toEqual({ kind, interview, cycle, state });
      if (reason) expect(step?.state === 'skipped' && step.skipReason).toBe(reason);
    }
    if (story.stage) expect(player.submission.stage).toBe(story.stage);
  });
});
