import type { Agency } from '@afterword/core/agency/agency';
import { type Candidate, candidateFacts } from '@afterword/core/candidate/candidate';
import {
  claimStep,
  postponeDue,
  recordFailure,
  recordSent,
  releaseClaim,
} from '@afterword/core/follow-up/delivery';
import { sendWindowSeconds } from '@afterword/core/follow-up/lease';
import { type DueStep, settleDue } from '@afterword/core/follow-up/settle-due';
import { stepKey } from '@afterword/core/follow-up/step';
import { system } from '@afterword/core/kernel/actor';
import type { SubmissionId } from '@afterword/core/kernel/ids';
import { minutes } from '@afterword/core/kernel/time';
import { knownAs, type Message } from '@afterword/core/message/message';
import { adoptCandidateFacts } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import type { Submission } from '@afterword/core/submission/submission';
import type { TemplateText } from '@afterword/core/template/template-text';
import type { StepMailFields } from '@afterword/mail/step-mail-input';
import { templateVersion } from '@afterword/mail/step-mail-input';
import type { Stores, Versioned } from '@afterword/store/ports';
import { changeSubmission } from '../runtime/change-submission.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Ids } from '../runtime/ids.ts';
import type { Log } from '../runtime/log.ts';
import { mailFields } from '../runtime/mail-fields.ts';
import { mailTags } from '../runtime/names.ts';
import { rulesFor } from '../runtime/rules.ts';
import { SecretUnreachableError } from '../runtime/secrets.ts';
import { ownText } from '../runtime/template-text.ts';
import type { Mailer } from './mailer.ts';
import type { Pace } from './pace.ts';

/**
 * Composes a step's mail; throws where it cannot be composed without breaking a rule, and `SecretUnreachableError`
 * where it cannot be composed now.
 */
export type ComposeMail = (input: {
  readonly fields: StepMailFields;
  readonly submission: Submission;
  readonly to: string;
  /** The agency's wording; left out: the built-in one. */
  readonly text?: TemplateText;
}) => Promise<Uint8Array>;

export interface Dependencies {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mailer: Mailer;
  readonly pace: Pace;
  readonly compose: ComposeMail;
  readonly senderAddress: string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

/** More looks than a submission can have steps due at one moment, each waited for. */
const mostLooks = 40;

/** How long a step waits while the agency's sending switch is off. */
const switchedOffSeconds = minutes(10);

/**
 * Looks at a submission and sends what is due, one step at a time: render, claim, send, record (architecture.md,
 * "Delivery"). Called too early, twice, or for nothing, it changes nothing (I4).
 */
export async function sendDueSteps(dependencies: Dependencies, id: SubmissionId): Promise<void> {
  for (let look = 0; look < mostLooks; look += 1) {
    const more = await sendNext(dependencies, id);
    if (!more) return;
  }
}

/** One look; whether another is worth it. */
async function sendNext(dependencies: Dependencies, id: SubmissionId): Promise<boolean> {
  const { stores, clock } = dependencies;
  const found = await stores.submissions.find(id);
  if (!found) return false;
  const [agency, candidate] = await Promise.all([
    stores.agencies.find(),
    stores.candidates.find(found.value.candidateId),
  ]);
  // Without settings nothing may be sent (I9); the message comes back, and at last a person sees it.
  if (!agency) throw new Error('The agency is not set up');
  if (!candidate) throw new Error('The candidate of a submission is missing');
  // A job gives the submission to the record that stays; that change wakes us again.
  if (candidate.value.mergedInto !== null) return false;

  const rules = rulesFor(agency.value, found.value.division);
  const now = clock.now();
  const adopted = adoptCandidateFacts(found.value, candidateFacts(candidate.value), {
    now,
    by: system,
    rules,
  });
  if (!adopted.ok) throw new Error(adopted.refusal.code);
  const settled = settleDue(adopted.value.submission, { now, rules });
  const current: Changed = {
    submission: settled.submission,
    events: [...adopted.value.events, ...settled.events],
  };
  if (!settled.due) {
    await saveIfChanged(dependencies, found, current);
    return false;
  }
  if (agency.value.sending.mode === 'off') {
    return postpone(dependencies, found, current, switchedOffSeconds);
  }
  // Before the claim: a claim that cannot be sent at once would only be given back.
  const turn = await dependencies.pace.turn();
  if (turn.kind === 'later') {
    dependencies.log.info('sending waits', { submission: id, code: turn.code });
    return postpone(dependencies, found, current, turn.seconds);
  }
  return turn.kind === 'waited'
    ? true
    : send(dependencies, found, current, settled.due, agency.value, candidate);
}

/** Whether it is as it should be; a lost race is no fault: whoever won re-armed the timer for what is still open. */
async function saveIfChanged(
  { stores }: Dependencies,
  found: Versioned<Submission>,
  { submission, events }: Changed,
): Promise<boolean> {
  if (submission === found.value && events.length === 0) return true;
  const result = await stores.commits.commit([
    { kind: 'submission', value: submission, expected: found.version, events },
  ]);
  return result.ok;
}

async function postpone(
  dependencies: Dependencies,
  found: Versioned<Submission>,
  current: Changed,
  seconds: number,
): Promise<boolean> {
  const now = dependencies.clock.now();
  const submission = postponeDue(current.submission, now, now + seconds);
  const isSaved = await saveIfChanged(dependencies, found, { submission, events: current.events });
  return !isSaved;
}

async function send(
  dependencies: Dependencies,
  found: Versioned<Submission>,
  current: Changed,
  due: DueStep,
  agency: Agency,
  candidate: Versioned<Candidate>,
): Promise<boolean> {
  const { stores, clock, ids } = dependencies;
  const interview = current.submission.interviews.find(({ id }) => id === due.interviewId);
  const { email } = candidate.value;
  if (!interview || email === null) return false;
  const to = agency.sending.mode === 'test' ? agency.sending.address : email;
  const fields = await mailFields(
    stores,
    {
      submission: current.submission,
      interview,
      step: due.step,
      candidate: { ...candidate.value, email },
      agency,
    },
    clock.now(),
  );
  const composed = await composeWorded(dependencies, { fields, submission: current.submission, to });

  const attemptId = ids.next();
  const claimedAt = clock.now();
  const claimed = claimStep(current.submission, due.interviewId, due.step, { id: attemptId, now: claimedAt });
  if (!claimed) return false;
  const message: Message = {
    id: attemptId,
    submissionId: found.value.id,
    interviewId: due.interviewId,
    candidateId: found.value.candidateId,
    division: found.value.division,
    kind: due.step.kind,
    step: stepKey(due.step),
    template: {
      name: due.step.kind,
      version: templateVersion,
      ...(composed?.edition === undefined ? {} : { edition: composed.edition }),
    },
    fields: { ...fields },
    state: 'claimed',
    claimedAt,
    acceptedAt: null,
    settledAt: null,
    messageId: null,
    detail: null,
  };
  const claim = await stores.commits.commit([
    {
      kind: 'submission',
      value: claimed.submission,
      expected: found.version,
      events: [...current.events, ...claimed.events],
    },
    { kind: 'message', value: message, expected: null },
    { kind: 'candidate-is', id: candidate.value.id, factsRevision: candidate.value.factsRevision },
  ]);
  // Somebody changed the submission or the candidate since we read: look again.
  if (!claim.ok) return true;

  if (composed === null) return fail(dependencies, message, 'cannot-render', 'cannot-render');
  if (clock.now() - claimedAt > sendWindowSeconds) return release(dependencies, message, null);

  const outcome = await dependencies.mailer.send({
    raw: composed.raw,
    from: dependencies.senderAddress,
    to,
    tags: {
      [mailTags.submission]: message.submissionId,
      [mailTags.step]: message.step.replace('.', '_'),
      [mailTags.attempt]: attemptId,
    },
  });
  dependencies.pace.note(outcome.kind);
  switch (outcome.kind) {
    case 'accepted':
      return record(dependencies, message, outcome.messageId);
    case 'later':
      dependencies.log.info('send postponed', { attempt: attemptId, code: outcome.code });
      return release(dependencies, message, clock.now() + outcome.seconds);
    case 'rejected':
      return fail(dependencies, message, 'rejected', outcome.code);
    case 'unknown':
      dependencies.log.info('send outcome unknown', { attempt: attemptId, code: outcome.code });
      return false;
  }
}

interface Composed {
  readonly raw: Uint8Array;
  /** Of the agency's wording. */
  readonly edition?: number;
}

/**
 * In the agency's wording; where that breaks a rule with this very submission, in the built-in one, since a follow-up
 * in other words is better than none. `null` where neither can be composed.
 */
async function composeWorded(
  dependencies: Dependencies,
  mail: Parameters<ComposeMail>[0],
): Promise<Composed | null> {
  const own = await ownText(dependencies.stores, mail.fields);
  if (own) {
    const raw = await composeOrNull(dependencies, { ...mail, text: own.text });
    if (raw) return { raw, edition: own.edition };
  }
  const raw = await composeOrNull(dependencies, mail);
  return raw && { raw };
}

async function composeOrNull(
  { compose, log }: Dependencies,
  mail: Parameters<ComposeMail>[0],
): Promise<Uint8Array | null> {
  const { fields, submission } = mail;
  try {
    return await compose(mail);
  } catch (cause) {
    // Passes by itself: the message comes back, and nothing was claimed yet.
    if (cause instanceof SecretUnreachableError) throw cause;
    log.error('mail cannot be composed', cause, { submission: submission.id, kind: fields.kind });
    return null;
  }
}

/**
 * Between tries to write down what the mail service did, in milliseconds: some fifteen seconds in all, of the minute a
 * run has.
 */
const insistPauses = [200, 500, 1000, 2000, 4000, 8000] as const;

/**
 * Writes it in spite of races and a table out of reach: what became of a claim is known here and nowhere else. Whether
 * it is written; if not, the step counts as unknown, and a report of the mail service or a second try settles it.
 */
async function insist(dependencies: Dependencies, message: Message, recording: Recording): Promise<boolean> {
  for (const pause of [...insistPauses, null]) {
    try {
      if ((await changeClaimed(dependencies, message, recording)) !== 'busy') return true;
    } catch (cause) {
      dependencies.log.error('recording failed', cause, { attempt: message.id });
    }
    if (pause !== null) await dependencies.wait(pause);
  }
  return false;
}

async function record(dependencies: Dependencies, message: Message, messageId: string): Promise<boolean> {
  const sentAt = dependencies.clock.now();
  const isWritten = await insist(dependencies, message, (submission, context) =>
    recordSent(submission, { id: message.id, messageId, sentAt }, context),
  );
  if (!isWritten) return false;
  await noteMessage(dependencies, message, { state: 'accepted', messageId, acceptedAt: sentAt });
  return true;
}

async function release(
  dependencies: Dependencies,
  message: Message,
  notBefore: number | null,
): Promise<boolean> {
  const isWritten = await insist(dependencies, message, (submission, context) =>
    releaseClaim(submission, message.id, notBefore, context),
  );
  if (!isWritten) return false;
  await noteMessage(dependencies, message, { state: 'released', settledAt: dependencies.clock.now() });
  return notBefore !== null;
}

async function fail(
  dependencies: Dependencies,
  message: Message,
  reason: 'rejected' | 'cannot-render',
  detail: string,
): Promise<boolean> {
  const isWritten = await insist(dependencies, message, (submission, context) =>
    recordFailure(submission, message.id, reason, context),
  );
  if (!isWritten) return false;
  await noteMessage(dependencies, message, {
    state: 'rejected',
    detail,
    settledAt: dependencies.clock.now(),
  });
  return true;
}

type Recording = (
  submission: Submission,
  context: { readonly now: number; readonly rules: ReturnType<typeof rulesFor> },
) => Changed | null;

async function changeClaimed(
  { stores, clock }: Dependencies,
  message: Message,
  recording: Recording,
): Promise<string> {
  const agency = await stores.agencies.find();
  if (!agency) throw new Error('The agency is not set up');
  const rules = rulesFor(agency.value, message.division);
  const outcome = await changeSubmission(stores, message.submissionId, (submission) => ({
    ok: true,
    value: recording(submission, { now: clock.now(), rules }) ?? { submission, events: [] },
  }));
  return outcome.kind;
}

/** Facts about the mail itself; a delivery report may have been faster, and then says more. */
async function noteMessage(
  { stores, log }: Pick<Dependencies, 'stores' | 'log'>,
  message: Message,
  facts: Partial<Message>,
): Promise<void> {
  const found = await stores.messages.find(message.submissionId, message.id);
  if (!found) return;
  const settled = found.value.state === 'claimed' ? facts : { ...facts, state: found.value.state };
  const ids = facts.messageId ? knownAs(found.value, facts.messageId) : {};
  const result = await stores.commits.commit([
    { kind: 'message', value: { ...found.value, ...settled, ...ids }, expected: found.version },
  ]);
  if (!result.ok) log.info('message note overtaken', { attempt: message.id });
}
