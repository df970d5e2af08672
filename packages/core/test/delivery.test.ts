import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/division/policy.ts';
import {
  claimStep,
  postponeDue,
  recordFailure,
  recordSent,
  releaseClaim,
} from '../src/follow-up/delivery.ts';
import { holdForReply } from '../src/follow-up/hold-for-reply.ts';
import { leaseSeconds, sendWindowSeconds, unknownWaitSeconds } from '../src/follow-up/lease.ts';
import { moveStep } from '../src/follow-up/move-step.ts';
import { nextDueAt } from '../src/follow-up/next-due.ts';
import type { Context } from '../src/follow-up/rules.ts';
import { sendStepNow } from '../src/follow-up/send-step-now.ts';
import { isSameBasis, settleDue } from '../src/follow-up/settle-due.ts';
import type { Step } from '../src/follow-up/step.ts';
import { system } from '../src/kernel/actor.ts';
import type { Submission } from '../src/submission/submission.ts';
import { anInterviewAsOf } from './a-story.ts';

const basis = { policy: 1, calendar: 1, zoneData: 'test' };
const rules = { policy: defaultPolicy, calendar: { holidays: [] }, basis };

/** Tuesday 9 March, 9:00 in New York: the first follow-up is due. */
const story = anInterviewAsOf('2027-03-09T08:59');
const due = nextDueAt(story.submission) ?? 0;
const context: Context = { now: due, by: system, rules };
const identity = { kind: 'first-follow-up', cycle: 1 } as const;
const attempt = { id: 'the-one', now: due };

const stepOf = (submission: Submission | undefined, kind: Step['kind']): Step | undefined =>
  submission?.interviews[0]?.steps.findLast((step) => step.kind === kind);

const claim = (submission = story.submission) => claimStep(submission, 'A', identity, attempt);
const claimed = (): Submission => {
  const changed = claim();
  if (!changed) throw new Error('It cannot be claimed');
  return changed.submission;
};
const sent = () =>
  recordSent(claimed(), { id: 'the-one', messageId: 'ses-1', sentAt: due + 2 }, context)?.submission;

describe('a claim', () => {
  it('holds a due step for two minutes, and is looked at again an hour after', () => {
    expect(leaseSeconds).toBe(120);
    expect(unknownWaitSeconds).toBe(3600);
    expect(sendWindowSeconds).toBe(2);
    expect(stepOf(claimed(), 'first-follow-up')).toMatchObject({
      state: 'claimed',
      attemptId: 'the-one',
      claimedAt: due,
      leaseUntil: due + 120,
    });
    expect(nextDueAt(claimed())).toBe(due + 120 + 3600);
  });

  it('is for one attempt at a time', () => expect(claim(claimed())).toBeNull());

  it.each([
    ['an interview that is not there', () => claimStep(story.submission, 'B', identity, attempt)],
    ['a cycle that is not there', () => claimStep(story.submission, 'A', { ...identity, cycle: 2 }, attempt)],
    [
      'a step that was sent',
      () => claimStep(story.submission, 'A', { kind: 'thank-you', cycle: 1 }, attempt),
    ],
    [
      'a step that waits for a decision about the one before',
      () => {
        const late = settleDue(story.submission, { now: due + 90_000, rules });
        return claimStep(late.submission, 'A', { kind: 'second-follow-up', cycle: 1 }, attempt);
      },
    ],
  ])('is refused for %s', (_what, make) => expect(make()).toBeNull());

  it('is told in the history', () => {
    expect(claim()?.events).toEqual([
      {
        type: 'StepClaimed',
        at: due,
        by: system,
        interviewId: 'A',
        step: 'first-follow-up.1',
        data: { attempt: 'the-one' },
      },
    ]);
  });
});

describe('what came of an attempt', () => {
  it('is recorded once, for the attempt it was', () => {
    expect(stepOf(sent(), 'first-follow-up')).toMatchObject({ state: 'sent', messageId: 'ses-1' });
    const again = { id: 'the-one', messageId: 'ses-2', sentAt: due };
    expect(recordSent(sent() ?? claimed(), again, context)).toBeNull();
    expect(recordSent(claimed(), { ...again, id: 'another' }, context)).toBeNull();
    expect(releaseClaim(claimed(), 'another', null, context)).toBeNull();
    expect(releaseClaim(sent() ?? claimed(), 'the-one', null, context)).toBeNull();
    expect(recordFailure(claimed(), 'another', 'rejected', context)).toBeNull();
    expect(recordFailure(story.submission, 'the-one', 'rejected', context)).toBeNull();
  });

  it('sent is told in the history', () => {
    const changed = recordSent(claimed(), { id: 'the-one', messageId: 'ses-1', sentAt: due + 2 }, context);
    expect(changed?.events).toEqual([
      {
        type: 'StepSent',
        at: due,
        by: system,
        interviewId: 'A',
        step: 'first-follow-up.1',
        data: { attempt: 'the-one', messageId: 'ses-1' },
      },
    ]);
  });

  it('sent days late is told, and what moves with it', () => {
    const sentAt = due + 2 * 86_400;
    const changed = recordSent(claimed(), { id: 'the-one', messageId: 'ses-1', sentAt }, context);
    expect(changed?.events.map(({ type }) => type)).toEqual(['StepSent', 'PlanChanged']);
    expect(stepOf(changed?.submission, 'second-follow-up')).toMatchObject({ date: '2027-03-18' });
  });

  it('stays unknown in memory while the step waits for the recruiter: there is no third try', () => {
    const hour = settleDue(claimed(), { now: due + leaseSeconds + unknownWaitSeconds + 1, rules });
    expect(stepOf(hour.submission, 'first-follow-up')).toMatchObject({
      state: 'planned',
      unknownAttempts: ['the-one'],
    });
    const held = holdForReply(hour.submission, context);
    expect(held.ok && stepOf(held.value.submission, 'first-follow-up')).toMatchObject({
      state: 'held',
      holdReason: 'candidate-replied',
      unknownAttempts: ['the-one'],
    });
  });

  it('stays unknown in memory while the step is moved, or fails in its second try', () => {
    const later = due + leaseSeconds + unknownWaitSeconds;
    const unknown = settleDue(claimed(), { now: later, rules }).submission;
    const held = holdForReply(unknown, { ...context, now: later });
    if (!held.ok) throw new Error('It cannot be held');
    const moved = moveStep(
      held.value.submission,
      { interviewId: 'A', step: 'first-follow-up.1', date: '2027-03-10' },
      { ...context, now: later },
    );
    expect(moved.ok && stepOf(moved.value.submission, 'first-follow-up')).toMatchObject({
      state: 'planned',
      unknownAttempts: ['the-one'],
    });
    const second = claimStep(unknown, 'A', identity, { id: 'the-second', now: later });
    const failed =
      second && recordFailure(second.submission, 'the-second', 'rejected', { ...context, now: later });
    expect(stepOf(failed?.submission, 'first-follow-up')).toMatchObject({
      state: 'failed',
      failReason: 'rejected',
      unknownAttempts: ['the-one'],
    });
    const again =
      failed &&
      sendStepNow(
        failed.submission,
        { interviewId: 'A', step: 'first-follow-up.1' },
        { ...context, now: later },
      );
    expect(again).toMatchObject({ ok: false, refusal: { code: 'step/outcome-unknown' } });
    const heard =
      failed && recordSent(failed.submission, { id: 'the-one', messageId: 'ses-1', sentAt: due }, context);
    expect(stepOf(heard?.submission, 'first-follow-up')).toMatchObject({ state: 'sent', messageId: 'ses-1' });
  });

  it('given back is told, and waits as long as it was told to', () => {
    const changed = releaseClaim(claimed(), 'the-one', due + 300, context);
    expect(stepOf(changed?.submission, 'first-follow-up')).toMatchObject({
      state: 'planned',
      dueAt: due,
      notBefore: due + 300,
    });
    expect(stepOf(changed?.submission, 'first-follow-up')).not.toHaveProperty('attemptId');
    expect(changed && nextDueAt(changed.submission)).toBe(due + 300);
    expect(changed?.events).toEqual([
      {
        type: 'StepReleased',
        at: due,
        by: system,
        interviewId: 'A',
        step: 'first-follow-up.1',
        data: { attempt: 'the-one', notBefore: due + 300 },
      },
    ]);
  });

  it('rejected is told, and holds up what comes after until somebody decides', () => {
    const changed = recordFailure(claimed(), 'the-one', 'rejected', context);
    expect(stepOf(changed?.submission, 'first-follow-up')).toMatchObject({
      state: 'failed',
      failReason: 'rejected',
      at: due,
    });
    expect(stepOf(changed?.submission, 'second-follow-up')).toMatchObject({ state: 'planned', dueAt: null });
    expect(changed?.events.map(({ type, step }) => [type, step])).toEqual([
      ['StepFailed', 'first-follow-up.1'],
      ['PlanChanged', undefined],
    ]);
  });

  it('rejected after it was taken was not sent after all', () => {
    const changed = recordFailure(sent() ?? claimed(), 'the-one', 'rejected', context);
    expect(stepOf(changed?.submission, 'first-follow-up')).toMatchObject({ state: 'failed' });
  });

  it('the last one closes the submission, and tells both', () => {
    const last = anInterviewAsOf('2027-03-23T08:59');
    const at = nextDueAt(last.submission) ?? 0;
    const taken = claimStep(last.submission, 'A', { kind: 'move-on', cycle: 1 }, { id: 'last', now: at });
    if (!taken) throw new Error('It cannot be claimed');
    const done = recordSent(
      taken.submission,
      { id: 'last', messageId: 'ses-9', sentAt: at },
      { now: at, rules },
    );
    expect(done?.submission).toMatchObject({ stage: 'no-response', stageSince: at });
    expect(done?.events.map(({ type, data }) => [type, data])).toEqual([
      ['StepSent', { attempt: 'last', messageId: 'ses-9' }],
      ['StageChanged', { from: 'interviewed', to: 'no-response' }],
    ]);
  });
});

describe('a basis', () => {
  it.each([
    [{ policy: 2 }, false],
    [{ calendar: 2 }, false],
    [{ zoneData: '2026d' }, false],
    [{}, true],
  ])('with %j is the same: %s', (change, same) =>
    expect(isSameBasis(basis, { ...basis, ...change })).toBe(same),
  );

  it('that is the same leaves a plan as it is, to the object', () => {
    const settled = settleDue(story.submission, { now: due - 60, rules });
    expect(settled.submission).toBe(story.submission);
    expect(settled.events).toEqual([]);
    expect(settled.due).toBeNull();
  });
});

describe('while the agency sends nothing', () => {
  it('what is due waits, and what is not due stays as it is', () => {
    const waiting = postponeDue(story.submission, due, due + 600);
    expect(stepOf(waiting, 'first-follow-up')).toMatchObject({ notBefore: due + 600 });
    expect(stepOf(waiting, 'second-follow-up')).not.toHaveProperty('notBefore');
    expect(postponeDue(story.submission, due - 1, due + 600)).toEqual(story.submission);
  });

  it('what is paused is not due', () => {
    const paused = { ...story.submission, paused: { at: due - 60, by: system } };
    expect(stepOf(postponeDue(paused, due, due + 600), 'first-follow-up')).not.toHaveProperty('notBefore');
  });
});

describe('a reminder nobody could send in time', () => {
  const waiting = anInterviewAsOf('2027-03-01T09:59').submission;

  it.each([
    ['goes until the interview begins', '2027-03-02T09:59', 'planned'],
    ['and not once it has begun', '2027-03-02T10:00', 'skipped'],
  ])('%s', (_what, wall, state) => {
    const settled = settleDue(waiting, { now: story.instant(wall), rules });
    expect(stepOf(settled.submission, 'reminder')?.state).toBe(state);
  });
});

describe('two attempts nobody heard of', () => {
  it('end the step, and its history says why', () => {
    const first = settleDue(claimed(), { now: due + 120 + 3600, rules }).submission;
    const again = claimStep(first, 'A', identity, { id: 'the-other', now: due + 3800 })?.submission;
    if (!again) throw new Error('It cannot be claimed again');
    const { submission, events } = settleDue(again, { now: due + 3800 + 120 + 3600, rules });
    expect(stepOf(submission, 'first-follow-up')).toMatchObject({
      state: 'failed',
      failReason: 'outcome-unknown',
    });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'StepFailed', data: { reason: 'outcome-unknown' } }),
    );
  });
});
