import { describe, expect, it } from 'vitest';
import { skipStep } from '../src/follow-up/skip-step.ts';
import { noteTalkingPoints } from '../src/interview/note-talking-points.ts';
import { recordOutcome } from '../src/interview/record-outcome.ts';
import { candidateActor } from '../src/kernel/actor.ts';
import { keepOpen } from '../src/submission/keep-open.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { needKinds, needsAt, needsOf } from '../src/submission/needs.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { aNewSubmission, anInterviewAsOf, log } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

const needs = (story: StoryPlayer) =>
  needsAt(needsOf(story.submission), story.now).map((need) =>
    'interviewId' in need && need.interviewId !== 'A' ? `${need.kind} ${need.interviewId}` : need.kind,
  );

const at = (wall: string, decisionDate: string | null = null) => needs(anInterviewAsOf(wall, decisionDate));

const notePoints = (story: StoryPlayer, any: boolean) =>
  story.give((submission, context) => noteTalkingPoints(submission, { interviewId: 'A', any }, context));

const say = (story: StoryPlayer, outcome: 'took-place' | 'postponed') =>
  story.give((submission, context) => recordOutcome(submission, { interviewId: 'A', outcome }, context));

describe('an interview on its day', () => {
  it('shows from midnight where it is held', () => {
    expect(at('2027-03-01T23:59')).toEqual([]);
    expect(at('2027-03-02T00:00')).toEqual(['interview-today']);
  });

  it('shows until it ends; then somebody says how it went', () => {
    expect(at('2027-03-02T10:59')).toEqual(['interview-today']);
    expect(at('2027-03-02T11:00')).toEqual(['interview-ended']);
  });

  it('shows for a candidate whom no mail reaches too', () => {
    const story = anInterviewAsOf('2027-03-01T12:00');
    story.learn({ address: 'none' });
    expect(needs(story)).toEqual(['correct-address']);
    expect(needsOf(story.submission).map(({ kind }) => kind)).toContain('interview-today');
  });

  it('does not show once it was cancelled or postponed', () => {
    const story = anInterviewAsOf('2027-03-02T08:00');
    say(story, 'postponed');
    expect(needs(story)).toEqual(['what-next']);
  });
});

describe('an interview that ended', () => {
  it('asks until the candidate writes to the employer', () => {
    expect(at('2027-03-09T08:59')).toEqual(['interview-ended']);
    expect(at('2027-03-09T09:00')).toEqual([]);
  });

  it('asks nothing once an outcome, or what it was about, is known', () => {
    const said = anInterviewAsOf('2027-03-02T14:00');
    say(said, 'took-place');
    expect(needs(said)).toEqual([]);
    const noted = anInterviewAsOf('2027-03-02T14:00');
    notePoints(noted, true);
    expect(needs(noted)).toEqual([]);
    notePoints(noted, false);
    expect(needs(noted)).toEqual(['interview-ended']);
  });

  it('asks nothing where its talking points came with it', () => {
    const story = anInterviewAsOf('2027-03-01T12:00');
    notePoints(story, true);
    story.advance(story.instant('2027-03-02T12:00'));
    expect(needs(story)).toEqual([]);
  });

  it('is not asked about again when a later round took over', () => {
    const story = anInterviewAsOf('2027-03-02T12:00');
    log(story, { id: 'B', startsAt: '2027-03-04T10:00' });
    expect(needs(story)).toEqual([]);
    story.advance(story.instant('2027-03-04T12:00'));
    expect(needs(story)).toEqual(['interview-ended B']);
  });
});

describe('a decision date', () => {
  const noted = (wall: string) => {
    const story = anInterviewAsOf('2027-03-02T12:00', '2027-03-05');
    notePoints(story, true);
    story.advance(story.instant(wall));
    return story;
  };

  it('is past from the next day on', () => {
    expect(needs(noted('2027-03-05T23:59'))).toEqual([]);
    expect(needs(noted('2027-03-06T00:00'))).toEqual(['past-decision-date']);
  });

  it('stays so while the follow-ups go out, until the close is near', () => {
    expect(needs(noted('2027-03-10T12:00'))).toEqual(['past-decision-date']);
    expect(needs(noted('2027-03-21T12:00'))).toEqual(['closes-soon']);
    expect(needs(noted('2027-03-24T12:00'))).toEqual([]);
  });

  it.each([
    ['an answer', (story: StoryPlayer) => answer(story, 'other', null)],
    ['a later date', (story: StoryPlayer) => answer(story, 'needs-more-time', '2027-03-19')],
    ['the choice to keep it open', (story: StoryPlayer) => story.give(keepOpen)],
    [
      'the close',
      (story: StoryPlayer) =>
        story.give((submission, context) => moveStage(submission, { to: 'candidate-withdrew' }, context)),
    ],
  ])('is settled by %s', (_what, settle) => {
    const story = noted('2027-03-06T12:00');
    settle(story);
    expect(needs(story)).toEqual([]);
  });

  const answer = (story: StoryPlayer, what: 'other' | 'needs-more-time', until: string | null) =>
    story.give((submission, context) =>
      recordAnswer(submission, { interviewId: 'A', answer: what, until }, context),
    );
});

describe('an address', () => {
  it.each(['none', 'undeliverable'] as const)(
    'that is %s needs one who corrects it, once a mail did not go',
    (address) => {
      const story = anInterviewAsOf('2027-03-10T12:00');
      story.learn({ address });
      expect(needsAt(needsOf(story.submission), story.now)).toMatchObject([
        { kind: 'correct-address', address, from: story.now },
      ]);
      story.learn({ address: 'ok' });
      expect(needs(story)).toEqual([]);
    },
  );

  it('of somebody without interviews needs nobody', () => {
    const story = aNewSubmission();
    story.learn({ address: 'none' });
    expect(needs(story)).toEqual([]);
  });
});

describe('several things at once', () => {
  it('are asked one by one for an interview, the most urgent first', () => {
    const story = anInterviewAsOf('2027-03-10T12:00', '2027-03-05');
    story.learn({ address: 'undeliverable' });
    const all = needsOf(story.submission).map(({ kind }) => kind);
    expect(all).toEqual(['close-as-no-response', 'correct-address', 'past-decision-date']);
    expect(needs(story)).toEqual(['correct-address']);
    story.give(
      (submission, context) =>
        recordAnswer(submission, { interviewId: 'A', answer: 'offer', until: null }, context),
      candidateActor,
    );
    expect(needs(story)).toEqual(['confirm-answer']);
  });

  it('have an order for every kind', () => {
    expect(new Set(needKinds).size).toBe(needKinds.length);
  });

  it('hold a step skipped by a person against the close', () => {
    const story = anInterviewAsOf('2027-03-17T12:00', '2027-03-05');
    story.give((submission, context) =>
      skipStep(submission, { interviewId: 'A', step: 'move-on.1' }, context),
    );
    expect(needs(story)).toEqual(['close-as-no-response']);
  });
});
