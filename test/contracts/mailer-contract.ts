import type { Mailer, OutgoingMail, SendOutcome } from '@afterword/functions/follow-up/mailer';
import { beforeEach, describe, expect, it } from 'vitest';

/** A mailer over some mail service, and a way to watch and to trouble it. */
export interface MailerBench {
  readonly mailer: Mailer;
  act(call: () => Promise<SendOutcome>): Promise<SendOutcome>;
  /** Attempt ids of what the service took, oldest first. */
  taken(): Promise<readonly string[]>;
  /** The next call goes wrong in that way, and no other. */
  trouble(
    how: 'reply-lost' | 'Throttling' | 'MessageRejected' | 'AccountSendingPausedException',
  ): Promise<void>;
}

const raw = (to: string) =>
  new TextEncoder().encode(
    `From: follow-up@agency.test\r\nTo: ${to}\r\nSubject: Your interview\r\nMIME-Version: 1.0\r\n\r\nHello`,
  );

/** What every mail service behind the port must do. */
export function describeMailer(name: string, open: () => Promise<MailerBench>): void {
  describe(name, () => {
    let bench: MailerBench;
    let attempts = 0;
    beforeEach(async () => {
      bench ??= await open();
    });

    /** Sends one mail: what came of it, and how often the service took it. */
    async function send(): Promise<{ readonly outcome: SendOutcome; readonly taken: number }> {
      attempts += 1;
      const attempt = `attempt-${attempts}`;
      const mail: OutgoingMail = {
        raw: raw('ana@example.com'),
        from: 'follow-up@agency.test',
        to: 'ana@example.com',
        tags: { submission: 'sub-1', step: 'thank-you_1', attempt },
      };
      const outcome = await bench.act(() => bench.mailer.send(mail));
      return { outcome, taken: (await bench.taken()).filter((id) => id === attempt).length };
    }

    it('takes a mail, and gives each an id of its own', async () => {
      const [one, other] = [await send(), await send()];
      expect(one).toMatchObject({ outcome: { kind: 'accepted' }, taken: 1 });
      expect(other).toMatchObject({ outcome: { kind: 'accepted' }, taken: 1 });
      expect(one.outcome).not.toEqual(other.outcome);
    });

    it('does not know when the reply is lost, and has taken it once: nobody asks again by itself', async () => {
      await bench.trouble('reply-lost');
      expect(await send()).toMatchObject({ outcome: { kind: 'unknown' }, taken: 1 });
      expect(await send()).toMatchObject({ outcome: { kind: 'accepted' }, taken: 1 });
    });

    it.each(['Throttling', 'AccountSendingPausedException'] as const)(
      'gives it back for later on %s, untaken',
      async (code) => {
        await bench.trouble(code);
        expect(await send()).toMatchObject({ outcome: { kind: 'later', code }, taken: 0 });
      },
    );

    it('is rejected for good, untaken', async () => {
      await bench.trouble('MessageRejected');
      expect(await send()).toEqual({ outcome: { kind: 'rejected', code: 'MessageRejected' }, taken: 0 });
    });
  });
}
