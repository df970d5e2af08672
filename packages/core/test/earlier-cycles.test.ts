import { describe, expect, it } from 'vitest';
import { claimStep, releaseClaim } from '../src/follow-up/delivery.ts';
import { nextDueAt } from '../src/follow-up/next-due.ts';
import { settleDue } from '../src/follow-up/settle-due.ts';
import { stepKey } from '../src/follow-up/step.ts';
import { rescheduleInterview } from '../src/interview/reschedule-interview.ts';
import { setDecisionDate } from '../src/interview/set-decision-date.ts';
import { startCycle } from '../src/interview/start-cycle.ts';
import { accept } from '../src/kernel/refusal.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { anInterviewAsOf, coaching, verdict } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

// What a new cycle leaves behind is not forgotten: it obeys what ends a plan, or it makes way.

const interviewId = 'A';

const startAgain = (story: StoryPlayer) =>
  story.give((submission, context) => startCycle(submission, { interviewId }, context));

const kinds = (story: StoryPlayer, since: number) => story.mails.slice(since).map(({ kind }) => kind);

/** Claims what is due now, as the sender does; gives back a way to return the claim. */
function claimDue(story: StoryPlayer): () => void {
  const due = nextDueAt(story.submission);
  if (due === null) throw new Error('Nothing is planned');
  story.give((submission, context) => {
    const settled = settleDue(submission, { ...context, now: due });
    if (!settled.due) throw new Error('Nothing is due');
    const attempt = { id: 'busy', now: due };
    const claimed = claimStep(settled.submission, settled.due.interviewId, settled.due.step, attempt);
    if (!claimed) throw new Error('It cannot be claimed');
    return accept(claimed);
  });
  return () => {
    story.give((submission, context) => {
      const released = releaseClaim(submission, 'busy', null, context);
      if (!released) throw new Error('The claim is gone');
      return accept(released);
    });
  };
}

const open = (story: StoryPlayer) =>
  story.submission.interviews.flatMap(({ steps }) =>
    steps.filter(({ state }) => state === 'planned' || state === 'held').map(stepKey),
  );

describe('a thank-you that has not left when the follow-ups are started again', () => {
  it('still leaves, once', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    const before = story.mails.length;
    expect(verdict(startAgain(story))).toEqual(['accepted']);
    story.advance(story.instant('2027-03-03T09:00'));
    expect(kinds(story, before)).toEqual(['thank-you']);
  });

  it.each([
    ['a stop', (story: StoryPlayer) => story.learn({ stopped: 'coaching' }), 'skipped opted-out'],
    ['an erasure', (story: StoryPlayer) => story.learn({ erased: true }), 'skipped candidate-erased'],
    ['a bounce', (story: StoryPlayer) => story.learn({ address: 'undeliverable' }), 'skipped undeliverable'],
    [
      'a rejection',
      (story: StoryPlayer) =>
        void story.give((submission, context) => moveStage(submission, { to: 'client-rejected' }, context)),
      'skipped employer-answered',
    ],
  ])('does not leave after %s', (_what, happen, standing) => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    startAgain(story);
    const before = story.mails.length;
    happen(story);
    expect(coaching(story)[0]).toBe(standing);
    story.advance(story.instant('2027-04-30T09:00'));
    expect(kinds(story, before)).toEqual([]);
    expect(nextDueAt(story.submission)).toBeNull();
  });
});

describe('a claim that is given back after the next cycle was opened', () => {
  it('does not remind of the old time of an interview that was moved', () => {
    const story = anInterviewAsOf('2027-03-01T09:59');
    const giveBack = claimDue(story);
    story.give((submission, context) =>
      rescheduleInterview(submission, { interviewId, startsAt: '2027-03-05T14:00' }, context),
    );
    giveBack();
    expect(open(story)).not.toContain('reminder.1');
    expect(open(story)).toContain('reminder.2');
    const steps = story.submission.interviews[0]?.steps.filter(({ kind }) => kind === 'reminder');
    expect(steps?.map(({ cycle, state }) => [cycle, state])).toEqual([
      [1, 'skipped'],
      [2, 'planned'],
    ]);
  });

  it('does not follow up before the date the employer named meanwhile', () => {
    const story = anInterviewAsOf('2027-03-09T08:59');
    const giveBack = claimDue(story);
    story.give((submission, context) =>
      setDecisionDate(submission, { interviewId, decisionDate: '2027-03-12' }, context),
    );
    giveBack();
    const before = story.mails.length;
    story.advance(story.instant('2027-03-14T23:00'));
    expect(kinds(story, before)).toEqual([]);
    story.advance(story.instant('2027-03-15T12:00'));
    expect(kinds(story, before)).toEqual(['first-follow-up']);
  });
});
