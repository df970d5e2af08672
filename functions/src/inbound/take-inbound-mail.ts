import type { SQSEvent } from 'aws-lambda';
import type { Mailer } from '../follow-up/mailer.ts';
import type { Log } from '../runtime/log.ts';
import { submissionOf } from '../runtime/reply-address.ts';
import { type BatchAnswer, reportEach } from '../runtime/report-batch.ts';
import { classifyMail } from './classify-mail.ts';
import { noteReply } from './note-reply.ts';
import { parseMail } from './parse-mail.ts';
import { passOn } from './pass-on.ts';
import { type Notification, readNotification } from './read-notification.ts';
import type { ReplyDependencies } from './reply-dependencies.ts';

export interface Dependencies extends ReplyDependencies {
  readonly mailer: Mailer;
  readonly log: Log;
}

/** Mails that candidates wrote back, as a receipt rule hands them to SNS and SNS, raw, to the queue. */
export const takeInboundMail =
  (dependencies: Dependencies) =>
  (event: Pick<SQSEvent, 'Records'>): Promise<BatchAnswer> =>
    reportEach(
      event.Records,
      ({ messageId }) => messageId,
      async ({ body, messageId }) => {
        const notification = read(body, messageId, dependencies.log);
        if (notification) await takeOne(dependencies, notification);
      },
      dependencies.log,
    );

function read(body: string, message: string, log: Log): Notification | null {
  try {
    return readNotification(JSON.parse(body));
  } catch (cause) {
    log.error('incoming mail is not JSON', cause, { message });
    return null;
  }
}

/**
 * One mail: whose it is, what it is, what it changes, and on to the recruiter. Delivered twice it changes once, and is
 * passed on once unless the first time ended between sending and noting it.
 */
async function takeOne(dependencies: Dependencies, notification: Notification): Promise<void> {
  const { log, linkSecret, replyDomain } = dependencies;
  const dropped = (code: string) => log.info('incoming mail dropped', { mail: notification.messageId, code });
  if (notification.hasVirus) return dropped('virus');
  if (notification.isSpam) return dropped('spam');
  const secret = await linkSecret();
  const submissionId = notification.recipients
    .map((address) => submissionOf(secret, replyDomain, address))
    .find((id) => id !== undefined);
  if (submissionId === undefined) return dropped('nobody');
  const mail = await parseMail(notification.content);
  const kind = classifyMail(mail, notification.from);
  if (kind === 'own' || kind === 'bounce') return dropped(kind);
  const noted = await noteReply(dependencies, { submissionId, mailId: notification.messageId, kind });
  if (noted.kind !== 'pass-on') return dropped(noted.kind);
  await passOn(dependencies, {
    notification,
    mail,
    kind,
    submission: noted.submission,
    isHeld: noted.isHeld,
  });
}
