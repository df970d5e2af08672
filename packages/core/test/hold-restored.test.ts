import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/division/policy.ts';
import { claimStep } from '../src/follow-up/delivery.ts';
import { holdRestored } from '../src/follow-up/hold-restored.ts';
import { nextDueAt } from '../src/follow-up/next-due.ts';
import type { Context } from '../src/follow-up/rules.ts';
import { settleDue } from '../src/follow-up/settle-due.ts';
import { system } from '../src/kernel/actor.ts';
import type { Submission } from '../src/submission/submission.ts';
import { aLoggedInterview, anInterviewAsOf, coaching, logistics, verdict } from './a-story.ts';

const rules = {
  policy: defaultPolicy,
  calendar: { holidays: [] },
  basis: { policy: 1, calendar: 1, zoneData: 'test' },
};

/** The first follow-up falls on Tuesday 9 March at nine; the backup is of the evening before. */
const evening = anInterviewAsOf('2027-03-08T20:00');
const contextAt = (now: number): Context => ({ now, by: system, rules });
const at = (wall: string) => evening.instant(wall);

function restored(submission: Submission, wall: string, isBehind = false): Submission {
  const decision = holdRestored(submission, { restoredAt: at(wall), isBehind }, contextAt(at(wall)));
  if (!decision.ok) throw new Error(verdict(decision).join());
  return decision.value.submission;
}
const stepsOf = (submission: Submission) => coaching(Object.assign(Object.create(evening), { submission }));

describe('a submission put back from a backup', () => {
  it('holds what fell due between backup and restore: it may have left', () => {
    expect(stepsOf(restored(evening.submission, '2027-03-09T08:59'))[1]).toBe('planned 2027-03-09');
    const held = restored(evening.submission, '2027-03-09T09:00');
    expect(stepsOf(held)).toEqual(['sent', 'held restored', 'after you decide', 'after you decide']);
    // Nothing is due any more, whenever somebody looks.
    expect(nextDueAt(held)).toBeNull();
    expect(settleDue(held, { now: at('2027-05-01T09:00'), rules }).due).toBeNull();
  });

  it('says so in its history', () => {
    const decision = holdRestored(
      evening.submission,
      { restoredAt: at('2027-03-10T00:00'), isBehind: false },
      contextAt(at('2027-03-10T00:00')),
    );
    expect(decision.ok && decision.value.events).toMatchObject([
      { type: 'StepHeld', step: 'first-follow-up.1', data: { reason: 'restored' } },
      { type: 'PlanChanged' },
    ]);
  });

  it('leaves what falls due later, where nothing was lost', () => {
    const { submission } = evening;
    expect(restored(submission, '2027-03-08T23:00')).toBe(submission);
  });

  it('holds what would leave next where something was lost: the employer may have answered', () => {
    const held = restored(evening.submission, '2027-03-08T21:00', true);
    expect(stepsOf(held)[1]).toBe('held restored');
  });

  it('holds reminders and confirmations as well: the interview may have moved', () => {
    const story = aLoggedInterview();
    const held = restored(story.submission, '2027-02-26T12:00', true);
    expect(logistics(Object.assign(Object.create(story), { submission: held }))).toEqual({
      confirmation: 'held restored',
      reminder: 'held restored',
    });
  });

  it('never forgets an attempt that was under way when the backup was taken', () => {
    const due = at('2027-03-09T09:00');
    const claim = claimStep(
      evening.submission,
      'A',
      { kind: 'first-follow-up', cycle: 1 },
      { id: 'the-one', now: due },
    );
    if (!claim) throw new Error('It cannot be claimed');
    const held = restored(claim.submission, '2027-03-09T09:01');
    expect(held.interviews[0]?.steps.find(({ kind }) => kind === 'first-follow-up')).toMatchObject({
      state: 'held',
      holdReason: 'restored',
      unknownAttempts: ['the-one'],
    });
    // By the 60-minute rule it would have been tried once more.
    expect(settleDue(held, { now: due + 7200, rules }).due).toBeNull();
  });

  it('comes to the same when it is done twice', () => {
    const once = restored(evening.submission, '2027-03-09T10:00', true);
    expect(restored(once, '2027-03-09T10:00', true)).toBe(once);
  });
});
