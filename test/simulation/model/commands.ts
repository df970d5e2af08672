import { holdForReply } from '@afterword/core/follow-up/hold-for-reply';
import { sendStepNow } from '@afterword/core/follow-up/send-step-now';
import { skipStep } from '@afterword/core/follow-up/skip-step';
import { isFollowUp, stepKey } from '@afterword/core/follow-up/step';
import { cancelInterview } from '@afterword/core/interview/cancel-interview';
import { logInterview } from '@afterword/core/interview/log-interview';
import { recordOutcome } from '@afterword/core/interview/record-outcome';
import { rescheduleInterview } from '@afterword/core/interview/reschedule-interview';
import { sayNotHeld, undoNotHeld } from '@afterword/core/interview/say-not-held';
import { startCycle } from '@afterword/core/interview/start-cycle';
import { confirmAnswer, undoAnswer } from '@afterword/core/submission/confirm-answer';
import { moveStage } from '@afterword/core/submission/move-stage';
import { pauseSubmission, resumeSubmission } from '@afterword/core/submission/pause-submission';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import { reopenSubmission } from '@afterword/core/submission/reopen-submission';
import { answers } from '@afterword/core/submission/submission';
import fc from 'fast-check';
import { agrees } from './agrees.ts';
import type { FollowUpModel } from './follow-up-model.ts';
import { type RealSystem, zone } from './real-system.ts';

/** Does something to both, then compares. */
class Act implements fc.AsyncCommand<FollowUpModel, RealSystem> {
  readonly #name: string;
  readonly #run: (model: FollowUpModel, real: RealSystem) => Promise<void>;

  constructor(name: string, run: (model: FollowUpModel, real: RealSystem) => Promise<void>) {
    this.#name = name;
    this.#run = run;
  }

  check(): boolean {
    return true;
  }

  async run(model: FollowUpModel, real: RealSystem): Promise<void> {
    const before = real.mails.length;
    await this.#run(model, real);
    await agrees(model, real, before);
  }

  toString(): string {
    return this.#name;
  }
}

const which = fc.nat(3);

const log = fc.integer({ min: -100, max: 200 }).map(
  (hours) =>
    new Act(`log an interview in ${hours} h`, async (model, real) => {
      const startsAt = real.wallIn(hours);
      const id = `int-${real.logged + 1}`;
      const command = {
        id,
        startsAt,
        timeZone: zone,
        interviewers: [],
        place: null,
        decisionDate: null,
      };
      if (!(await real.give((submission, context) => logInterview(submission, command, context)))) return;
      real.logged += 1;
      const made = (await real.submission()).interviews.find((interview) => interview.id === id);
      if (made) model.log(id, made.start, made.loggedAt);
    }),
);

const reschedule = fc.tuple(which, fc.integer({ min: 1, max: 200 })).map(
  ([index, hours]) =>
    new Act(`move interview ${index} to in ${hours} h`, async (model, real) => {
      const before = await real.interview(index);
      const command = { interviewId: before.id, startsAt: real.wallIn(hours) };
      if (!(await real.give((submission, context) => rescheduleInterview(submission, command, context))))
        return;
      const after = await real.interview(index);
      const round = model.rounds.get(before.id);
      if (round) model.reschedule(round, after.start, after.cycle > before.cycle);
    }),
);

const cancel = which.map(
  (index) =>
    new Act(`cancel interview ${index}`, async (model, real) => {
      const { id: interviewId } = await real.interview(index);
      const round = model.rounds.get(interviewId);
      const done = await real.give((submission, context) =>
        cancelInterview(submission, { interviewId }, context),
      );
      if (done && round) round.cancelled = true;
    }),
);

const outcome = fc
  .tuple(which, fc.constantFrom('took-place', 'candidate-no-show', 'client-no-show', 'postponed'))
  .map(
    ([index, what]) =>
      new Act(`interview ${index}: ${what}`, async (model, real) => {
        const { id: interviewId } = await real.interview(index);
        const round = model.rounds.get(interviewId);
        const command = { interviewId, outcome: what };
        const done = await real.give((submission, context) => recordOutcome(submission, command, context));
        if (done && round) round.outcome = what;
      }),
  );

/** By link: a recruiter who knows better is not contradicted, and what they look into is not taken back. */
const notHeld = fc.tuple(which, fc.boolean()).map(
  ([index, isUndo]) =>
    new Act(
      `candidate ${isUndo ? 'takes back' : 'says'} that interview ${index} was not held`,
      async (model, real) => {
        const { id: interviewId } = await real.interview(index);
        const round = model.rounds.get(interviewId);
        const decide = isUndo ? undoNotHeld : sayNotHeld;
        const done = await real.give(
          (submission, context) => decide(submission, { interviewId }, context),
          'candidate',
        );
        if (!done || !round) return;
        if (isUndo && round.outcome === 'did-not-take-place') round.outcome = null;
        if (!isUndo && (round.outcome === null || round.outcome === 'took-place')) {
          round.outcome = 'did-not-take-place';
        }
      },
    ),
);

const answer = fc.tuple(which, fc.constantFrom(...answers), fc.constantFrom('recruiter', 'candidate')).map(
  ([index, what, by]) =>
    new Act(`${by} says ${what} about interview ${index}`, async (model, real) => {
      const { id: interviewId } = await real.interview(index);
      const until = what === 'needs-more-time' ? real.dateIn(9) : null;
      const before = (await real.submission()).pendingAnswer;
      const command = { interviewId, answer: what, until, confirmed: true };
      const done = await real.give((submission, context) => recordAnswer(submission, command, context), by);
      const isRepeated =
        by === 'candidate' &&
        before?.by.kind === 'candidate' &&
        before.interviewId === interviewId &&
        before.answer === what &&
        before.until === until;
      if (done && !isRepeated) model.answer(interviewId, what, by);
    }),
);

const simple = (
  name: string,
  decide: Parameters<RealSystem['give']>[0],
  follow: (model: FollowUpModel) => void = () => {},
  by: 'recruiter' | 'candidate' = 'recruiter',
) =>
  fc.constant(
    new Act(name, async (model, real) => {
      if (await real.give(decide, by)) follow(model);
    }),
  );

const stage = fc
  .constantFrom(
    'interviewed',
    'offer-extended',
    'placed',
    'candidate-withdrew',
    'offer-declined',
    'order-closed',
  )
  .map(
    (to) =>
      new Act(`move the card to ${to}`, async (model, real) => {
        const before = (await real.submission()).stage;
        const done = await real.give((submission, context) =>
          moveStage(submission, { to, confirmed: true }, context),
        );
        if (done && before !== to) model.moveTo(to);
      }),
  );

const facts = fc
  .constantFrom(
    { stopped: 'coaching' },
    { stopped: 'all' },
    { stopped: 'nothing' },
    { email: null },
    { email: 'ana@example.com' },
    { bounced: true },
  )
  .map(
    (change) =>
      new Act(`candidate: ${JSON.stringify(change)}`, async (model, real) => {
        if (model.erased) return;
        if ('bounced' in change && model.address === 'none') return;
        await real.learn(change as Parameters<RealSystem['learn']>[0]);
        if ('stopped' in change) model.stopped = change.stopped as FollowUpModel['stopped'];
        else model.address = 'bounced' in change ? 'undeliverable' : change.email === null ? 'none' : 'ok';
      }),
  );

const erase = fc.constant(
  new Act('erase the candidate', async (model, real) => {
    if (model.erased) return;
    await real.learn({ erased: true });
    model.erased = true;
    model.address = 'none';
  }),
);

const onStep = fc.tuple(which, fc.nat(6), fc.constantFrom('skip', 'send now')).map(
  ([index, at, what]) =>
    new Act(`${what}, step ${at} of interview ${index}`, async (_model, real) => {
      const interview = await real.interview(index);
      const step = interview.steps[at];
      if (!step) return;
      const command = { interviewId: interview.id, step: stepKey(step) };
      await real.give((submission, context) =>
        (what === 'skip' ? skipStep : sendStepNow)(submission, command, context),
      );
    }),
);

const cycle = which.map(
  (index) =>
    new Act(`follow up interview ${index} again`, async (model, real) => {
      const { id: interviewId } = await real.interview(index);
      const done = await real.give((submission, context) =>
        startCycle(submission, { interviewId, confirmed: true }, context),
      );
      if (done) model.startAgain(interviewId);
    }),
);

const advance = fc.integer({ min: 1, max: 24 * 12 }).map(
  (hours) =>
    new Act(`${hours} h pass`, async (model, real) => {
      const before = await real.submission();
      await real.advance(hours);
      const after = await real.submission();
      // The one thing time does by itself: after the last mail the submission closes.
      if (after.stage !== 'no-response' || before.stage === 'no-response') return;
      const sent = after.interviews
        .flatMap(({ steps }) => steps)
        .some((step) => isFollowUp(step.kind) && step.state === 'sent');
      if (!sent) throw new Error('closed as no response without a last mail');
      model.moveTo('no-response');
    }),
);

export const commands = fc.commands(
  [
    log,
    reschedule,
    cancel,
    outcome,
    notHeld,
    answer,
    simple(
      'confirm the answer',
      (one, context) => confirmAnswer(one, { confirmed: true }, context),
      (model) => model.confirm(),
    ),
    simple('take the answer back', undoAnswer, (model) => model.undo(), 'candidate'),
    stage,
    simple(
      'reopen',
      (one, context) => reopenSubmission(one, { confirmed: true }, context),
      (model) => model.reopen(),
    ),
    simple('reply by e-mail', holdForReply, () => {}, 'candidate'),
    simple('pause', pauseSubmission),
    simple('resume', resumeSubmission),
    facts,
    onStep,
    cycle,
    advance,
    advance,
    advance,
    erase,
  ],
  { maxCommands: 25, size: 'max' },
);
