import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from './api-client.ts';
import { linkIn } from './mails.ts';

let world: World;

/** Subjects of what a person at the agency got since a moment. */
const gotSince = (from: number, to: string) =>
  world.cloud.inbox
    .list()
    .filter(
      (mail) =>
        mail.to.includes(to) && Date.parse(mail.at) / 1000 >= from && mail.tags.submission === 'notice',
    )
    .map(({ subject }) => subject);

/** What people at the agency hear by mail, and in whose words candidates do. On 15 and 16 June, a Tuesday and a Wednesday in years like 2027. */
export function recruiterMailStories(opened: () => World, year: number): void {
  describe('mails to people at the agency', () => {
    beforeAll(() => {
      world = opened();
    });

    it('the recruiter hears of a bounce, of an answer, and next morning of what waits', async () => {
      const from = world.cloud.now();
      const bouncing = await world.newSubmission('Bo Unced', 'bounce@simulator.amazonses.com');
      const answering = await world.newSubmission('Ann Swered', 'ann@mail.test');
      for (const submission of [bouncing, answering]) {
        await world.must('POST', `/v1/submissions/${submission}/interviews`, {
          startsAt: `${year}-06-15T10:00`,
          timeZone: 'America/Chicago',
        });
      }
      const { ownerId } = await world.must('GET', `/v1/submissions/${answering}`);
      const users = await world.must('GET', '/v1/users');
      const { email } = users.items.find(({ id }: { id: string }) => id === ownerId);
      await world.moveTo(`${year}-06-15T17:30:00Z`);
      expect(gotSince(from, email)).toContain('A mail to Bo Unced came back');

      const evening = world.cloud.now();
      const token = linkIn(world.mailsOf(answering).at(-1)).split('/').at(-1);
      await world.must('POST', `/v1/candidate-links/${token}`, { action: 'answered', answer: 'offer' });
      await world.moveTo(`${year}-06-16T14:00:00Z`);
      const heard = gotSince(evening, email);
      expect(heard.filter((subject) => /^Ann Swered heard from /.test(subject))).toHaveLength(1);
      expect(heard.filter((subject) => /^Today: \d+ things? needs? you/.test(subject))).toHaveLength(1);
    });

    it('a wording that was saved is what the next mail says, and an old mail reads as it was', async () => {
      const at = '/v1/templates/confirmation/office/en';
      const before = await world.call('GET', at);
      const text = { ...before.body.text, subject: 'Our own words for {{first name}}' };
      await world.must('PUT', at, { text }, { 'if-match': String(before.etag) });
      const submission = await world.newSubmission('Wanda Words', 'wanda@mail.test');
      await world.must('POST', `/v1/submissions/${submission}/interviews`, {
        startsAt: `${year}-06-18T10:00`,
        timeZone: 'America/Chicago',
      });
      await world.moveTo(`${year}-06-16T15:00:00Z`);
      const subjects = () =>
        world.cloud.inbox
          .list()
          .filter(({ tags }) => tags.submission === submission)
          .map(({ subject }) => subject);
      expect(subjects()).toEqual(['Our own words for Wanda']);

      const own = await world.call('GET', at);
      await world.must('PUT', at, { text: null }, { 'if-match': String(own.etag) });
      const { items } = await world.must('GET', `/v1/submissions/${submission}/messages`);
      const shown = await world.must('GET', `/v1/messages/${submission}/${items[0].id}`);
      expect(shown.rendered.subject).toBe('Our own words for Wanda');
    });
  });
}
