import { randomUUID } from 'node:crypto';
import { isoSeconds, type VirtualClock } from '../clock/virtual-clock.ts';
import type { Inbox } from '../ses/inbox.ts';
import { stampMessage } from '../ses/raw-message.ts';

/** The issuer's own mail, which no configuration set hears of. There is no password on this machine. */
export async function sendInvitation(
  {
    inbox,
    clock,
    portalUrl,
  }: {
    readonly inbox: Pick<Inbox, 'add'>;
    readonly clock: Pick<VirtualClock, 'now'>;
    readonly portalUrl: string;
  },
  email: string,
): Promise<void> {
  const now = clock.now();
  const messageId = randomUUID();
  const message = [
    'From: no-reply@verificationemail.com',
    `To: ${email}`,
    'Subject: You may sign in',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Sign in at ${portalUrl} as ${email}. The issuer of this machine asks for no password.`,
    '',
  ].join('\r\n');
  const stamps = { messageId, date: new Date(now).toUTCString().replace('GMT', '+0000') };
  await inbox.add(
    { at: isoSeconds(now), messageId, recipients: [email], tags: {} },
    stampMessage(message, stamps),
  );
}
