import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { Step } from '@afterword/core/follow-up/step';
import { logInterview } from '@afterword/core/interview/log-interview';
import { fromIso } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Stores } from '@afterword/store/ports';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import type { Dependencies as NoticeDependencies } from '../../notices/send-notice.ts';
import { rulesFor } from '../../runtime/rules.ts';
import type { OutgoingMail, SendOutcome } from '../mailer.ts';
import { type Dependencies, sendDueSteps } from '../send-due-steps.ts';

const start = '2027-03-03T10:00';
export const loggedAt = fromIso('2027-03-01T16:00:00Z');

export interface World extends Dependencies, NoticeDependencies {
  now: number;
  answer: SendOutcome;
  readonly sent: OutgoingMail[];
  readonly submission: () => Promise<Submission>;
}

/** One interview, logged two days before it is held in Chicago, and a mail service that answers as told. */
export async function aWorld(): Promise<World> {
  const stores: Stores = memoryStores();
  const agency = anAgency();
  const submission = aSubmission({ interviews: [] });
  const logged = logInterview(
    submission,
    {
      id: 'int-1',
      startsAt: start,
      timeZone: 'America/Chicago',
      interviewers: [],
      place: null,
      decisionDate: null,
    },
    { now: loggedAt, by: { kind: 'user', id: 'user-1' }, rules: rulesFor(agency, submission.division) },
  );
  if (!logged.ok) throw new Error(logged.refusal.message);
  await stores.commits.commit([
    { kind: 'agency', value: agency, expected: null },
    { kind: 'candidate', value: aCandidate({ id: submission.candidateId }), expected: null },
    { kind: 'client', value: aClient({ id: submission.clientId }), expected: null },
    { kind: 'job-order', value: aJobOrder({ id: submission.jobOrderId }), expected: null },
    { kind: 'user', value: aUser({ id: submission.ownerId }), expected: null },
    { kind: 'submission', value: logged.value.submission, expected: null, events: logged.value.events },
  ]);
  let attempts = 0;
  const world: World = {
    stores,
    now: loggedAt,
    answer: { kind: 'accepted', messageId: 'ses-1' },
    sent: [],
    clock: { now: () => world.now },
    ids: {
      next: () => {
        attempts += 1;
        return `attempt-${attempts}`;
      },
    },
    mailer: {
      send: async (mail) => {
        world.sent.push(mail);
        return world.answer;
      },
    },
    pace: { turn: async () => ({ kind: 'go' }), note: () => {} },
    wait: async () => {},
    compose: async ({ fields }) => new TextEncoder().encode(fields.kind),
    composeNotice: async (mail) => new TextEncoder().encode(mail.kind),
    portalUrl: 'https://portal.test',
    senderAddress: 'follow-up@agency.test',
    log: { info: () => {}, error: () => {} },
    submission: async () => {
      const found = await stores.submissions.find(submission.id);
      if (!found) throw new Error('The submission is gone');
      return found.value;
    },
  };
  return world;
}

/** What was handed to the mail service, in order. */
export const kinds = (world: World) => world.sent.map(({ raw }) => new TextDecoder().decode(raw));

/** Wakes up at every next moment, as timers do, until that time. */
export async function runUntil(world: World, until: string): Promise<void> {
  for (let looks = 0; looks < 50; looks += 1) {
    const due = nextDueAt(await world.submission());
    if (due === null || due > fromIso(until)) return;
    world.now = Math.max(world.now, due);
    await sendDueSteps(world, (await world.submission()).id);
  }
  throw new Error('It never came to rest');
}

/** The latest step of that kind. */
export async function stepOf(world: World, kind: Step['kind']): Promise<Step | undefined> {
  return (await world.submission()).interviews[0]?.steps.findLast((step) => step.kind === kind);
}
