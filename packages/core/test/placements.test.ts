import { describe, expect, it } from 'vitest';
import { toIso } from '../src/kernel/time.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { needsOf } from '../src/submission/needs.ts';
import { changePlacement, type PlacementFacts, settleReminder } from '../src/submission/placement.ts';
import { questionsOf } from '../src/submission/questions.ts';
import { reopenSubmission } from '../src/submission/reopen-submission.ts';
import { aNewSubmission, verdict } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

const zone = 'America/Chicago';
const temp: PlacementFacts = { type: 'temp', startDate: '2027-03-01', endDate: '2027-06-15' };

/** Placed on 26 February 2027. */
function aPlacement(facts: PlacementFacts = temp): StoryPlayer {
  const story = aNewSubmission();
  story.give((submission, context) =>
    moveStage(submission, { to: 'placed', placement: facts, remindIn: zone }, context),
  );
  return story;
}

/** From when on a recruiter is asked, about whatever comes first. */
const due = ({ submission }: StoryPlayer) => {
  const [from] = needsOf(submission)
    .map((need) => need.from)
    .sort((one, other) => one - other);
  return from === undefined ? null : toIso(from);
};
const asks = (story: StoryPlayer) => questionsOf(story.submission, story.now).map(({ kind }) => kind);
const change = (story: StoryPlayer, facts: Partial<PlacementFacts>) =>
  story.give((submission, context) => changePlacement(submission, { facts, zone }, context));

describe('a recruiter is reminded', () => {
  it('a week before a temp placement ends, at nine in the agency’s zone, and not before', () => {
    const story = aPlacement();
    expect(due(story)).toBe('2027-06-08T14:00:00Z');
    story.advance(story.instant('2027-06-08T09:59'));
    expect(asks(story)).toEqual([]);
    story.advance(story.instant('2027-06-08T10:00'));
    expect(asks(story)).toEqual(['placement-ends-soon']);
  });

  it('a week before a guarantee ends, whatever the kind', () => {
    const story = aPlacement({ ...temp, type: 'direct-hire', endDate: null, guaranteeUntil: '2027-05-30' });
    expect(due(story)).toBe('2027-05-23T14:00:00Z');
    story.advance(story.instant('2027-05-24T12:00'));
    expect(asks(story)).toEqual(['guarantee-ends-soon']);
  });

  it('of both, each at its time', () => {
    const story = aPlacement({ ...temp, guaranteeUntil: '2027-03-20' });
    story.advance(story.instant('2027-03-14T12:00'));
    expect(asks(story)).toEqual(['guarantee-ends-soon']);
    story.advance(story.instant('2027-06-09T12:00'));
    expect(asks(story)).toEqual(['placement-ends-soon', 'guarantee-ends-soon']);
  });

  it('at once where the end is near, and not at all where it has passed', () => {
    const near = aPlacement({ ...temp, startDate: null, endDate: '2027-02-28' });
    expect(due(near)).toBe(toIso(near.now));
    near.advance(near.now + 60);
    expect(asks(near)).toEqual(['placement-ends-soon']);
    expect(due(aPlacement({ ...temp, startDate: null, endDate: '2027-02-25' }))).toBeNull();
  });

  it.each([
    ['a direct hire has no last day', { ...temp, type: 'direct-hire' }],
    ['nobody said when it ends', { ...temp, endDate: null }],
  ] as const)('of nothing where %s', (_why, facts) => {
    expect(due(aPlacement(facts))).toBeNull();
  });

  it('no more once it is settled, however often that is said', () => {
    const story = aPlacement();
    story.advance(story.instant('2027-06-09T12:00'));
    for (let time = 0; time < 2; time += 1) {
      story.give((submission, context) => settleReminder(submission, { about: 'end' }, context));
    }
    expect(asks(story)).toEqual([]);
    story.advance(story.instant('2027-07-09T12:00'));
    expect([asks(story), due(story)]).toEqual([[], null]);
  });
});

describe('a placement that changes', () => {
  it('is reminded of anew where its end moved, and not again where it stayed', () => {
    const story = aPlacement();
    story.advance(story.instant('2027-06-09T12:00'));
    change(story, { startDate: '2027-03-02' });
    expect(asks(story)).toEqual(['placement-ends-soon']);
    change(story, { endDate: '2027-09-15' });
    expect([asks(story), due(story)]).toEqual([[], '2027-09-08T14:00:00Z']);
    change(story, { endDate: null });
    expect([asks(story), due(story)]).toEqual([[], null]);
  });

  it('must not end before it starts', () => {
    const story = aPlacement();
    expect(verdict(change(story, { endDate: '2027-02-28' }))).toEqual([
      'placement/ends-before-start',
      'endDate',
    ]);
    expect(verdict(change(story, { guaranteeUntil: '2027-02-28' }))).toEqual([
      'placement/ends-before-start',
      'guaranteeUntil',
    ]);
    expect(story.submission.placement?.endDate).toBe('2027-06-15');
  });

  it('says so in the history once, and nothing where nothing changed', () => {
    const story = aPlacement();
    const first = change(story, { endDate: '2027-07-01' });
    const second = change(story, { endDate: '2027-07-01' });
    expect(first.ok && first.value.events.map(({ type }) => type)).toEqual(['PlacementChanged']);
    expect(second.ok && second.value.events).toEqual([]);
  });

  it('is refused where there is none', () => {
    const story = aNewSubmission();
    expect(verdict(change(story, { endDate: '2027-07-01' }))).toEqual(['placement/none']);
    const settled = story.give((submission, context) =>
      settleReminder(submission, { about: 'end' }, context),
    );
    expect(verdict(settled)).toEqual(['placement/none']);
  });

  it('is over, its reminders too, when it falls off', () => {
    const story = aPlacement();
    story.give((submission, context) => reopenSubmission(submission, {}, context));
    expect([story.submission.placement, due(story)]).toEqual([null, null]);
  });
});
