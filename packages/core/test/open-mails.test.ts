import { describe, expect, it } from 'vitest';
import { firstOpenMailAt, openMails } from '../src/follow-up/open-mails.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { pauseSubmission } from '../src/submission/pause-submission.ts';
import { aNewSubmission, anInterviewAsOf, log } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

const open = (story: StoryPlayer) =>
  openMails(story.submission).map(({ step }) => `${step.kind} ${step.state}`);

describe('mails that have not left', () => {
  it('are those planned, the earliest first', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    expect(open(story)).toEqual(['second-follow-up planned', 'move-on planned']);
    expect(firstOpenMailAt(story.submission)).toBe(story.instant('2027-03-16T09:00'));
  });

  it('are also those that wait for a person, at the moment they should have left', () => {
    const story = aNewSubmission();
    story.advance(story.instant('2027-03-20T09:00'));
    log(story);
    expect(open(story)[0]).toBe('first-follow-up held');
    expect(firstOpenMailAt(story.submission)).toBe(story.instant('2027-03-09T09:00'));
  });

  it('stay while paused, and end with the submission', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    story.give(pauseSubmission);
    expect(open(story)).toHaveLength(2);
    story.give((submission, context) => moveStage(submission, { to: 'client-rejected' }, context));
    expect([open(story), firstOpenMailAt(story.submission)]).toEqual([[], null]);
  });
});
