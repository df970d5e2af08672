import type { Submission } from '@afterword/core/submission/submission';
import { toForward } from '@afterword/mail/mime/to-forward';
import { recipientNotVerified, type SendOutcome } from '../follow-up/mailer.ts';
import type { MailKind } from './classify-mail.ts';
import { passedOnHeader } from './classify-mail.ts';
import { withMail } from './letterbox.ts';
import type { IncomingMail } from './parse-mail.ts';
import type { Notification } from './read-notification.ts';
import type { Dependencies } from './take-inbound-mail.ts';

/** SES v1 takes ten megabytes of a message, and an attachment grows by a third. */
const mostOriginalBytes = 6 * 1024 * 1024;

interface Passing {
  readonly notification: Notification;
  readonly mail: IncomingMail;
  readonly kind: MailKind;
  readonly submission: Submission;
  readonly isHeld: boolean;
}

/**
 * Sends a candidate's mail on to the recruiter, or to the agency where the recruiter has left, and notes that it went.
 * Throws where the mail service does not take it now: the message comes back and is tried again.
 */
export async function passOn(dependencies: Dependencies, passing: Passing): Promise<void> {
  const { mailer, stores, senderAddress, log } = dependencies;
  const { submission, notification } = passing;
  const [agency, owner] = await Promise.all([stores.agencies.find(), stores.users.find(submission.ownerId)]);
  if (!agency) throw new Error('The agency is not set up');
  // Off means off, for whatever leaves; the mail waits in the queue.
  if (agency.value.sending.mode === 'off') throw new Error('Sending is off');
  const recruiter = owner?.value.active
    ? { name: owner.value.name, address: owner.value.email }
    : { name: agency.value.name, address: agency.value.replyTo };
  const to =
    agency.value.sending.mode === 'test'
      ? { ...recruiter, address: agency.value.sending.address }
      : recruiter;
  const raw = await compose(dependencies, passing, to);
  const outcome = await mailer.send({ raw, from: senderAddress, to: to.address, tags: {} });
  if (outcome.kind !== 'accepted' && !isForGood(outcome)) {
    throw new Error(`The reply was not passed on: ${outcome.code}`);
  }
  if (outcome.kind === 'rejected') log.error('reply rejected', undefined, { code: outcome.code });
  await noteSent(dependencies, submission.id, notification.messageId, outcome.kind === 'accepted');
}

/** What a mail is rejected for does not pass by itself; that nobody has verified the recruiter's address yet does. */
const isForGood = (outcome: SendOutcome): boolean =>
  outcome.kind === 'rejected' && outcome.code !== recipientNotVerified;

function compose(
  { senderAddress, portalUrl, clock }: Dependencies,
  { notification, mail, kind, submission, isHeld }: Passing,
  to: { readonly name: string; readonly address: string },
): Promise<Uint8Array> {
  const who = submission.names.candidate;
  const { content } = notification;
  const original = content.byteLength > mostOriginalBytes ? null : content;
  return toForward({
    from: { name: `${who} (Afterword)`, address: senderAddress },
    to,
    replyTo: { name: mail.from.name || who, address: mail.from.address },
    subject: mail.subject === '' ? `${who} wrote back` : mail.subject,
    note: [
      `${who} wrote back about ${submission.names.jobOrder} at ${submission.names.client}.`,
      sentenceOf(kind, isHeld),
      'Answer this e-mail, and you answer the candidate.',
      ...(original ? [] : ['The e-mail was too large to send on whole: ask for its attachments.']),
    ],
    text: mail.text,
    link: `${portalUrl}/submissions/${submission.id}`,
    original,
    header: { name: passedOnHeader, value: submission.id },
    date: clock.now(),
  });
}

function sentenceOf(kind: MailKind, isHeld: boolean): string {
  if (kind === 'automatic') return 'It looks like an automatic reply, so the plan goes on unchanged.';
  if (kind === 'calendar-answer') return 'It answers the calendar invitation; the plan goes on unchanged.';
  return isHeld
    ? 'The next coaching e-mail waits until you decide: send it, or skip it.'
    : 'No coaching e-mail was waiting, so nothing is held.';
}

const tries = 5;

async function noteSent(
  { stores, clock }: Dependencies,
  submissionId: string,
  mailId: string,
  isSent: boolean,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = await stores.letterboxes.find(submissionId);
    const mail = found?.value.mails[mailId];
    if (!found || !mail) return;
    const state = isSent ? 'passed-on' : 'kept-back';
    const value = withMail(found.value, mailId, { at: mail.at, state }, clock.now());
    const result = await stores.commits.commit([{ kind: 'letterbox', value, expected: found.version }]);
    if (result.ok) return;
  }
  throw new Error('The letterbox stayed busy');
}
