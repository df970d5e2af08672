import { beforeAll, describe, expect, it } from 'vitest';
import type { Portal } from './portal.ts';

/*
 * A candidate answers our mail from their own mailbox: the recruiter gets it, and decides before anything else goes.
 */

let portal: Portal;
let submission: string;

/** On 3 November of a year like 2027, after an interview on the 2nd. */
export function replyStories(opened: () => Portal, year: number): void {
  describe('a reply by e-mail', () => {
    beforeAll(async () => {
      portal = opened();
      submission = await portal.newSubmission('Olu Adeyemi', 'olu@mail.test');
      await portal.must('POST', `/v1/submissions/${submission}/interviews`, {
        startsAt: `${year}-11-02T13:00`,
        timeZone: 'America/Chicago',
      });
      await portal.moveTo(`${year}-11-03T17:00:00Z`);
    });

    const replyTo = (): string => {
      const mail = portal.cloud.inbox.list().findLast(({ tags }) => tags.submission === submission);
      const address = mail?.replyTo[0];
      if (!address) throw new Error('The mail names no address to reply to');
      return address;
    };

    async function arrives(subject: string, text: string, headers = ''): Promise<number> {
      const message = `From: Olu Adeyemi <olu@mail.test>\r\nTo: ${replyTo()}\r\nSubject: ${subject}\r\n${headers}\r\n${text}\r\n`;
      const reply = await fetch(`${portal.cloud.controlUrl}/inbound`, { method: 'POST', body: message });
      return reply.status;
    }

    const passedOn = () =>
      portal.cloud.inbox.list().filter(({ headers }) => headers['X-Afterword-Passed-On'] === submission);

    const firstFollowUp = async () => {
      const { interviews } = await portal.must('GET', `/v1/submissions/${submission}`);
      return interviews[0].steps.find(({ kind }: { kind: string }) => kind === 'first-follow-up');
    };

    it('of a vacation program reaches the recruiter and changes nothing', async () => {
      expect(
        await arrives('Automatic reply: your note', 'Back on Monday.', 'Auto-Submitted: auto-replied\r\n'),
      ).toBe(202);
      await expect.poll(() => passedOn().length, { timeout: 20_000 }).toBe(1);
      expect(await firstFollowUp()).toMatchObject({ state: 'planned' });
    });

    it('of the candidate holds the next coaching mail, until the recruiter decides', async () => {
      expect(await arrives('Re: your note', 'They called me yesterday.')).toBe(202);
      await expect.poll(() => passedOn().length, { timeout: 20_000 }).toBe(2);
      expect(passedOn()[1]).toMatchObject({ replyTo: ['olu@mail.test'] });
      expect(passedOn()[1]?.text).toContain('They called me yesterday.');
      expect(await firstFollowUp()).toMatchObject({ state: 'held', holdReason: 'candidate-replied' });
      const { items } = await portal.must('GET', '/v1/tasks');
      expect(items).toContainEqual(
        expect.objectContaining({ kind: 'candidate-replied', code: 'reply/held' }),
      );

      const recruiter = await portal.recruiter();
      await recruiter.goto(`${portal.url}/submissions/${submission}`);
      await recruiter.getByText('Candidate replied by e-mail', { exact: false }).first().waitFor();
      await recruiter.context().close();
    });

    it('to an address nobody made is no reply of anybody', async () => {
      const message = 'From: x@evil.test\r\nSubject: x\r\n\r\nx\r\n';
      const to = `r-aaaa-bbbb@${replyTo().split('@')[1]}`;
      await fetch(`${portal.cloud.controlUrl}/inbound?to=${encodeURIComponent(to)}`, {
        method: 'POST',
        body: message,
      });
      await portal.moveTo(`${year}-11-03T17:05:00Z`);
      expect(passedOn()).toHaveLength(2);
    });
  });
}
