import { describe, expect, it } from 'vitest';
import { findOpenStep } from '../src/follow-up/find-step.ts';
import { nextStep } from '../src/follow-up/next-due.ts';
import { isNext, type Step, type StepKind } from '../src/follow-up/step.ts';
import { pauseSubmission } from '../src/submission/pause-submission.ts';
import { aLoggedInterview, anInterviewAsOf } from './a-story.ts';

describe('the order of the coaching', () => {
  const one = (kind: StepKind, state: Step['state'], cycle = 1) => ({ kind, state, cycle }) as Step;

  it('is kept within a cycle, and does not wait for what is no coaching', () => {
    const first = { kind: 'first-follow-up', cycle: 1 } as const;
    expect(isNext([one('thank-you', 'planned')], first)).toBe(false);
    expect(isNext([one('thank-you', 'held')], first)).toBe(false);
    expect(isNext([one('thank-you', 'sent'), one('second-follow-up', 'planned')], first)).toBe(true);
    expect(isNext([one('thank-you', 'skipped'), one('interview-changed', 'planned')], first)).toBe(true);
    expect(isNext([one('thank-you', 'planned')], { kind: 'reminder', cycle: 1 })).toBe(true);
  });

  it('waits for a mail of an earlier cycle only while that is on its way', () => {
    const first = { kind: 'first-follow-up', cycle: 2 } as const;
    expect(isNext([one('thank-you', 'planned')], first)).toBe(true);
    expect(isNext([one('thank-you', 'claimed')], first)).toBe(false);
  });
});

describe('the step a card shows', () => {
  it('is what leaves next, coaching too, also while the submission is paused', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    expect(nextStep(story.submission)?.kind).toBe('thank-you');
    story.give(pauseSubmission);
    expect(nextStep(story.submission)?.kind).toBe('thank-you');
  });

  it('is what waits for a person before all that leaves', () => {
    const story = anInterviewAsOf('2027-03-08T12:00');
    story.submission = { ...story.submission, approveBeforeSend: true };
    story.advance(story.instant('2027-03-09T10:00'));
    expect(nextStep(story.submission)).toMatchObject({ kind: 'first-follow-up', state: 'held' });
  });
});

describe('a step that is not there', () => {
  it('is named in full up to sixty letters', () => {
    const refused = (key: string) => {
      const found = findOpenStep(aLoggedInterview().submission, { interviewId: 'A', step: key });
      return found.ok ? '' : found.refusal.message;
    };
    expect(refused('x'.repeat(60))).toBe(`This interview has no step "${'x'.repeat(60)}".`);
    expect(refused('x'.repeat(61))).toBe(`This interview has no step "${'x'.repeat(60)}".`);
  });
});
