import { describe, expect, it } from 'vitest';
import { holdForReply } from '../src/follow-up/hold-for-reply.ts';
import { moveStep } from '../src/follow-up/move-step.ts';
import { sendStepNow } from '../src/follow-up/send-step-now.ts';
import { skipStep } from '../src/follow-up/skip-step.ts';
import { cancelInterview } from '../src/interview/cancel-interview.ts';
import type { Outcome } from '../src/interview/interview.ts';
import { recordOutcome } from '../src/interview/record-outcome.ts';
import { rescheduleInterview } from '../src/interview/reschedule-interview.ts';
import { setDecisionDate } from '../src/interview/set-decision-date.ts';
import { startCycle } from '../src/interview/start-cycle.ts';
import { candidateActor } from '../src/kernel/actor.ts';
import type { PlainDate } from '../src/kernel/time.ts';
import { adoptRules } from '../src/submission/adopt-facts.ts';
import { confirmAnswer, undoAnswer } from '../src/submission/confirm-answer.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { pauseSubmission, resumeSubmission } from '../src/submission/pause-submission.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { reopenSubmission } from '../src/submission/reopen-submission.ts';
import type { Stage } from '../src/submission/stage.ts';
import type { Answer } from '../src/submission/submission.ts';
import {
  aLoggedInterview,
  aNewSubmission,
  anInterviewAsOf,
  coaching,
  log,
  logistics,
  verdict,
} from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

// One `describe` a row of product.md, "What changes a plan", for what etiquette-histories.json does not tell.

const untouched = ['planned 2027-03-02', 'planned 2027-03-09', 'planned 2027-03-16', 'planned 2027-03-23'];
const all = (word: string) => [word, word, word, word];
const skippedFollowUps = (why: string) => Array<string>(3).fill(`skipped ${why}`);
const followUps = (first: string, ...rest: readonly string[]) => [first, ...rest];

const reschedule = (story: StoryPlayer, startsAt: string, decisionDate?: PlainDate | null) =>
  story.give((submission, context) =>
    rescheduleInterview(
      submission,
      { interviewId: 'A', startsAt, ...(decisionDate === undefined ? {} : { decisionDate }) },
      context,
    ),
  );
const decide = (story: StoryPlayer, decisionDate: PlainDate | null, confirmed?: true) =>
  story.give((submission, context) =>
    setDecisionDate(
      submission,
      { interviewId: 'A', decisionDate, ...(confirmed ? { confirmed } : {}) },
      context,
    ),
  );
const answer = (story: StoryPlayer, said: Answer, until: PlainDate | null = null, by = false) =>
  story.give(
    (submission, context) => recordAnswer(submission, { interviewId: 'A', answer: said, until }, context),
    by ? candidateActor : undefined,
  );
const stage = (story: StoryPlayer, to: Stage, confirmed?: true) =>
  story.give((submission, context) =>
    moveStage(submission, { to, ...(confirmed ? { confirmed } : {}) }, context),
  );
const step = (name: string) => ({ interviewId: 'A', step: `${name}.1` });

describe('rescheduled before it took place', () => {
  it('clears a decision date that now lies before the interview', () => {
    const story = aLoggedInterview('2027-03-04');
    expect(verdict(reschedule(story, '2027-03-09T10:00'))).toEqual(['accepted']);
    expect(story.submission.interviews[0]?.decisionDate).toBeNull();
    expect(coaching(story)[1]).toBe('planned 2027-03-16');
  });

  it('keeps one that still lies after it, and takes a new one', () => {
    const story = aLoggedInterview('2027-03-10');
    reschedule(story, '2027-03-09T10:00');
    expect(story.submission.interviews[0]?.decisionDate).toBe('2027-03-10');
    reschedule(story, '2027-03-11T10:00', '2027-03-15');
    expect(coaching(story)[1]).toBe('planned 2027-03-17');
  });

  it('refuses a new one before the interview', () => {
    const story = aLoggedInterview();
    expect(verdict(reschedule(story, '2027-03-09T10:00', '2027-03-08'))).toEqual([
      'decision-date/before-interview',
      'decisionDate',
    ]);
  });

  it('opens the next cycle of everything unsent', () => {
    const story = anInterviewAsOf('2027-03-01T12:00');
    reschedule(story, '2027-03-04T10:00');
    const steps = story.submission.interviews[0]?.steps ?? [];
    expect(steps.filter(({ cycle }) => cycle === 2).map(({ kind }) => kind)).toEqual([
      'interview-changed',
      'reminder',
      'thank-you',
      'first-follow-up',
      'second-follow-up',
      'move-on',
    ]);
    expect(steps.filter(({ cycle }) => cycle === 1).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it.each([
    [
      'to a later day once the thank-you went out',
      '2027-03-03T09:00',
      '2027-03-05T10:00',
      ['interview/already-held', 'startsAt'],
    ],
    ['to an earlier hour of that day: a correction', '2027-03-03T09:00', '2027-03-02T09:00', ['accepted']],
    [
      'to another hour once the first follow-up went out',
      '2027-03-09T10:00',
      '2027-03-02T09:00',
      ['interview/already-held', 'startsAt'],
    ],
  ] as const)('%s', (_what, asOf, startsAt, expected) => {
    expect(verdict(reschedule(anInterviewAsOf(asOf), startsAt))).toEqual(expected);
  });

  it('sends nothing about a correction', () => {
    const story = anInterviewAsOf('2027-03-03T09:00');
    const before = logistics(story);
    reschedule(story, '2027-03-02T09:00');
    expect(logistics(story)).toEqual(before);
  });
});

describe('cancelled', () => {
  const cancel = (story: StoryPlayer) =>
    story.give((submission, context) => cancelInterview(submission, { interviewId: 'A' }, context));

  it('ends everything unsent and tells the candidate, if they knew of it', () => {
    const story = anInterviewAsOf('2027-02-26T09:01');
    cancel(story);
    expect(logistics(story)).toEqual({
      confirmation: 'skipped interview-cancelled',
      reminder: 'skipped interview-cancelled',
    });
    const told = anInterviewAsOf('2027-02-27T09:00');
    cancel(told);
    expect(logistics(told)['interview-cancelled']).toBe('planned 2027-02-27');
    expect(coaching(told)).toEqual(all('skipped interview-cancelled'));
  });

  it.each([
    ['2027-03-01T12:00', ['accepted']],
    ['2027-03-02T10:30', ['accepted']],
    ['2027-03-02T11:00', ['interview/already-held']],
  ] as const)('at %s', (asOf, expected) => {
    expect(verdict(cancel(anInterviewAsOf(asOf)))).toEqual(expected);
  });

  it('is refused twice', () => {
    const story = aLoggedInterview();
    cancel(story);
    expect(verdict(cancel(story))).toEqual(['interview/already-cancelled']);
  });
});

describe('outcome', () => {
  const say = (story: StoryPlayer, outcome: Outcome, by = false) =>
    story.give(
      (submission, context) => recordOutcome(submission, { interviewId: 'A', outcome }, context),
      by ? candidateActor : undefined,
    );

  it.each(['candidate-no-show', 'client-no-show', 'postponed', 'did-not-take-place'] as const)(
    '%s ends the coaching with that reason',
    (outcome) => {
      const story = anInterviewAsOf('2027-03-02T11:30');
      say(story, outcome);
      expect(coaching(story)).toEqual(all(`skipped ${outcome}`));
    },
  );

  it('nothing said: it took place', () => {
    expect(anInterviewAsOf('2027-03-02T11:30').submission.stage).toBe('interviewed');
    expect(coaching(anInterviewAsOf('2027-03-02T12:30'))[0]).toBe('sent');
  });

  it('by the link "it did not take place", taken back by the recruiter: what can still go comes back', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    say(story, 'did-not-take-place', true);
    say(story, 'took-place');
    expect(coaching(story)).toEqual(untouched);
  });

  it.each([
    ['candidate-no-show', ['interview/not-started', 'outcome']],
    ['did-not-take-place', ['interview/not-started', 'outcome']],
    ['took-place', ['interview/not-started', 'outcome']],
    ['postponed', ['accepted']],
  ] as const)('%s before the start', (outcome, expected) => {
    expect(verdict(say(anInterviewAsOf('2027-03-01T12:00'), outcome))).toEqual(expected);
  });
});

describe('decision date set, moved or learnt late', () => {
  it.each([
    [
      'before the first follow-up',
      '2027-03-05T12:00',
      '2027-03-12',
      ['sent', 'planned 2027-03-15', 'planned 2027-03-22', 'planned 2027-03-29'],
    ],
    [
      'on the day itself',
      '2027-03-05T12:00',
      '2027-03-05',
      ['sent', 'planned 2027-03-08', 'planned 2027-03-15', 'planned 2027-03-22'],
    ],
    [
      'after the first follow-up: the next cycle',
      '2027-03-10T12:00',
      '2027-03-18',
      ['sent', 'planned 2027-03-22', 'planned 2027-03-29', 'planned 2027-04-05'],
    ],
    [
      'after the second follow-up: the next cycle',
      '2027-03-17T12:00',
      '2027-03-19',
      ['sent', 'planned 2027-03-22', 'planned 2027-03-29', 'planned 2027-04-05'],
    ],
  ] as const)('%s', (_what, asOf, date, expected) => {
    const story = anInterviewAsOf(asOf);
    expect(verdict(decide(story, date))).toEqual(['accepted']);
    expect(coaching(story)).toEqual(expected);
  });

  it.each([
    ['before today', '2027-03-05T12:00', '2027-03-04', ['decision-date/in-the-past', 'decisionDate']],
    [
      'before the interview',
      '2027-02-27T12:00',
      '2027-03-01',
      ['decision-date/before-interview', 'decisionDate'],
    ],
    [
      'a year and more after it',
      '2027-03-05T12:00',
      '2028-03-08',
      ['decision-date/too-far-ahead', 'decisionDate'],
    ],
  ] as const)('%s is refused', (_what, asOf, date, expected) => {
    expect(verdict(decide(anInterviewAsOf(asOf), date))).toEqual(expected);
  });

  it.each([
    ['needs more time, no day', null],
    ['needs more time until a day gone by', '2027-03-04'],
    ['needs more time until a day before the interview', '2027-03-01'],
  ] as const)('%s is refused, naming the field of the answer', (_what, until) => {
    const story =
      until === '2027-03-01' ? anInterviewAsOf('2027-02-27T12:00') : anInterviewAsOf('2027-03-05T12:00');
    expect(verdict(answer(story, 'needs-more-time', until)).at(-1)).toBe('until');
  });

  it('asks before it starts a fourth time', () => {
    const story = anInterviewAsOf('2027-03-09T10:00');
    for (const [date, then] of [
      ['2027-03-10', '2027-03-12T10:00'],
      ['2027-03-12', '2027-03-15T10:00'],
    ] as const) {
      expect(verdict(decide(story, date))).toEqual(['accepted']);
      story.advance(story.instant(then));
    }
    expect(verdict(decide(story, '2027-03-18'))).toEqual(['follow-up/too-many-cycles', 'confirmed']);
    expect(verdict(decide(story, '2027-03-18', true))).toEqual(['accepted']);
    expect(coaching(story)[1]).toBe('planned 2027-03-22');
  });

  describe('after the close as No response', () => {
    const closed = () => {
      const story = anInterviewAsOf('2027-03-23T10:00');
      expect(story.submission.stage).toBe('no-response');
      return story;
    };

    it('asks first', () => {
      expect(verdict(decide(closed(), '2027-03-30'))).toEqual(['confirmation/needed', 'confirmed']);
    });

    it('reopens when the recruiter confirms, and follows up from that day', () => {
      const story = closed();
      expect(verdict(decide(story, '2027-03-30', true))).toEqual(['accepted']);
      expect(story.submission.stage).toBe('interviewed');
      expect(coaching(story)).toEqual(
        followUps('sent', 'planned 2027-04-01', 'planned 2027-04-08', 'planned 2027-04-15'),
      );
    });

    it('reopens for 90 days and no longer', () => {
      const story = closed();
      story.advance(story.instant('2027-06-21T08:00'));
      expect(verdict(decide(story, '2027-06-25'))).toEqual(['confirmation/needed', 'confirmed']);
      story.advance(story.instant('2027-06-21T10:00'));
      expect(verdict(decide(story, '2027-06-25', true))).toEqual(['submission/reopen-expired']);
    });

    it.each(['client-rejected', 'candidate-withdrew', 'order-closed'] as const)(
      'does not reopen %s',
      (to) => {
        const story = anInterviewAsOf('2027-03-05T12:00');
        stage(story, to);
        expect(verdict(decide(story, '2027-03-30', true))).toEqual(['submission/closed']);
      },
    );
  });
});

describe('decision date removed', () => {
  it('brings the five business days back; a moment already past is held', () => {
    const early = anInterviewAsOf('2027-03-05T12:00', '2027-03-30');
    decide(early, null);
    expect(coaching(early)).toEqual(
      followUps('sent', 'planned 2027-03-09', 'planned 2027-03-16', 'planned 2027-03-23'),
    );
    const late = anInterviewAsOf('2027-03-09T09:30', '2027-03-30');
    decide(late, null);
    expect(coaching(late)).toEqual(followUps('sent', 'held late', 'after you decide', 'after you decide'));
  });
});

describe('the employer answered about this interview', () => {
  const twoRounds = () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    log(story, { id: 'B', startsAt: '2027-03-08T10:00' });
    story.advance(story.instant('2027-03-08T11:30'));
    return story;
  };
  const ended = 'skipped employer-answered';
  const open = ['planned 2027-03-08', 'planned 2027-03-15', 'planned 2027-03-22', 'planned 2027-03-29'];

  it.each([
    ['other', open],
    ['another-interview', open],
    ['offer', ['planned 2027-03-08', ended, ended, ended]],
    ['rejected', all(ended)],
  ] as const)('%s about the first of two: the second', (said, expected) => {
    const story = twoRounds();
    answer(story, said);
    expect(coaching(story, 'B')).toEqual(expected);
  });

  it('an offer lets the thank-you go, and the card stands at the offer', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    answer(story, 'offer');
    expect(coaching(story)).toEqual(['planned 2027-03-02', ended, ended, ended]);
    expect(story.submission.stage).toBe('offer-extended');
  });
});

describe('card moved on the board', () => {
  it.each([
    ['offer-extended', ['planned 2027-03-02', ...Array(3).fill('skipped employer-answered')]],
    ['placed', all('skipped employer-answered')],
    ['client-rejected', all('skipped employer-answered')],
    ['offer-declined', all('skipped employer-answered')],
    ['candidate-withdrew', all('skipped candidate-withdrew')],
    ['no-response', all('skipped no-response')],
    ['order-closed', all('skipped order-closed')],
  ] as const)('to %s', (to, expected) => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    expect(verdict(stage(story, to))).toEqual(['accepted']);
    expect([story.submission.stage, coaching(story)]).toEqual([to, expected]);
  });

  it.each(['submitted', 'client-review'] as const)('backwards to %s asks', (to) => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    expect(verdict(stage(story, to))).toEqual(['stage/backwards', 'confirmed']);
    expect(verdict(stage(story, to, true))).toEqual(['accepted']);
    expect(story.submission.stage).toBe(to);
  });

  it('to where it stands changes nothing, not even the history', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    const decision = stage(story, 'interviewed');
    expect(decision.ok && decision.value.events).toEqual([]);
  });

  it('to a column that only an interview brings about is refused', () => {
    expect(verdict(stage(aNewSubmission(), 'interview-scheduled'))).toEqual([
      'stage/needs-an-interview',
      'to',
    ]);
    expect(verdict(stage(aNewSubmission(), 'interviewed'))).toEqual(['stage/needs-an-interview', 'to']);
  });

  it('out of a closed column is refused: that is reopening', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    stage(story, 'client-rejected');
    expect(verdict(stage(story, 'interviewed', true))).toEqual(['submission/closed', 'to']);
  });
});

describe('candidate says "they answered" by link', () => {
  const answered = () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    answer(story, 'offer', null, true);
    return story;
  };
  const undo = (story: StoryPlayer, by = true) => story.give(undoAnswer, by ? candidateActor : undefined);

  it('stops the mails at once; the stage waits for the recruiter', () => {
    const story = answered();
    expect(coaching(story).slice(1)).toEqual(Array(3).fill('skipped employer-answered'));
    expect(story.submission.stage).toBe('interviewed');
    expect(verdict(story.give((row, context) => confirmAnswer(row, {}, context)))).toEqual(['accepted']);
    expect(story.submission.stage).toBe('offer-extended');
  });

  it('can be taken back for seven days: the plan is as it was', () => {
    const story = answered();
    expect(verdict(undo(story))).toEqual(['accepted']);
    expect(coaching(story)).toEqual(
      followUps('sent', 'planned 2027-03-09', 'planned 2027-03-16', 'planned 2027-03-23'),
    );
    const late = answered();
    late.advance(late.instant('2027-03-12T12:00'));
    expect(verdict(undo(late))).toEqual(['accepted']);
  });

  it('cannot be taken back by the candidate after that, but by the recruiter', () => {
    const story = answered();
    story.advance(story.instant('2027-03-12T12:01'));
    expect(verdict(undo(story))).toEqual(['submission/nothing-to-undo']);
    expect(verdict(undo(story, false))).toEqual(['accepted']);
  });
});

describe('stop', () => {
  it.each([
    ['coaching', 'planned 2027-03-01', 'skipped opted-out'],
    ['all', 'skipped opted-out', 'skipped opted-out'],
  ] as const)('of %s', (stopped, reminder, thankYou) => {
    const story = anInterviewAsOf('2027-02-27T09:00');
    story.learn({ stopped });
    expect([logistics(story).reminder, coaching(story)]).toEqual([reminder, all(thankYou)]);
  });

  it('taken back in time leaves the plan as it was', () => {
    const story = anInterviewAsOf('2027-02-27T09:00');
    story.learn({ stopped: 'all' });
    story.learn({ stopped: 'nothing' });
    expect([logistics(story).reminder, coaching(story)]).toEqual(['planned 2027-03-01', untouched]);
  });

  it('taken back late holds what is past, so that nothing goes out blindly', () => {
    const story = anInterviewAsOf('2027-03-03T09:00');
    story.learn({ stopped: 'coaching' });
    story.advance(story.instant('2027-03-12T12:00'));
    story.learn({ stopped: 'nothing' });
    expect(coaching(story)).toEqual(followUps('sent', 'held late', 'after you decide', 'after you decide'));
  });
});

describe('hard bounce, no address', () => {
  it.each([
    ['undeliverable', 'skipped undeliverable'],
    ['none', 'skipped no-address'],
  ] as const)('%s ends what is unsent; a good address plans it anew', (address, reason) => {
    const story = anInterviewAsOf('2027-02-27T09:00');
    story.learn({ address });
    expect([logistics(story).reminder, coaching(story)]).toEqual([reason, all(reason)]);
    story.learn({ address: 'ok' });
    expect([logistics(story).reminder, coaching(story)]).toEqual(['planned 2027-03-01', untouched]);
  });
});

describe('recruiter pauses and resumes', () => {
  it('nothing overdue: dates stay', () => {
    const story = anInterviewAsOf('2027-03-03T12:00');
    story.give(pauseSubmission);
    story.advance(story.instant('2027-03-08T12:00'));
    story.give(resumeSubmission);
    expect(coaching(story)).toEqual(
      followUps('sent', 'planned 2027-03-09', 'planned 2027-03-16', 'planned 2027-03-23'),
    );
  });

  it.each([
    ['on a Thursday', '2027-03-11T12:00', ['planned 2027-03-12', 'planned 2027-03-19', 'planned 2027-03-26']],
    ['on a Saturday', '2027-03-13T12:00', ['planned 2027-03-15', 'planned 2027-03-22', 'planned 2027-03-29']],
    [
      'after all of them were due',
      '2027-03-24T12:00',
      ['planned 2027-03-25', 'planned 2027-04-01', 'planned 2027-04-08'],
    ],
  ] as const)(
    'overdue, resumed %s: the first goes on the next business day, the others follow by their gaps',
    (_what, at, expected) => {
      const story = anInterviewAsOf('2027-03-03T12:00');
      story.give(pauseSubmission);
      story.advance(story.instant(at));
      expect(coaching(story).slice(1)).toEqual([
        'planned 2027-03-09',
        'planned 2027-03-16',
        'planned 2027-03-23',
      ]);
      story.give(resumeSubmission);
      expect(coaching(story).slice(1)).toEqual(expected);
    },
  );

  it('confirmations and reminders go on meanwhile', () => {
    const story = aLoggedInterview();
    story.give(pauseSubmission);
    story.advance(story.instant('2027-03-03T12:00'));
    expect(logistics(story)).toEqual({ confirmation: 'sent', reminder: 'sent' });
    expect(coaching(story)[0]).toBe('planned 2027-03-02');
  });

  it('twice is refused', () => {
    const story = aLoggedInterview();
    expect(verdict(story.give(resumeSubmission))).toEqual(['submission/not-paused']);
    story.give(pauseSubmission);
    expect(verdict(story.give(pauseSubmission))).toEqual(['submission/already-paused']);
  });
});

describe('recruiter skips, sends now, moves a step', () => {
  const move = (story: StoryPlayer, name: string, date: PlainDate, hour?: number) =>
    story.give((submission, context) =>
      moveStep(submission, { ...step(name), date, ...(hour === undefined ? {} : { hour }) }, context),
    );
  const send = (story: StoryPlayer, name: string) =>
    story.give((submission, context) => sendStepNow(submission, step(name), context));
  const skip = (story: StoryPlayer, name: string) =>
    story.give((submission, context) => skipStep(submission, step(name), context));
  const asOf = () => anInterviewAsOf('2027-03-05T12:00');

  it('moves a step and those after it by their gaps', () => {
    const story = asOf();
    move(story, 'first-follow-up', '2027-03-11');
    expect(coaching(story).slice(1)).toEqual([
      'planned 2027-03-11',
      'planned 2027-03-18',
      'planned 2027-03-25',
    ]);
  });

  it.each([
    ['the second before the first', 'second-follow-up', '2027-03-08', ['step/out-of-order', 'date']],
    ['the second onto the first', 'second-follow-up', '2027-03-09', ['step/out-of-order', 'date']],
    ['the move-on before the second', 'move-on', '2027-03-15', ['step/out-of-order', 'date']],
    ['a follow-up to a Sunday', 'first-follow-up', '2027-03-14', ['step/not-a-business-day', 'date']],
    ['to a day gone by', 'first-follow-up', '2027-03-04', ['step/date-in-the-past', 'date']],
    ['a thank-you that was sent', 'thank-you', '2027-03-08', ['step/already-sent', 'step']],
    ['a reminder that was sent', 'reminder', '2027-03-08', ['step/already-sent', 'step']],
    ['a step that is none', 'third-follow-up', '2027-03-08', ['step/not-found', 'step']],
  ] as const)('%s is refused', (_what, name, date, expected) => {
    const story = asOf();
    const before = story.submission;
    expect(verdict(move(story, name, date))).toEqual(expected);
    expect(story.submission).toBe(before);
  });

  it('refuses to move the first behind a second that a person gave its day', () => {
    const story = asOf();
    move(story, 'second-follow-up', '2027-03-12');
    expect(verdict(move(story, 'first-follow-up', '2027-03-12'))).toEqual(['step/out-of-order', 'date']);
    expect(verdict(move(story, 'first-follow-up', '2027-03-11'))).toEqual(['accepted']);
    expect(coaching(story).slice(1)).toEqual([
      'planned 2027-03-11',
      'planned 2027-03-12',
      'planned 2027-03-19',
    ]);
  });

  it('moves a thank-you within its 48 hours, and not beyond them', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    expect(verdict(move(story, 'thank-you', '2027-03-05'))).toEqual(['step/moment-passed', 'date']);
    expect(verdict(move(story, 'thank-you', '2027-03-03'))).toEqual(['accepted']);
    expect(coaching(story)[0]).toBe('planned 2027-03-03');
  });

  it('moves nothing past one that waits for the recruiter', () => {
    const story = asOf();
    story.give(holdForReply, candidateActor);
    expect(verdict(move(story, 'second-follow-up', '2027-03-19'))).toEqual(['step/out-of-order', 'date']);
  });

  it('keeps the order when the employer’s date pushes the first behind a moved second', () => {
    const story = asOf();
    move(story, 'second-follow-up', '2027-03-12');
    decide(story, '2027-03-16');
    expect(coaching(story).slice(1)).toEqual([
      'planned 2027-03-18',
      'planned 2027-03-25',
      'planned 2027-04-01',
    ]);
  });

  it.each([
    ['sends the second before the first', 'second-follow-up', ['step/out-of-order', 'step']],
    ['sends the first on a Friday evening', 'first-follow-up', ['accepted']],
  ] as const)('%s', (_what, name, expected) => {
    const story = anInterviewAsOf('2027-03-05T22:30');
    expect(verdict(send(story, name))).toEqual(expected);
  });

  it('sends before the interview ended: refused', () => {
    expect(verdict(send(anInterviewAsOf('2027-03-02T10:30'), 'thank-you'))).toEqual([
      'step/too-early',
      'step',
    ]);
  });

  it('hand-moved steps survive a new policy, and so do held ones', () => {
    const moved = asOf();
    move(moved, 'first-follow-up', '2027-03-11');
    moved.setPolicy({ noDateBusinessDays: 8, secondAfterDays: 3 });
    moved.give(adoptRules);
    expect(coaching(moved).slice(1)).toEqual([
      'planned 2027-03-11',
      'planned 2027-03-15',
      'planned 2027-03-22',
    ]);

    const held = aNewSubmission();
    held.advance(held.instant('2027-03-20T09:00'));
    log(held);
    expect(coaching(held)).toEqual(
      followUps('skipped moment-passed', 'held past-when-logged', 'after you decide', 'after you decide'),
    );
    held.setPolicy({ noDateBusinessDays: 20 });
    held.give(adoptRules);
    expect(coaching(held)[1]).toBe('held past-when-logged');
  });

  it('a skipped step stays skipped whatever is planned anew', () => {
    const story = asOf();
    skip(story, 'first-follow-up');
    story.setPolicy({ noDateBusinessDays: 8 });
    story.give(adoptRules);
    decide(story, '2027-03-20');
    expect(coaching(story)[1]).toBe('skipped skipped-by-recruiter');
  });

  it('says who and when', () => {
    const story = asOf();
    const decision = skip(story, 'first-follow-up');
    expect(decision.ok && decision.value.events).toMatchObject([
      {
        type: 'StepSkipped',
        at: story.now,
        by: { kind: 'user', id: 'recruiter' },
        step: 'first-follow-up.1',
      },
    ]);
  });
});

describe('candidate’s zone changes', () => {
  it('recomputes unsent moments and keeps dates', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    const moments = () =>
      story.submission.interviews[0]?.steps.flatMap((one) => (one.state === 'planned' ? [one.dueAt] : []));
    const before = moments() ?? [];
    story.learn({ timeZone: 'America/Los_Angeles' });
    expect(coaching(story).slice(1)).toEqual([
      'planned 2027-03-09',
      'planned 2027-03-16',
      'planned 2027-03-23',
    ]);
    expect(moments()).toEqual(before.map((at) => (at ?? 0) + 3 * 3600));
  });
});

describe('policy, holiday calendar, zone data change', () => {
  it('re-plans everything unsent', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    story.setPolicy({ secondAfterDays: 10, moveOnAfterDays: 14 });
    story.give(adoptRules);
    expect(coaching(story)).toEqual(followUps('sent', 'sent', 'planned 2027-03-19', 'planned 2027-04-02'));
  });

  it('changes nothing where it means nothing', () => {
    const story = anInterviewAsOf('2027-03-10T12:00');
    const before = coaching(story);
    story.setPolicy({ bufferDays: 5 });
    const decision = story.give(adoptRules);
    expect([coaching(story), decision.ok && decision.value.events]).toEqual([before, []]);
  });
});

describe('candidate erased', () => {
  it('everything unsent dies, also a reminder', () => {
    const story = aLoggedInterview();
    story.learn({ erased: true });
    expect(Object.values(logistics(story))).toEqual(Array(2).fill('skipped candidate-erased'));
    expect(coaching(story)).toEqual(all('skipped candidate-erased'));
  });
});

describe('submission reopened, offer declined, placement fell off', () => {
  const reopen = (story: StoryPlayer) =>
    story.give((submission, context) => reopenSubmission(submission, {}, context));
  const restart = (story: StoryPlayer, confirmed?: true) =>
    story.give((submission, context) =>
      startCycle(submission, { interviewId: 'A', ...(confirmed ? { confirmed } : {}) }, context),
    );

  it.each([
    'placed',
    'offer-declined',
    'client-rejected',
    'candidate-withdrew',
    'no-response',
    'order-closed',
  ] as const)('%s goes back to interviewed with no unsent step; the recruiter may start a cycle', (to) => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    stage(story, to);
    expect(verdict(reopen(story))).toEqual(['accepted']);
    expect([story.submission.stage, story.submission.placement]).toEqual(['interviewed', null]);
    const unsent = story.submission.interviews[0]?.steps.filter(
      ({ state }) => state === 'planned' || state === 'held',
    );
    expect(unsent).toEqual([]);
    expect(verdict(restart(story))).toEqual(['accepted']);
    expect(coaching(story).slice(1)).toEqual([
      'planned 2027-03-12',
      'planned 2027-03-19',
      'planned 2027-03-26',
    ]);
  });

  it('an offer taken back by moving the card backwards leaves no unsent step either', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    stage(story, 'offer-extended');
    stage(story, 'interviewed', true);
    expect(coaching(story)).toEqual(['sent', ...Array(3).fill('skipped employer-answered')]);
  });

  it('is refused of an open submission', () => {
    expect(verdict(reopen(aLoggedInterview()))).toEqual(['submission/not-closed']);
  });

  it('a fourth start asks', () => {
    const story = anInterviewAsOf('2027-03-09T10:00');
    for (const then of ['2027-03-16T10:00', '2027-03-23T10:00']) {
      expect(verdict(restart(story))).toEqual(['accepted']);
      story.advance(story.instant(then));
    }
    expect(verdict(restart(story))).toEqual(['follow-up/too-many-cycles', 'confirmed']);
    expect(verdict(restart(story, true))).toEqual(['accepted']);
  });

  it('starts nothing before the interview, nor against what ended it', () => {
    expect(verdict(restart(anInterviewAsOf('2027-03-01T12:00')))).toEqual(['follow-up/nothing-to-start']);
    const stopped = anInterviewAsOf('2027-03-05T12:00');
    stopped.learn({ stopped: 'coaching' });
    expect(verdict(restart(stopped))).toEqual(['follow-up/nothing-to-start']);
  });
});

describe('logging', () => {
  it('the latest by start has the follow-ups, whatever was logged first', () => {
    const story = aLoggedInterview();
    log(story, { id: 'B', startsAt: '2027-03-01T10:00' });
    expect(coaching(story, 'B')).toEqual(['planned 2027-03-01', ...Array(3).fill('skipped next-interview')]);
    expect(coaching(story)).toEqual(untouched);
  });

  it.each([
    ['client-rejected', ['submission/closed']],
    ['placed', ['submission/closed']],
  ] as const)('after %s is refused', (to, expected) => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    stage(story, to);
    expect(verdict(log(story, { id: 'B', startsAt: '2027-03-10T10:00' }))).toEqual(expected);
  });

  it('a thirteenth is refused', () => {
    const story = aNewSubmission();
    for (let number = 1; number <= 12; number += 1) {
      const startsAt = `2027-03-${String(number).padStart(2, '0')}T10:00`;
      expect(verdict(log(story, { id: `I${number}`, startsAt }))).toEqual(['accepted']);
    }
    expect(verdict(log(story, { id: 'I13', startsAt: '2027-03-13T10:00' }))).toEqual(['interview/too-many']);
  });
});

describe('two interviews at the same hour', () => {
  it('leave the follow-ups to the one that was logged later', () => {
    const story = aLoggedInterview();
    story.advance(story.now + 60);
    log(story, { id: 'B' });
    expect(coaching(story, 'A')).toEqual(['planned 2027-03-02', ...skippedFollowUps('next-interview')]);
    expect(coaching(story, 'B')).toEqual(untouched);
  });
});

describe('stopped and taken back', () => {
  it('reminds after its hour too, as long as the interview is ahead', () => {
    const story = aLoggedInterview();
    story.advance(story.instant('2027-02-28T09:00'));
    story.learn({ stopped: 'all' });
    expect(logistics(story).reminder).toBe('skipped opted-out');
    story.advance(story.instant('2027-03-01T18:00'));
    story.learn({ stopped: 'nothing' });
    expect(logistics(story).reminder).toBe('planned 2027-03-01');
    story.advance(story.instant('2027-03-01T18:01'));
    expect(logistics(story).reminder).toBe('sent');
  });

  it('does not remind of an interview that has begun', () => {
    const story = aLoggedInterview();
    story.learn({ stopped: 'all' });
    story.advance(story.instant('2027-03-02T10:00'));
    story.learn({ stopped: 'nothing' });
    expect(logistics(story).reminder).toBe('skipped opted-out');
  });

  it('holds again what was written back about', () => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    story.give(holdForReply);
    const held = coaching(story)[0];
    expect(held).toMatch(/^held /);
    story.learn({ stopped: 'coaching' });
    expect(coaching(story)[0]).toBe('skipped opted-out');
    story.learn({ stopped: 'nothing' });
    expect(coaching(story)[0]).toBe(held);
  });
});

describe('a client who wants to see mails first', () => {
  it('sees those to the employer, not what the candidate needs to get there', () => {
    const story = aNewSubmission();
    story.submission = { ...story.submission, approveBeforeSend: true };
    log(story);
    story.advance(story.instant('2027-03-02T13:00'));
    expect(logistics(story)).toEqual({ confirmation: 'sent', reminder: 'sent' });
    expect(coaching(story)[0]).toBe('held needs-approval');
  });
});

describe('logging', () => {
  it('refuses a decision date before the interview', () => {
    expect(verdict(log(aNewSubmission(), { decisionDate: '2027-03-01' }))).toEqual([
      'decision-date/before-interview',
      'decisionDate',
    ]);
  });

  it('confirms no interview that lies behind', () => {
    const story = aNewSubmission();
    log(story, { startsAt: '2027-02-25T10:00' });
    expect(logistics(story)).not.toHaveProperty('confirmation');
    expect(coaching(story)[0]).toBe('planned 2027-02-26');
  });
});

describe('the end of an interview', () => {
  it('turns the stage, but none that is further on', () => {
    const story = anInterviewAsOf('2027-03-02T11:00');
    expect(story.submission.stage).toBe('interviewed');
    const ahead = anInterviewAsOf('2027-03-01T12:00');
    stage(ahead, 'offer-extended', true);
    ahead.advance(ahead.instant('2027-03-02T12:00'));
    expect(ahead.submission.stage).toBe('offer-extended');
  });
});
