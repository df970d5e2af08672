import { leaseSeconds, unknownWaitSeconds } from '@afterword/core/follow-up/lease';
import { nextDueAt, stepDueAt } from '@afterword/core/follow-up/next-due';
import { isSameBasis } from '@afterword/core/follow-up/settle-due';
import { isFollowUp, isNext, type Step, stepKey } from '@afterword/core/follow-up/step';
import type { Interview } from '@afterword/core/interview/interview';
import type { Submission } from '@afterword/core/submission/submission';
import type { AcceptedMail } from '../cloud/simulated-ses.ts';
import type { Command } from '../people/command.ts';
import type { World } from '../world.ts';
import type { EndsModel } from './ends-model.ts';
import { breaksEtiquette, breaksOrder } from './etiquette.ts';
import { checkPassingOn } from './passing-on.ts';
import { type Attempt, readAttempts } from './read-attempts.ts';
import { checkReplyHolds } from './reply-holds.ts';
import type { Violation } from './violation.ts';

export interface Verdict {
  readonly violations: readonly Violation[];
  /** Steps that were accepted at least once. */
  readonly steps: number;
  readonly mails: number;
  /** Second copies by the 60-minute rule: allowed, but counted. */
  readonly seconds: number;
  /** Mails that came in for candidates' submissions. */
  readonly written: number;
  /** Copies of mails that had been passed on before. */
  readonly passedOnAgain: number;
}

/** A mail the service took, and the claim it was sent under. */
interface Sent {
  readonly mail: AcceptedMail;
  readonly attempt: Attempt;
}

const minute = 60_000;
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Reads everything that happened and says what of the promise was broken. */
export async function checkHistory(world: World): Promise<Verdict> {
  const { attempts, model } = readAttempts(world);
  const submissions = await everySubmission(world);
  const mailsOf = new Map<string, { readonly mail: AcceptedMail; readonly attempt: Attempt }[]>();
  const violations: Violation[] = [];
  const sent: Sent[] = [];
  for (const mail of world.ses.accepted) {
    const attempt = attempts.get(mail.attemptId);
    if (!attempt) {
      violations.push({ invariant: 'I2', what: `a mail without a claim: ${mail.step} ${mail.attemptId}` });
      continue;
    }
    violations.push(...breaksEtiquette(mail, attempt, world.faults.mostSkewMilliseconds));
    sent.push({ mail, attempt });
    mailsOf.set(attempt.step, [...(mailsOf.get(attempt.step) ?? []), { mail, attempt }]);
  }
  violations.push(...breaksOrder(sent));
  for (const [step, mails] of mailsOf) {
    violations.push(...checkCopies(world, step, mails), ...mails.flatMap((sent) => checkAllowed(sent)));
    violations.push(...checkPunctual(world, step, mails));
  }
  for (const submission of submissions) {
    violations.push(...checkAtRest(world, submission, model));
    violations.push(...checkSent(world, submission));
  }
  violations.push(
    ...checkTimers(world),
    ...checkUnknown(world, [...attempts.values()]),
    ...checkQuietReads(world),
    ...checkDoubles(world),
    ...checkWakes(world),
    ...checkBlameless(world),
    ...checkErased(world, model),
    ...checkReplyHolds(world),
    ...checkPassingOn(world),
  );
  const copies = [...mailsOf.values()];
  return {
    violations,
    steps: copies.length,
    mails: world.ses.accepted.length,
    seconds: copies.filter(({ length }) => length > 1).length,
    written: world.written.length,
    passedOnAgain: world.ses.passedOn.length - new Set(world.ses.passedOn.map(({ mailId }) => mailId)).size,
  };
}

export async function everySubmission({ rows, submissionIds }: World): Promise<readonly Submission[]> {
  const found = await Promise.all(submissionIds.map((id) => rows.submissions.find(id)));
  return found.flatMap((one) => (one ? [one.value] : []));
}

/** I2: one accepted mail a step; a second only when the first stayed unknown an hour after its lease; never a third. */
function checkCopies(world: World, step: string, mails: readonly Sent[]): readonly Violation[] {
  if (mails.length > 2) return [{ invariant: 'I2', what: `${step} went out ${mails.length} times` }];
  const [first, second] = mails;
  if (!first || !second) return [];
  const waited = second.attempt.at - first.attempt.at;
  const least = (leaseSeconds + unknownWaitSeconds - 601) * 1000;
  if (first.attempt.id === second.attempt.id) {
    return [{ invariant: 'I2', what: `${step} went out twice under one claim` }];
  }
  const heard = world.heardOf.get(first.attempt.id);
  if (heard !== undefined && heard < second.attempt.at) {
    return [{ invariant: 'I2', what: `${step} went out again although the service had reported the first` }];
  }
  return waited >= least
    ? []
    : [{ invariant: 'I2', what: `${step} went out again after ${Math.round(waited / minute)} minutes` }];
}

/** I3 and I9: nothing that ends the step was committed before its claim; the switch was not off. */
function checkAllowed({
  mail,
  attempt,
}: {
  readonly mail: AcceptedMail;
  readonly attempt: Attempt;
}): Violation[] {
  const found: Violation[] = [];
  if (attempt.blocked !== null) {
    found.push({ invariant: 'I3', what: `${attempt.step} went out although ${attempt.blocked}` });
  }
  if (attempt.offSince !== null && attempt.at - attempt.offSince > minute) {
    found.push({
      invariant: 'I9',
      what: `${attempt.step} went out with sending off since ${iso(attempt.offSince)}`,
    });
  }
  if (!attempt.isCurrent) {
    found.push({ invariant: 'etiquette', what: `${attempt.step} went out under rules that no longer held` });
  }
  if (mail.at - attempt.at > 10_000) {
    found.push({
      invariant: 'I3',
      what: `${attempt.step} left ${Math.round((mail.at - attempt.at) / 1000)} s after its claim`,
    });
  }
  return found;
}

/** I1: on time, or soon after the last fault. Without faults timers fire within the minute; I1 itself allows fifteen. */
function checkPunctual(world: World, step: string, mails: readonly Sent[]): readonly Violation[] {
  const [first] = mails;
  if (!first) return [];
  const due = Math.max(first.attempt.claimed.dueAt * 1000, first.attempt.freeSince);
  const trouble = world.troubleUntil(due);
  const unknown = first.attempt.claimed.unknownAttempts ? leaseSeconds * 1000 + unknownWaitSeconds * 1000 : 0;
  const punctual = world.isFaultless ? 3 * minute : 15 * minute;
  const limit = trouble === null ? due + punctual : Math.max(due, trouble) + 30 * minute + unknown;
  const late = first.mail.at - limit;
  return late > 0
    ? [
        {
          invariant: 'I1',
          what: `${step} was due ${iso(due)} and left ${Math.round(late / minute)} minutes too late`,
        },
      ]
    : [];
}

/** I1 at the end of all faults: nothing is left lying. */
function checkAtRest(world: World, submission: Submission, model: EndsModel): readonly Violation[] {
  const now = world.time.now;
  const found: Violation[] = [];
  for (const interview of submission.interviews) {
    for (const step of interview.steps) {
      const why = lies(step, submission, interview.steps, now);
      if (why)
        found.push({ invariant: 'I1', what: `${submission.id} ${interview.id} ${stepKey(step)} ${why}` });
      const wrongly = isSkippedWrongly(step, submission, interview, model, now);
      if (wrongly) {
        found.push({
          invariant: 'I1',
          what: `${submission.id} ${interview.id} ${stepKey(step)} was skipped ${wrongly}, which does not hold`,
        });
      }
    }
  }
  return found;
}

const reasonsToCheck: ReadonlySet<string> = new Set([
  'candidate-erased',
  'did-not-take-place',
  'employer-answered',
  'interview-cancelled',
  'next-interview',
  'opted-out',
]);

/** A reason that was taken back, on a step that could still go. */
function isSkippedWrongly(
  step: Step,
  submission: Submission,
  interview: Interview,
  model: EndsModel,
  now: number,
): string | null {
  if (step.state !== 'skipped' || step.cycle !== interview.cycle || !reasonsToCheck.has(step.skipReason))
    return null;
  if (model.blocks(submission, interview.id, step.kind) !== null) return null;
  if (!isFollowUp(step.kind) && now > interview.start * 1000) return null;
  return step.skipReason;
}

/** I1: what the row calls sent was sent; the service rejects nothing here. */
function checkSent(world: World, submission: Submission): readonly Violation[] {
  const accepted = new Set(world.ses.accepted.map(({ attemptId }) => attemptId));
  return submission.interviews.flatMap(({ id, steps }) =>
    steps.flatMap((step): readonly Violation[] => {
      const name = `${submission.id} ${id} ${stepKey(step)}`;
      if (step.state === 'sent' && !accepted.has(step.attemptId)) {
        return [{ invariant: 'I1', what: `${name} is called sent, but no mail left` }];
      }
      return step.state === 'failed' && step.failReason === 'rejected'
        ? [{ invariant: 'I1', what: `${name} failed although the service never rejected it` }]
        : [];
    }),
  );
}

function lies(step: Step, submission: Submission, steps: readonly Step[], now: number): string | null {
  if (step.state === 'claimed') return 'is still claimed';
  if (step.state !== 'planned' || !isNext(steps, step)) return null;
  const due = stepDueAt(step, submission.paused !== null);
  if (due === null) return submission.paused || step.dueAt === null ? null : 'has no moment';
  return now - due * 1000 > 15 * minute ? `is planned for ${iso(due * 1000)} and nobody sends it` : null;
}

/** I6: nothing of an erased person is left in any row. */
function checkErased(world: World, model: EndsModel): readonly Violation[] {
  if (!model.isErased) return [];
  return [...world.findInRows(/Ana Reyes|ana@example|ana\.reyes@|bounce@example/i)].map((where) => ({
    invariant: 'I6',
    what: `an erased candidate is still named in ${where}`,
  }));
}

const askedFor = (command: unknown): Command | undefined =>
  (command as { readonly command?: Command } | undefined)?.command;

/** I4: one live timer a submission. */
const checkTimers = ({ excessTimers }: World): readonly Violation[] =>
  excessTimers.map((names) => ({ invariant: 'I4', what: `two timers for one submission: ${names}` }));

const logistics: ReadonlySet<string> = new Set(['confirmation', 'interview-changed', 'interview-cancelled']);

/**
 * I1: an outcome nobody knows is settled, or tried again, an hour after its lease. Read off the mails that wait for no
 * hour of the day, in worlds where nothing else is down.
 */
function checkUnknown(world: World, attempts: readonly Attempt[]): readonly Violation[] {
  if (world.hasOutage) return [];
  const latest = new Map<string, Attempt>();
  const found: Violation[] = [];
  for (const attempt of attempts) {
    const before = latest.get(attempt.step);
    latest.set(attempt.step, attempt);
    if (!before || !logistics.has(attempt.kind) || !attempt.claimed.unknownAttempts?.includes(before.id))
      continue;
    const waited = attempt.at - before.at;
    if (waited > (leaseSeconds + unknownWaitSeconds) * 1000 + 40 * minute) {
      found.push({
        invariant: 'I1',
        what: `${attempt.step} waited ${Math.round(waited / minute)} minutes for its second try`,
      });
    }
  }
  return found;
}

/** I7: looking changes nothing. */
const checkQuietReads = ({ commits }: World): readonly Violation[] =>
  commits.flatMap(({ command }) => {
    const asked = askedFor(command);
    return asked?.do === 'other' && (asked.what === 'scan' || asked.what === 'look')
      ? [{ invariant: 'I7', what: `a GET changed something (${asked.what})` } as const]
      : [];
  });

/** I8: the same key, the same answer, one effect. */
function checkDoubles({ doubles, commits }: World): readonly Violation[] {
  const found: Violation[] = [];
  for (const { key, first, second } of doubles) {
    // A lost race is no answer: it asks to be tried again.
    if (first.status === 409) continue;
    if (first.status !== second.status || first.text !== second.text) {
      found.push({ invariant: 'I8', what: `key ${key} was answered ${first.status}, then ${second.status}` });
    }
  }
  const effects = new Map<string, number>();
  for (const { command, changes } of commits) {
    const key = (command as { readonly key?: string } | undefined)?.key;
    for (const change of key === undefined ? [] : changes) {
      if (change.kind !== 'submission') continue;
      const effect = `key ${key} on ${change.value.id}`;
      effects.set(effect, (effects.get(effect) ?? 0) + 1);
    }
  }
  for (const [effect, count] of effects) {
    if (count > 1) found.push({ invariant: 'I8', what: `${effect} took effect ${count} times` });
  }
  return found;
}

/** I1: in a world without faults nothing is late, and nothing fails. */
function checkBlameless(world: World): readonly Violation[] {
  if (!world.isFaultless) return [];
  return world.commits.flatMap(({ at, by, changes, before }) =>
    changes.flatMap((change) => {
      if (by !== 'follow-up' || change.kind !== 'submission') return [];
      // New rules may name a moment that is past already.
      const old = before.get(change.value.id);
      if (old && !isSameBasis(old.basis, change.value.basis)) return [];
      if (world.wasOff(at - 25 * 3600_000, at)) return [];
      if (wasDecided(world, change.value.id, at)) return [];
      return change.events.flatMap(({ type, step, data }): readonly Violation[] =>
        (type === 'StepHeld' && data?.reason === 'late') || type === 'StepFailed'
          ? [
              {
                invariant: 'I1',
                what: `${change.value.id} ${step}: ${type} ${data?.reason} without any fault`,
              },
            ]
          : [],
      );
    }),
  );
}

/** Whether somebody had just decided about a mail that waited for them: what comes after it may be late by then. */
const wasDecided = ({ commits }: World, submissionId: string, at: number): boolean =>
  commits.some(
    (commit) =>
      commit.by === 'api' &&
      commit.at <= at &&
      at - commit.at < 15 * minute &&
      commit.before
        .get(submissionId)
        ?.interviews.some(({ steps }) => steps.some(({ state }) => state === 'held')),
  );

/** I4: whoever wakes up for nothing writes nothing. */
const checkWakes = ({ commits }: World): readonly Violation[] =>
  commits.flatMap(({ by, changes, before, at }) => {
    if (by !== 'follow-up') return [];
    return changes.flatMap((change) => {
      if (change.kind !== 'submission' || change.events.length > 0) return [];
      const old = before.get(change.value.id);
      // Planning anew under new rules is not for nothing, even where no date moves.
      return old && old.basis === change.value.basis && nextDueAt(old) === nextDueAt(change.value)
        ? [{ invariant: 'I4', what: `a wake-up at ${iso(at)} wrote ${change.value.id} for nothing` } as const]
        : [];
    });
  });
