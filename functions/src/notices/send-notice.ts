import type { Agency } from '@afterword/core/agency/agency';
import { exhausted } from '@afterword/core/kernel/exhaustive';
import type { Notice } from '@afterword/core/notice/notice';
import type { User } from '@afterword/core/user/user';
import type { Stores } from '@afterword/store/ports';
import type { Mailer } from '../follow-up/mailer.ts';
import type { Pace } from '../follow-up/pace.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { mailTags } from '../runtime/names.ts';
import type { NoticeMessage } from '../runtime/queue-messages.ts';
import { answeredMail, bouncedMail } from './about-submission.ts';
import type { ComposeNotice, NoticeMail } from './compose-notice.ts';
import { digestMail } from './digest.ts';

export interface Dependencies {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly pace: Pace;
  readonly senderAddress: string;
  readonly portalUrl: string;
  readonly composeNotice: ComposeNotice;
  readonly log: Log;
}

/** Stands where a submission's id stands in the tags of SES; no submission is called so. */
export const noticeSubmission = 'notice';

/** A mail that is to be sent, to whom, and the row that says it was begun. */
export interface Prepared {
  readonly notice: Notice;
  /** The version of that row; `null`: it is new. */
  readonly expected: number | null;
  readonly to: User;
  readonly mail: NoticeMail;
}

/**
 * Mails somebody at the agency: looks whether it still is so, claims the row of it, sends, once. Nothing is tried
 * again: the portal says the same, and the promise is about candidates. The sending switch holds here too.
 */
export async function sendNotice(dependencies: Dependencies, message: NoticeMessage): Promise<void> {
  const { stores, mailer, pace, composeNotice, senderAddress, log } = dependencies;
  const agency = await stores.agencies.find();
  if (!agency) throw new Error('The agency is not set up');
  const { sending } = agency.value;
  if (sending.mode === 'off') return;
  const prepared = await prepare(dependencies, message, agency.value);
  if (!prepared?.to.active) return;
  const turn = await pace.turn();
  if (turn.kind === 'later') {
    log.info('notice dropped', { kind: message.notice, code: turn.code });
    return;
  }
  // No turn yet, and what was read is old: a candidate may have taken an answer back meanwhile.
  if (turn.kind === 'waited') return sendNotice(dependencies, message);
  const raw = await composeNotice(prepared.mail, agency.value, {
    name: prepared.to.name,
    address: sending.mode === 'test' ? sending.address : prepared.to.email,
  });
  const { notice, expected } = prepared;
  const claim = await stores.commits.commit([{ kind: 'notice', value: notice, expected }]);
  if (!claim.ok) return;
  const outcome = await mailer.send({
    raw,
    from: senderAddress,
    to: sending.mode === 'test' ? sending.address : prepared.to.email,
    tags: {
      [mailTags.submission]: noticeSubmission,
      [mailTags.step]: notice.kind,
      [mailTags.attempt]: notice.id,
    },
  });
  pace.note(outcome.kind);
  log.info('notice', { kind: notice.kind, outcome: outcome.kind });
}

function prepare(
  dependencies: Dependencies,
  message: NoticeMessage,
  agency: Agency,
): Promise<Prepared | undefined> {
  switch (message.notice) {
    case 'answered':
      return answeredMail(dependencies, message.submissionId);
    case 'bounced':
      return bouncedMail(dependencies, message.submissionId, message.attemptId);
    case 'digest':
      return digestMail(dependencies, agency, message.userId, message.date);
    case 'template-test':
      return templateTest(dependencies, message.id);
    default:
      return exhausted(message);
  }
}

/** The wording goes with the claim: what was tested is nobody's business later. */
async function templateTest({ stores }: Dependencies, id: string): Promise<Prepared | undefined> {
  const found = await stores.notices.find(id);
  const { test, userId } = found?.value ?? {};
  if (!found || !test || !userId) return undefined;
  const user = await stores.users.find(userId);
  const { test: _, ...notice } = found.value;
  return user && { notice, expected: found.version, to: user.value, mail: { kind: 'template-test', test } };
}
