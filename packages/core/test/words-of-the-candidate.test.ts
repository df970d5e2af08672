import { describe, expect, it } from 'vitest';
import { candidateActor } from '../src/kernel/actor.ts';
import { confirmAnswer, undoAnswer } from '../src/submission/confirm-answer.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import type { Answer } from '../src/submission/submission.ts';
import { aLoggedInterview, coaching, log, verdict } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

// What a candidate says by link, where there is more than one word, or more than one interview.

function said(story: StoryPlayer, interviewId: string, answer: Answer): void {
  story.advance(story.now + 60);
  const decision = story.give(
    (submission, context) => recordAnswer(submission, { interviewId, answer }, context),
    candidateActor,
  );
  expect(verdict(decision)).toEqual(['accepted']);
}

/** Rounds on the 2nd and the 4th of March. */
function twoRounds(): StoryPlayer {
  const story = aLoggedInterview();
  log(story, { id: 'B', startsAt: '2027-03-04T10:00' });
  return story;
}

const ended = ['skipped employer-answered', 'skipped employer-answered', 'skipped employer-answered'];
const followUps = (story: StoryPlayer, id: string) => coaching(story, id).slice(1);

describe('two words of a candidate, one about each interview', () => {
  it('are both taken back by one undo: no plan stays ended by a word nobody can see any more', () => {
    const story = twoRounds();
    const untouched = followUps(story, 'B');
    said(story, 'B', 'offer');
    said(story, 'A', 'offer');
    expect(followUps(story, 'B')).toEqual(ended);
    story.give(undoAnswer, candidateActor);
    expect(followUps(story, 'B')).toEqual(untouched);
  });

  it('stay two words when the second is confirmed: what the first ended stays ended', () => {
    const story = twoRounds();
    said(story, 'B', 'other');
    said(story, 'A', 'other');
    story.give((submission, context) => confirmAnswer(submission, {}, context));
    expect(followUps(story, 'B')).toEqual(ended);
  });
});

describe('a recruiter who hears that the employer needs more time', () => {
  it('overrules what the candidate made of it, and the plan goes on', () => {
    const story = aLoggedInterview();
    said(story, 'A', 'rejected');
    expect(coaching(story)[0]).toBe('skipped employer-answered');
    story.give((submission, context) =>
      recordAnswer(submission, { interviewId: 'A', answer: 'needs-more-time', until: '2027-03-11' }, context),
    );
    expect(coaching(story)).toEqual([
      'planned 2027-03-02',
      'planned 2027-03-15',
      'planned 2027-03-22',
      'planned 2027-03-29',
    ]);
  });
});
