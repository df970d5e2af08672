import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../src/division/policy.ts';
import { settleDue } from '../src/follow-up/settle-due.ts';
import { stepChanges } from '../src/follow-up/step-changes.ts';
import { setDecisionDate } from '../src/interview/set-decision-date.ts';
import { system } from '../src/kernel/actor.ts';
import type { Decision } from '../src/kernel/refusal.ts';
import type { Changed } from '../src/submission/change.ts';
import type { SubmissionEvent } from '../src/submission/event.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { aLoggedInterview, anInterviewAsOf, log } from './a-story.ts';

// What the history tells of a decision: each step that ended, once; a plan that moved, once an interview.

const rules = {
  policy: defaultPolicy,
  calendar: { holidays: [] },
  basis: { policy: 1, calendar: 1, zoneData: 'test' },
};

const told = (events: readonly SubmissionEvent[]) =>
  events.map(({ type, step, interviewId, data }) =>
    [type, interviewId, step, data?.reason ?? data?.to].filter((part) => part !== undefined).join(' '),
  );

const eventsOf = (decision: Decision<Changed>) => (decision.ok ? told(decision.value.events) : []);

describe('the history', () => {
  it('tells each step an answer ended, and no plan that changed', () => {
    const story = anInterviewAsOf('2027-03-03T09:00');
    const decision = story.give((submission, context) =>
      recordAnswer(submission, { interviewId: 'A', answer: 'other' }, context),
    );
    expect(eventsOf(decision)).toEqual([
      'EmployerAnswered A',
      'StepSkipped A first-follow-up.1 employer-answered',
      'StepSkipped A second-follow-up.1 employer-answered',
      'StepSkipped A move-on.1 employer-answered',
    ]);
  });

  it('tells a second reason only where it replaces the first', () => {
    const story = anInterviewAsOf('2027-03-03T09:00');
    const answer = () =>
      story.give((submission, context) =>
        recordAnswer(submission, { interviewId: 'A', answer: 'other' }, context),
      );
    answer();
    expect(eventsOf(answer())).toEqual(['EmployerAnswered A']);
  });

  it('tells a moved plan once, however many steps moved', () => {
    const story = anInterviewAsOf('2027-03-03T09:00');
    const decision = story.give((submission, context) =>
      setDecisionDate(submission, { interviewId: 'A', decisionDate: '2027-03-12' }, context),
    );
    expect(eventsOf(decision)).toEqual(['DecisionDateChanged A 2027-03-12', 'PlanChanged A']);
  });

  it('tells nothing of the plan of an interview that is new: it is told by the interview', () => {
    expect(
      eventsOf(log(aLoggedInterview(), { id: 'B', startsAt: '2027-03-09T10:00' }) as Decision<Changed>),
    ).toEqual([
      'InterviewLogged B',
      'StepSkipped A first-follow-up.1 next-interview',
      'StepSkipped A second-follow-up.1 next-interview',
      'StepSkipped A move-on.1 next-interview',
    ]);
  });

  it('tells that a step is held, and that those after it have no date', () => {
    const story = anInterviewAsOf('2027-03-09T08:59');
    const settled = settleDue(story.submission, { now: story.now + 26 * 3600, rules });
    expect(told(settled.events)).toEqual(['StepHeld A first-follow-up.1 late', 'PlanChanged A']);
    const again = settleDue(settled.submission, { now: story.now + 27 * 3600, rules });
    expect(told(again.events)).toEqual([]);
    expect(again.submission).toBe(settled.submission);
  });

  it('tells that the interview has ended, once', () => {
    const story = anInterviewAsOf('2027-03-02T10:59');
    const settled = settleDue(story.submission, { now: story.now + 60, rules });
    expect(told(settled.events)).toEqual(['StageChanged interviewed']);
    expect(settled.submission).toMatchObject({ stage: 'interviewed', stageSince: story.now + 60 });
    const again = settleDue(settled.submission, { now: story.now + 120, rules });
    expect([again.submission, told(again.events)]).toEqual([settled.submission, []]);
  });

  it('tells nothing where nothing has ended', () => {
    const story = anInterviewAsOf('2027-03-02T10:59');
    expect(settleDue(story.submission, { now: story.now + 59, rules }).submission).toBe(story.submission);
  });

  it('tells nothing of a decision that changed nothing', () => {
    const { submission, now } = aLoggedInterview();
    expect(stepChanges(submission, submission, { now, by: system })).toEqual([]);
  });

  it('knows each interview by its own', () => {
    const story = aLoggedInterview();
    log(story, { id: 'B', startsAt: '2027-03-09T10:00' });
    const before = story.submission;
    const decision = story.give((submission, context) =>
      recordAnswer(submission, { interviewId: 'B', answer: 'other' }, context),
    );
    expect(eventsOf(decision).filter((line) => !line.startsWith('Employer'))).toEqual([
      'StepSkipped B first-follow-up.1 employer-answered',
      'StepSkipped B second-follow-up.1 employer-answered',
      'StepSkipped B move-on.1 employer-answered',
    ]);
    expect(before.interviews).toHaveLength(2);
  });
});
