import { describe, expect, it } from 'vitest';
import { holdForReply } from '../src/follow-up/hold-for-reply.ts';
import { markDraftSent } from '../src/follow-up/mark-draft-sent.ts';
import { moveStep } from '../src/follow-up/move-step.ts';
import { skipStep } from '../src/follow-up/skip-step.ts';
import { undoDraftSent } from '../src/follow-up/undo-draft-sent.ts';
import { recordOutcome } from '../src/interview/record-outcome.ts';
import { sayNotHeld, undoNotHeld } from '../src/interview/say-not-held.ts';
import { candidateActor } from '../src/kernel/actor.ts';
import type { Decision } from '../src/kernel/refusal.ts';
import type { Changed } from '../src/submission/change.ts';
import { undoAnswer } from '../src/submission/confirm-answer.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { questionsOf } from '../src/submission/questions.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { revokeLinks } from '../src/submission/revoke-links.ts';
import { aLoggedInterview, anInterviewAsOf, coaching, log, verdict } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

// Whatever a candidate presses can be taken back for seven days, and brings back nothing that something else ended.

const day = 86_400;
const about = { interviewId: 'A' };

const saysNotHeld = (story: StoryPlayer) =>
  story.give((row, context) => sayNotHeld(row, about, context), candidateActor);
const takesThatBack = (story: StoryPlayer) =>
  story.give((row, context) => undoNotHeld(row, about, context), candidateActor);
const outcome = (story: StoryPlayer) => story.submission.interviews[0]?.outcome?.kind ?? null;
const types = (decision: Decision<Changed>) =>
  decision.ok ? decision.value.events.map(({ type }) => type) : [];
const wentOut = (story: StoryPlayer, kind: string) =>
  story.mails.filter((mail) => mail.kind === kind && mail.interview === 'A').length;

const tooLate = ['submission/nothing-to-undo'];

describe('"it did not take place", taken back', () => {
  it('brings the plan back as it was', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    const planned = coaching(story);
    saysNotHeld(story);
    expect(coaching(story).slice(1)).toEqual(Array(3).fill('skipped did-not-take-place'));
    expect(types(takesThatBack(story))).toEqual(['OutcomeUndone', 'PlanChanged']);
    expect(coaching(story)).toEqual(planned);
    expect([outcome(story), story.submission.stage]).toEqual([null, 'interviewed']);
  });

  it('brings a thank-you back inside its 48 hours, and not after', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    saysNotHeld(story);
    story.advance(story.instant('2027-03-03T10:00'));
    takesThatBack(story);
    story.advance(story.instant('2027-03-03T10:05'));
    expect(wentOut(story, 'thank-you')).toBe(1);

    const late = anInterviewAsOf('2027-03-02T11:30');
    saysNotHeld(late);
    late.advance(late.instant('2027-03-05T10:00'));
    takesThatBack(late);
    expect(coaching(late)[0]).toBe('skipped did-not-take-place');
    late.advance(late.instant('2027-05-01T10:00'));
    expect(wentOut(late, 'thank-you')).toBe(0);
  });

  it('never sends blindly what would be late: it is held', () => {
    const story = anInterviewAsOf('2027-03-08T12:00');
    saysNotHeld(story);
    story.advance(story.instant('2027-03-12T12:00'));
    takesThatBack(story);
    expect(coaching(story)).toEqual(['sent', 'held late', 'after you decide', 'after you decide']);
  });

  it('sends nothing a second time', () => {
    const story = anInterviewAsOf('2027-03-09T12:00');
    saysNotHeld(story);
    takesThatBack(story);
    story.advance(story.instant('2027-04-30T12:00'));
    expect(story.mails.map(({ kind }) => kind).filter((kind) => kind.endsWith('follow-up'))).toEqual([
      'first-follow-up',
      'second-follow-up',
    ]);
  });

  it('is possible to the last second of seven days', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(story);
    story.advance(story.now + 7 * day);
    expect(verdict(takesThatBack(story))).toEqual(['accepted']);

    const late = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(late);
    late.advance(late.now + 7 * day + 1);
    expect(verdict(takesThatBack(late))).toEqual(tooLate);
    expect(outcome(late)).toBe('did-not-take-place');
  });

  it('changes nothing where nothing was said, or where the recruiter has said what happened', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    const before = story.submission;
    takesThatBack(story);
    expect(story.submission).toBe(before);

    saysNotHeld(story);
    story.give((row, context) => recordOutcome(row, { ...about, outcome: 'client-no-show' }, context));
    takesThatBack(story);
    expect(outcome(story)).toBe('client-no-show');
  });

  it('revives nothing that a later fact ended', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(story);
    story.give((row, context) => moveStage(row, { to: 'candidate-withdrew' }, context));
    takesThatBack(story);
    story.advance(story.instant('2027-05-01T12:00'));
    expect(coaching(story).slice(1)).toEqual(Array(3).fill('skipped candidate-withdrew'));
    expect(story.submission.stage).toBe('candidate-withdrew');

    const rounds = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(rounds);
    log(rounds, { id: 'B', startsAt: '2027-03-10T10:00' });
    takesThatBack(rounds);
    expect(coaching(rounds).slice(1)).toEqual(Array(3).fill('skipped next-interview'));

    const stopped = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(stopped);
    stopped.learn({ stopped: 'coaching' });
    takesThatBack(stopped);
    expect(coaching(stopped).slice(1)).toEqual(Array(3).fill('skipped opted-out'));
  });
});

describe('"it did not take place"', () => {
  it('leaves what the recruiter said, and keeps the first moment', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    story.give((row, context) => recordOutcome(row, { ...about, outcome: 'postponed' }, context));
    saysNotHeld(story);
    expect(outcome(story)).toBe('postponed');

    const twice = anInterviewAsOf('2027-03-03T12:00');
    saysNotHeld(twice);
    const first = twice.submission;
    twice.advance(twice.now + day);
    saysNotHeld(twice);
    expect(twice.submission).toBe(first);
  });

  it('contradicts a recruiter who thought it did: they are asked', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    story.give((row, context) => recordOutcome(row, { ...about, outcome: 'took-place' }, context));
    saysNotHeld(story);
    expect(questionsOf(story.submission, story.now).map(({ kind }) => kind)).toEqual(['say-outcome']);
  });
});

describe('"I sent it", taken back', () => {
  const saysSent = (story: StoryPlayer, step: string) =>
    story.give((row, context) => markDraftSent(row, { ...about, step }, context), candidateActor);
  const takesBack = (story: StoryPlayer) =>
    story.give((row, context) => undoDraftSent(row, about, context), candidateActor);

  it('leaves the step as it was before, and every date', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    const before = story.submission;
    saysSent(story, 'thank-you.1');
    expect(story.submission).not.toEqual(before);
    expect(types(takesBack(story))).toEqual(['DraftSentUndone']);
    expect(story.submission).toEqual(before);
  });

  it('unmarks the one that is named, and said again no other', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    saysSent(story, 'thank-you.1');
    story.advance(story.now + 60);
    saysSent(story, 'first-follow-up.1');
    const named = { ...about, step: 'first-follow-up.1' };
    for (const _again of [1, 2]) {
      story.give((row, context) => undoDraftSent(row, named, context), candidateActor);
    }
    const marked = story.submission.interviews[0]?.steps.flatMap((step) =>
      step.state === 'sent' && step.candidateSentAt ? [step.kind] : [],
    );
    expect(marked).toEqual(['thank-you']);
  });

  it('is about the last one that was marked', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    saysSent(story, 'first-follow-up.1');
    story.advance(story.now + 60);
    saysSent(story, 'thank-you.1');
    takesBack(story);
    const marked = story.submission.interviews[0]?.steps.flatMap((step) =>
      step.state === 'sent' && step.candidateSentAt ? [step.kind] : [],
    );
    expect(marked).toEqual(['first-follow-up']);
  });

  it('ends after seven days; with nothing marked nothing changes', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    expect(verdict(takesBack(story))).toEqual(['accepted']);
    saysSent(story, 'thank-you.1');
    story.advance(story.now + 7 * day + 1);
    expect(verdict(takesBack(story))).toEqual(tooLate);
  });
});

describe('an answer taken back', () => {
  const answers = (story: StoryPlayer) =>
    story.give((row, context) => recordAnswer(row, { ...about, answer: 'other' }, context), candidateActor);

  it('brings back a date the recruiter had chosen', () => {
    const story = aLoggedInterview();
    const move = { ...about, step: 'first-follow-up.1', date: '2027-03-11', hour: 14 };
    story.give((row, context) => moveStep(row, move, context));
    const planned = coaching(story);
    answers(story);
    story.give(undoAnswer, candidateActor);
    expect(coaching(story)).toEqual(planned);
    expect(coaching(story)[1]).toBe('planned 2027-03-11');
  });

  it('leaves a mail with the recruiter that waited for them after a reply', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    story.give(holdForReply, candidateActor);
    answers(story);
    story.give(undoAnswer, candidateActor);
    expect(coaching(story)[1]).toBe('held candidate-replied');
  });

  it('leaves skipped what the recruiter skipped', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    story.give((row, context) => skipStep(row, { ...about, step: 'first-follow-up.1' }, context));
    answers(story);
    story.give(undoAnswer, candidateActor);
    expect(coaching(story)[1]).toBe('skipped skipped-by-recruiter');
  });
});

describe('a reply by e-mail', () => {
  it('holds the coaching mail that would leave next, and no other', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    expect(types(story.give(holdForReply, candidateActor))).toEqual([
      'CandidateReplied',
      'StepHeld',
      'PlanChanged',
    ]);
    expect(coaching(story)).toEqual([
      'sent',
      'held candidate-replied',
      'after you decide',
      'after you decide',
    ]);
    story.advance(story.instant('2027-05-01T12:00'));
    expect(story.mails.map(({ kind }) => kind)).not.toContain('first-follow-up');
  });

  it('holds what comes first of two interviews', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    log(story, { id: 'B', startsAt: '2027-03-04T10:00' });
    story.give(holdForReply, candidateActor);
    expect(coaching(story)[0]).toBe('held candidate-replied');
    expect(coaching(story, 'B')[0]).toBe('planned 2027-03-04');
  });

  it('holds no reminder and no confirmation', () => {
    const story = aLoggedInterview();
    story.give(holdForReply, candidateActor);
    story.advance(story.instant('2027-03-02T10:00'));
    expect(story.mails.map(({ kind }) => kind)).toEqual(['confirmation', 'reminder']);
  });

  it('a second one holds nothing more', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    story.give(holdForReply, candidateActor);
    const held = story.submission;
    expect(types(story.give(holdForReply, candidateActor))).toEqual(['CandidateReplied']);
    expect(story.submission).toEqual(held);
  });

  it('with nothing left to hold is only told', () => {
    const story = anInterviewAsOf('2027-05-01T12:00');
    const before = story.submission;
    expect(types(story.give(holdForReply, candidateActor))).toEqual(['CandidateReplied']);
    expect(story.submission).toBe(before);
  });
});

it('links of earlier mails are revoked without touching the plan', () => {
  const story = anInterviewAsOf('2027-03-05T12:00');
  const before = story.submission;
  story.give(revokeLinks);
  expect(story.submission).toEqual({ ...before, linkGeneration: before.linkGeneration + 1 });
});
