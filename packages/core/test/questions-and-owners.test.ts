import { describe, expect, it } from 'vitest';
import { skipStep } from '../src/follow-up/skip-step.ts';
import { recordOutcome } from '../src/interview/record-outcome.ts';
import { candidateActor } from '../src/kernel/actor.ts';
import { handOver } from '../src/submission/hand-over.ts';
import { keepOpen } from '../src/submission/keep-open.ts';
import { moveStage } from '../src/submission/move-stage.ts';
import { decideOthers, othersToDecide } from '../src/submission/place-candidate.ts';
import { questionsOf } from '../src/submission/questions.ts';
import { recordAnswer } from '../src/submission/record-answer.ts';
import { stages } from '../src/submission/stage.ts';
import type { User } from '../src/user/user.ts';
import { aNewSubmission, anInterviewAsOf, coaching, log, verdict } from './a-story.ts';
import type { StoryPlayer } from './story-player.ts';

const asks = (story: StoryPlayer) =>
  questionsOf(story.submission, story.now).map(({ kind, step }) => (step ? `${kind} ${step}` : kind));

const skipMoveOn = (story: StoryPlayer) =>
  story.give((submission, context) => skipStep(submission, { interviewId: 'A', step: 'move-on.1' }, context));

describe('what a submission asks its recruiter', () => {
  it('nothing, while all goes as planned', () => {
    expect(asks(anInterviewAsOf('2027-03-02T10:30'))).toEqual([]);
    expect(asks(anInterviewAsOf('2027-03-10T12:00'))).toEqual([]);
  });

  it('to decide about a held step', () => {
    const story = aNewSubmission();
    story.advance(story.instant('2027-03-20T09:00'));
    log(story);
    expect(asks(story)).toEqual(['decide-step first-follow-up.1']);
  });

  it('to keep it open, from two days before the last mail closes it', () => {
    expect(asks(anInterviewAsOf('2027-03-21T08:59'))).toEqual([]);
    const story = anInterviewAsOf('2027-03-21T09:00');
    expect(asks(story)).toEqual(['closes-soon move-on.1']);
    story.give(keepOpen);
    expect(asks(story)).toEqual([]);
    story.advance(story.instant('2027-03-24T09:00'));
    expect([story.submission.stage, coaching(story)[3]]).toEqual(['interviewed', 'sent']);
  });

  it('"close as no response?" once the last mail was skipped by a person; yes closes it', () => {
    const story = anInterviewAsOf('2027-03-17T12:00');
    skipMoveOn(story);
    expect(story.submission.stage).toBe('interviewed');
    expect(asks(story)).toEqual(['close-as-no-response move-on.1']);
    story.give((submission, context) => moveStage(submission, { to: 'no-response' }, context));
    expect(asks(story)).toEqual([]);
  });

  it.each([[{ stopped: 'coaching' }], [{ address: 'undeliverable' }], [{ address: 'none' }]] as const)(
    'the same of a candidate whom the last mail cannot reach, when its moment has come: %j',
    (facts) => {
      const story = anInterviewAsOf('2027-03-17T12:00');
      story.learn(facts);
      expect(asks(story)).toEqual([]);
      story.advance(story.instant('2027-03-23T09:00'));
      expect(asks(story)).toEqual(['close-as-no-response move-on.1']);
    },
  );

  it.each([
    ['did-not-take-place', 'say-outcome'],
    ['candidate-no-show', 'what-next'],
    ['client-no-show', 'what-next'],
    ['postponed', 'what-next'],
  ] as const)('after %s: %s', (outcome, question) => {
    const story = anInterviewAsOf('2027-03-02T11:30');
    story.give((submission, context) => recordOutcome(submission, { interviewId: 'A', outcome }, context));
    expect(asks(story)).toEqual([question]);
  });

  it('what the candidate said the employer answered, before anything else', () => {
    const story = anInterviewAsOf('2027-03-21T09:00');
    story.give(
      (submission, context) =>
        recordAnswer(
          submission,
          { interviewId: 'A', answer: 'needs-more-time', until: '2027-04-01' },
          context,
        ),
      candidateActor,
    );
    expect(asks(story)[0]).toBe('confirm-answer');
  });

  it('nothing about a round that a later one took over', () => {
    const story = anInterviewAsOf('2027-03-17T12:00');
    skipMoveOn(story);
    log(story, { id: 'B', startsAt: '2027-03-22T10:00' });
    expect(asks(story)).toEqual([]);
  });
});

describe('candidate placed', () => {
  const others = stages.map((stage) => ({ ...aNewSubmission().submission, id: stage, stage }));
  const open = ['submitted', 'client-review', 'interview-scheduled', 'interviewed', 'offer-extended'];

  it.each([
    ['direct-hire', open],
    ['temp', []],
    ['temp-to-hire', []],
  ] as const)('by %s asks about each other open submission: %j', (type, expected) => {
    expect(othersToDecide(type, others).map(({ id }) => id)).toEqual(expected);
  });

  it('waits until each is decided, and withdraws those it is told to', () => {
    const said = open.map((submissionId) => ({ submissionId, do: 'keep' as const }));
    const [first, ...rest] = said;
    expect(verdict(decideOthers('direct-hire', others, []))).toEqual(['placement/others-open', 'others']);
    expect(verdict(decideOthers('direct-hire', others, rest))).toEqual(['placement/others-open', 'others']);
    expect(decideOthers('direct-hire', others, said)).toEqual({ ok: true, value: [] });
    const decided = decideOthers('direct-hire', others, [
      ...rest,
      { submissionId: first?.submissionId ?? '', do: 'withdraw' },
    ]);
    expect(decided.ok && decided.value.map(({ id }) => id)).toEqual(['submitted']);
  });

  it('cannot be used to withdraw what is closed, or somebody else’s', () => {
    const decided = decideOthers('direct-hire', others.slice(5), [
      { submissionId: 'no-response', do: 'withdraw' },
      { submissionId: 'somebody-else', do: 'withdraw' },
    ]);
    expect(decided).toEqual({ ok: true, value: [] });
  });
});

const colleague: User = {
  id: 'user-2',
  name: 'Omar Haddad',
  email: 'omar@agency.test',
  role: 'recruiter',
  divisions: ['office'],
  active: true,
};

describe('recruiter leaves', () => {
  const give = (story: StoryPlayer, overrides: Partial<User>) =>
    story.give((submission, context) =>
      handOver(submission, { to: { ...colleague, ...overrides } }, context),
    );

  it('owner and name pass to whom the manager names; every date stays', () => {
    const story = anInterviewAsOf('2027-03-05T12:00');
    const before = coaching(story);
    const decision = give(story, { id: 'user-2', name: 'Omar Haddad' });
    expect([story.submission.ownerId, story.submission.names.owner]).toEqual(['user-2', 'Omar Haddad']);
    expect(coaching(story)).toEqual(before);
    expect(decision.ok && decision.value.events).toMatchObject([
      { type: 'OwnerChanged', data: { from: 'recruiter', to: 'user-2' } },
    ]);
  });

  it.each([
    ['somebody of another division', { divisions: ['technical'] }],
    ['somebody who left too', { active: false }],
  ] as const)('not to %s', (_who, overrides) => {
    expect(verdict(give(anInterviewAsOf('2027-03-05T12:00'), { id: 'user-2', ...overrides }))).toEqual([
      'owner/not-entitled',
      'to',
    ]);
  });

  it('to the owner it has changes nothing', () => {
    const decision = give(anInterviewAsOf('2027-03-05T12:00'), { id: 'recruiter' });
    expect(decision.ok && decision.value.events).toEqual([]);
  });
});
