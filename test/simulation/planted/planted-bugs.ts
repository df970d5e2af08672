import type { Violation } from '../checker/violation.ts';

/** A mistake somebody could make, put into the code by the checker's own tests and by nothing else. */
export interface PlantedBug {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The fault profile in which it shows. */
  readonly profile: string;
  /** The first seed that showed it when it was planted last; others follow soon after. */
  readonly seed: number;
  /** How many seeds to try from there; left out: 150. */
  readonly tries?: number;
  /** The promise it breaks. */
  readonly breaks: Violation['invariant'];
}

const sendDueSteps = 'functions/src/follow-up/send-due-steps.ts';
const sesMailer = 'functions/src/follow-up/ses-mailer.ts';
const settleDue = 'packages/core/src/follow-up/settle-due.ts';
const nextDue = 'packages/core/src/follow-up/next-due.ts';
const delivery = 'packages/core/src/follow-up/delivery.ts';
const ends = 'packages/core/src/follow-up/ends.ts';
const alarms = 'functions/src/timers/scheduler-alarms.ts';
const rearm = 'functions/src/timers/rearm-timer.ts';
const sayNotHeld = 'packages/core/src/interview/say-not-held.ts';
const setStopped = 'functions/src/api/links/set-stopped.ts';
const sweep = 'functions/src/sweep/find-overdue.ts';
const noteReply = 'functions/src/inbound/note-reply.ts';
const passOn = 'functions/src/inbound/pass-on.ts';

export const plantedBugs: readonly PlantedBug[] = [
  // Claims
  {
    name: 'no claim condition: the store takes any version',
    file: 'packages/store/src/memory/commit.ts',
    find: 'if ((table.get(key)?.version ?? null) !== change.expected) return false;',
    replace: '',
    profile: 'duplicates',
    seed: 1,
    breaks: 'I2',
  },
  {
    name: 'a lost claim is sent all the same',
    file: sendDueSteps,
    find: 'if (!claim.ok) return true;',
    replace: '',
    profile: 'duplicates',
    seed: 1,
    breaks: 'I2',
  },
  {
    name: 'the claim does not check the candidate',
    file: sendDueSteps,
    find: "{ kind: 'candidate-is', id: candidate.value.id, factsRevision: candidate.value.factsRevision },",
    replace: '',
    profile: 'slow',
    seed: 510,
    tries: 1500,
    breaks: 'I3',
  },
  {
    name: 'the lease is ignored',
    file: nextDue,
    find: 'return step.leaseUntil + unknownWaitSeconds;',
    replace: 'return step.leaseUntil - 100;',
    profile: 'deaf',
    seed: 2,
    breaks: 'I2',
  },
  {
    name: 'milliseconds for seconds in the lease',
    file: delivery,
    find: 'leaseUntil: attempt.now + leaseSeconds,',
    replace: 'leaseUntil: attempt.now + leaseSeconds * 1000,',
    profile: 'deaf',
    seed: 84,
    breaks: 'I1',
  },
  {
    name: 'a third try after two unknown outcomes',
    file: settleDue,
    find: 'if (unknownAttempts.length >= 2) {',
    replace: 'if (unknownAttempts.length >= 3) {',
    profile: 'deaf',
    seed: 6,
    breaks: 'I2',
  },
  {
    name: 'a claim whose outcome stays unknown is never looked at again',
    file: nextDue,
    find: "if (step.state === 'claimed') return step.leaseUntil + unknownWaitSeconds;",
    replace: "if (step.state === 'claimed') return null;",
    profile: 'killed',
    seed: 12,
    breaks: 'I1',
  },
  // The mail service
  {
    name: 'the SDK tries again by itself',
    file: sesMailer,
    find: 'return outcomeOf(cause);',
    replace:
      "const again = outcomeOf(cause); return again.kind === 'unknown' ? sesMailer(configurationSet, client).send({ raw, from, to, tags }) : again;",
    profile: 'replies-lost',
    seed: 2,
    breaks: 'I2',
  },
  {
    name: 'a lost reply counts as not sent',
    file: sesMailer,
    find: "if (seconds === undefined) return { kind: 'unknown', code };",
    replace: "if (seconds === undefined) return { kind: 'later', seconds: 60, code };",
    profile: 'deaf',
    seed: 1,
    breaks: 'I2',
  },
  {
    name: 'a lost reply counts as sent',
    file: sesMailer,
    find: "if (seconds === undefined) return { kind: 'unknown', code };",
    replace: "if (seconds === undefined) return { kind: 'accepted', messageId: code };",
    profile: 'flaky',
    seed: 4,
    breaks: 'I1',
  },
  {
    name: 'throttling counts as a rejection',
    file: sesMailer,
    find: "const rejections = new Set(['MessageRejected',",
    replace: "const rejections = new Set(['Throttling', 'MessageRejected',",
    profile: 'ses-throttled',
    seed: 22,
    breaks: 'I1',
  },
  {
    name: 'a failed record gives the claim back',
    file: sendDueSteps,
    find: "log.error('recording failed', cause, { attempt: message.id });",
    replace:
      "log.error('recording failed', cause, { attempt: message.id }); await release(dependencies, message, clock.now()); return true;",
    profile: 'flaky',
    seed: 2,
    breaks: 'I2',
  },
  {
    name: 'reports of the mail service settle nothing',
    file: 'functions/src/mail-events/note-mail-event.ts',
    find: "if (type === 'delayed') return;",
    replace: 'return;',
    profile: 'deaf',
    seed: 1,
    breaks: 'I2',
  },
  // Timers, sweep
  {
    name: 'a timer that fires sends whatever comes next, due or not',
    file: settleDue,
    find: 'if (at === null || at > now || (first && first.at <= at)) continue;',
    replace: 'if (at === null || (first && first.at <= at)) continue;',
    profile: 'timers-astray',
    seed: 1,
    breaks: 'I4',
  },
  {
    name: 'timers are set in local time',
    file: alarms,
    find: "ScheduleExpressionTimezone: 'UTC',",
    replace: "ScheduleExpressionTimezone: 'America/New_York',",
    profile: 'none',
    seed: 1,
    breaks: 'I1',
  },
  {
    name: 'milliseconds for seconds in a timer',
    file: alarms,
    find: 'ScheduleExpression: `at(${toIso(at)',
    replace: 'ScheduleExpression: `at(${toIso(at * 1000)',
    profile: 'none',
    seed: 1,
    breaks: 'I1',
  },
  {
    name: 'old timers stay',
    file: rearm,
    find: 'if (before !== null) await dependencies.alarms.remove(submissionId, before);',
    replace: '',
    profile: 'none',
    seed: 1,
    breaks: 'I4',
  },
  {
    name: 'a moved moment sets no timer',
    file: rearm,
    find: 'if (before === after) return;',
    replace: 'if (before === after || before !== null) return;',
    profile: 'none',
    seed: 1,
    breaks: 'I1',
  },
  {
    name: 'a near moment gets no message',
    file: rearm,
    find: 'await queue.send({ submissionId }, Math.max(0, wait));',
    replace: 'await alarms.set(submissionId, after);',
    profile: 'none',
    seed: 13,
    breaks: 'I1',
  },
  {
    name: 'the sweep looks at one shard',
    file: sweep,
    find: 'shard < dueShards',
    replace: 'shard < 1',
    profile: 'timers-never',
    seed: 6,
    breaks: 'I1',
  },
  {
    name: 'the sweep finds but does not drive',
    file: sweep,
    find: 'await queue.send({ submissionId: id });',
    replace: '',
    profile: 'timers-never',
    seed: 6,
    breaks: 'I1',
  },
  // What ends a plan
  {
    name: 'cancelling an interview ends nothing',
    file: ends,
    find: "if (interview.status === 'cancelled' && kind !== 'interview-cancelled') reasons.push('interview-cancelled');",
    replace: '',
    profile: 'none',
    seed: 127,
    breaks: 'I3',
  },
  {
    name: 'an answer ends nothing',
    file: ends,
    find: 'for (const end of interview.ends) if (covers(end, kind)) reasons.push(end.reason);',
    replace: '',
    profile: 'none',
    seed: 3,
    breaks: 'I3',
  },
  {
    name: 'the next interview ends nothing',
    file: ends,
    find: "if (isFollowUp(kind) && hasLaterRound(submission, interview)) reasons.push('next-interview');",
    replace: '',
    profile: 'none',
    seed: 15,
    breaks: 'I3',
  },
  {
    name: 'a stop ends reminders but no coaching',
    file: ends,
    find: "(candidate.stopped === 'coaching' && isCoaching(kind))",
    replace: "(candidate.stopped === 'coaching' && !isCoaching(kind))",
    profile: 'none',
    seed: 32,
    breaks: 'I3',
  },
  {
    name: 'a rejection leaves the thank-you',
    file: 'packages/core/src/submission/move-stage.ts',
    find: "return { scope: 'all', reason: 'employer-answered' };",
    replace: "return { scope: 'follow-ups', reason: 'employer-answered' };",
    profile: 'none',
    seed: 5,
    breaks: 'I3',
  },
  {
    name: 'a stop does not change the facts that claims check',
    file: setStopped,
    find: 'factsRevision: value.factsRevision + 1',
    replace: 'factsRevision: value.factsRevision',
    profile: 'none',
    seed: 32,
    breaks: 'I3',
  },
  {
    name: 'a stop of coaching makes light of a stop of everything',
    file: setStopped,
    find: "before === 'all' ? 'all' : wish.stop",
    replace: 'wish.stop',
    profile: 'none',
    seed: 1,
    tries: 1500,
    breaks: 'I3',
  },
  {
    name: '"it did not take place", taken back, revives nothing',
    file: sayNotHeld,
    find: '{ ...found.value, outcome: null }',
    replace: '{ ...found.value }',
    profile: 'none',
    seed: 1,
    tries: 1500,
    breaks: 'I1',
  },
  {
    name: 'a candidate takes back what the recruiter said about an interview',
    file: sayNotHeld,
    find: "outcome?.kind === 'did-not-take-place' && outcome.by.kind === 'candidate'",
    replace: "outcome && outcome.kind !== 'took-place'",
    profile: 'none',
    seed: 2071,
    breaks: 'I3',
  },
  {
    name: 'an answer taken back revives nothing',
    file: 'packages/core/src/submission/confirm-answer.ts',
    find: 'return settle(submission, withoutUnconfirmed(submission, pending), context, [',
    replace: 'return settle(submission, { ...submission, pendingAnswer: null }, context, [',
    profile: 'none',
    seed: 3,
    breaks: 'I1',
  },
  {
    name: 'an erasure passes over what failed',
    file: 'functions/src/jobs/run-job.ts',
    find: "'erase-candidate': Number.POSITIVE_INFINITY,",
    replace: "'erase-candidate': 1,",
    profile: 'flaky',
    seed: 141,
    breaks: 'I6',
  },
  // At the moment of sending
  {
    name: 'the sending switch is not looked at',
    file: sendDueSteps,
    find: "if (agency.value.sending.mode === 'off') {",
    replace: "if (agency.value.name === '') {",
    profile: 'none',
    seed: 422,
    breaks: 'I9',
  },
  {
    name: 'late follow-ups go out unasked',
    file: settleDue,
    find: 'now - step.dueAt > lateAfterSeconds',
    replace: 'now - step.dueAt > lateAfterSeconds * 1000',
    profile: 'lambda-down-long',
    seed: 28,
    breaks: 'etiquette',
  },
  {
    name: 'quiet hours hold only when planning',
    file: settleDue,
    find: 'if (allowed <= now) return step;',
    replace: 'return step;',
    profile: 'lambda-down',
    seed: 384,
    breaks: 'etiquette',
  },
  {
    name: 'a thank-you is useful for ever',
    file: 'packages/core/src/follow-up/dates.ts',
    find: 'moment <= end + thankYouUsefulSeconds',
    replace: 'moment <= end + thankYouUsefulSeconds * 1000',
    profile: 'none',
    seed: 14,
    breaks: 'etiquette',
  },
  {
    name: 'a reminder goes out after the start',
    file: settleDue,
    find: 'return context.now >= useless ? passed(step, context) : step;',
    replace: 'return step;',
    profile: 'ses-quota-spent',
    seed: 126,
    breaks: 'etiquette',
  },
  {
    name: 'an old basis is not planned anew',
    file: settleDue,
    find: 'isSameBasis(before.basis, context.rules.basis) ? before : replan(before, acting)',
    replace: 'before',
    profile: 'sqs-refuses',
    seed: 446,
    breaks: 'etiquette',
  },
  // What candidates write back
  {
    name: 'a reply holds nothing',
    file: 'packages/core/src/follow-up/hold-for-reply.ts',
    find: 'return settle(submission, withInterview(submission, held), context, [replied]);',
    replace: 'return accept({ submission, events: [replied] });',
    profile: 'none',
    seed: 1,
    breaks: 'I10',
  },
  {
    name: 'any new plan frees what a reply held',
    file: 'packages/core/src/follow-up/replan.ts',
    find: 'return options.releaseHeld && schedule.plannedAt >= now\n      ? {',
    replace: 'return schedule.plannedAt >= now\n      ? {',
    profile: 'none',
    seed: 1,
    breaks: 'I10',
  },
  {
    name: 'what a reply held is forgotten once the candidate stopped and started again',
    file: 'packages/core/src/follow-up/step.ts',
    find: "export const lastingHolds = ['candidate-replied', 'imported', 'restored'] as const;",
    replace: "export const lastingHolds = ['imported', 'restored'] as const;",
    profile: 'none',
    seed: 68,
    tries: 1500,
    breaks: 'I10',
  },
  {
    name: 'an automatic reply counts as a person’s',
    file: 'functions/src/inbound/classify-mail.ts',
    find: "return isAutomatic ? 'automatic' : 'human';",
    replace: "return 'human';",
    profile: 'none',
    seed: 6,
    breaks: 'I10',
  },
  {
    name: 'a Yes to the invitation counts as a person’s mail',
    file: 'functions/src/inbound/classify-mail.ts',
    find: "return 'calendar-answer';",
    replace: "return 'human';",
    profile: 'none',
    seed: 5,
    breaks: 'I10',
  },
  {
    name: 'a reply that is delivered twice counts twice',
    file: noteReply,
    find: 'const before = box.mails[mailId];',
    replace: 'const before = undefined as ReceivedMail | undefined;',
    profile: 'duplicates',
    seed: 1,
    breaks: 'I10',
  },
  {
    name: 'two at once pass the same reply on',
    file: noteReply,
    find: "if (before && isBeingPassedOn(before, now)) throw new Error('Somebody else is passing it on');",
    replace: '',
    profile: 'duplicates',
    seed: 5,
    breaks: 'I11',
  },
  {
    name: 'a reply is noted as passed on before it is',
    file: passOn,
    find: 'const outcome = await mailer.send(',
    replace:
      'await noteSent(dependencies, submission.id, notification.messageId, true);\n  const outcome = await mailer.send(',
    profile: 'ses-paused',
    seed: 13,
    breaks: 'I11',
  },
  {
    name: 'a reply that the mail service does not take now is given up',
    file: passOn,
    find: "if (outcome.kind === 'later' || outcome.kind === 'unknown') {",
    replace: "if (outcome.kind === 'unknown') {",
    profile: 'ses-paused',
    seed: 13,
    breaks: 'I11',
  },
  {
    name: 'two programs that answer each other never run dry',
    file: 'functions/src/inbound/letterbox.ts',
    find: 'export const mostMailsAnHour = 10;',
    replace: 'export const mostMailsAnHour = 10_000;',
    profile: 'none',
    seed: 60,
    breaks: 'I11',
  },
  {
    name: 'replies are passed on while sending is off',
    file: passOn,
    find: "if (agency.value.sending.mode === 'off') throw new Error('Sending is off');",
    replace: '',
    profile: 'none',
    seed: 604,
    breaks: 'I9',
  },
  {
    name: 'what an erased candidate writes is passed on',
    file: noteReply,
    find: 'if (submission.candidate.erased || !candidate || candidate.value.erasedAt !== null) {',
    replace: 'if (!candidate) {',
    profile: 'none',
    seed: 134,
    tries: 1500,
    breaks: 'I6',
  },
  // The API
  {
    name: 'a repeated key is not recognised',
    file: 'functions/src/api/http/idempotency.ts',
    find: 'if (!earlier || earlier.expiresAt <= clock.now()) return undefined;',
    replace: 'if (earlier !== null) return undefined;',
    profile: 'none',
    seed: 11,
    breaks: 'I8',
  },
  {
    name: 'a scanner that opens the unsubscribe page unsubscribes',
    file: 'functions/src/api/links/links.ts',
    find: 'showUnsubscribe: async ({ params }, on) => {',
    replace:
      "showUnsubscribe: async ({ params }, on) => {\n    await setStopped(on, (changes) => (on.stores as unknown as { commits: { commit: (changes: unknown) => Promise<{ ok: true }> } }).commits.commit(changes), (await openUnsubscribe(on, params.token)).candidateId, { stop: 'coaching' });",
    profile: 'none',
    seed: 1,
    breaks: 'I7',
  },
];

/** Throws where there is no such bug. */
export function findPlantedBug(name: string): PlantedBug {
  const found = plantedBugs.find((bug) => bug.name === name);
  if (!found) throw new Error(`There is no planted bug "${name}".`);
  return found;
}
