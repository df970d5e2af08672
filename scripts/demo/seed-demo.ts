import type { Agency } from '@afterword/core/agency/agency';
import { addDays, weekday } from '@afterword/core/calendar/plain-date';
import { dateIn } from '@afterword/core/calendar/wall-time';
import { instantAt } from '@afterword/core/calendar/zones';
import { type Candidate, candidateFacts } from '@afterword/core/candidate/candidate';
import { type Division, divisions } from '@afterword/core/division/division';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import type { Context } from '@afterword/core/follow-up/rules';
import { logInterview } from '@afterword/core/interview/log-interview';
import { recordOutcome } from '@afterword/core/interview/record-outcome';
import { candidateActor, system } from '@afterword/core/kernel/actor';
import type { Decision } from '@afterword/core/kernel/refusal';
import { type EpochSeconds, toIso } from '@afterword/core/kernel/time';
import type { Message } from '@afterword/core/message/message';
import { adoptCandidateFacts } from '@afterword/core/submission/adopt-facts';
import type { Changed } from '@afterword/core/submission/change';
import { moveStage } from '@afterword/core/submission/move-stage';
import { openSubmission } from '@afterword/core/submission/open-submission';
import { recordAnswer } from '@afterword/core/submission/record-answer';
import type { Submission } from '@afterword/core/submission/submission';
import { sendDueSteps } from '@afterword/functions/follow-up/send-due-steps';
import { rulesFor } from '@afterword/functions/runtime/rules';
import { memoryStores } from '@afterword/store/memory-stores';
import type { Change, Stores } from '@afterword/store/ports';
import { detailsOf, placementFrom } from './demo-details.ts';
import { demoAgency, demoCandidates, demoClients, demoJobOrders, demoUsers } from './demo-people.ts';
import { type Storyline, storylinesOf } from './storylines.ts';

const points = [
  ['How the night desk hands over to the morning crew', 'The new dispatch software from June'],
  ['The Friday close and who covers it', 'Her question about your year at the bank'],
  ['The line changeover they want under ten minutes'],
];

const agencyAt = (now: EpochSeconds): Agency => demoAgency(Number(toIso(now).slice(0, 4)));

/** An agency and its users: enough to sign in, and nothing to look at yet. */
export const seedAgency = (target: Stores, now: EpochSeconds): Promise<void> =>
  insist(target, [
    { kind: 'agency', value: agencyAt(now), expected: null },
    ...demoUsers.map((value): Change => ({ kind: 'user', value, expected: null })),
  ]);

/** The agency with its clients, job orders and candidates, and no submission. */
export async function seedPeople(target: Stores, now: EpochSeconds): Promise<void> {
  const began = now - 60 * 86_400;
  const clients = demoClients(began);
  const candidates = divisions.flatMap((division) =>
    demoCandidates[division].map(([name, email], index) => ({
      ...aCandidate(division, index, name, email, began),
      ...detailsOf(division, index, dateIn(now, agencyAt(now).timeZone)),
    })),
  );
  const [ana] = candidates;
  // The same person a second time, as it happens: to be found while typing, and merged.
  const again = ana && {
    ...ana,
    id: 'cand-office-again',
    name: 'Ana M. Reyes',
    email: 'ana.m.reyes@mail.test',
  };
  await seedAgency(target, now);
  await insist(target, [
    ...clients.map((value): Change => ({ kind: 'client', value, expected: null })),
    ...demoJobOrders(began, clients).map((value): Change => ({ kind: 'job-order', value, expected: null })),
  ]);
  for (const value of again ? [...candidates, again] : candidates) {
    await insist(target, [{ kind: 'candidate', value, expected: null }]);
  }
}

/**
 * Fills an empty deployment with an agency in full swing. History is played through the real rules and the real
 * sender on a clock of its own, with a mail service that accepts everything, then written as it stands.
 */
export async function seedDemo(target: Stores, now: EpochSeconds): Promise<number> {
  const world = memoryStores();
  const clock = { at: now, now: () => clock.at };
  for (const stores of [world, target]) await seedPeople(stores, now);
  let count = 0;
  for (const division of divisions) {
    for (const [index, storyline] of storylinesOf(division).entries()) {
      const id = await play(world, clock, division, index, storyline, now);
      await copy(world, target, id);
      count += 1;
    }
  }
  return count;
}

async function play(
  stores: Stores,
  clock: { at: EpochSeconds; now: () => EpochSeconds },
  division: Division,
  index: number,
  storyline: Storyline,
  now: EpochSeconds,
): Promise<string> {
  const id = `demo-${division}-${index + 1}`;
  const agency = agencyAt(now);
  const rules = rulesFor(agency, division);
  const zone = agency.timeZone;
  const owner = demoUsers.find((one) => one.id === (storyline.owner ?? 'user-rosa'));
  const candidate = await stores.candidates.find(`cand-${division}-${index + 1}`);
  const jobOrder = await stores.jobOrders.find(`job-${division}-${(index % 2) + 1}`);
  const client = jobOrder && (await stores.clients.find(jobOrder.value.clientId));
  if (!owner || !candidate || !jobOrder || !client) throw new Error(`The demo lacks people for ${id}`);

  const day = (daysAgo: number) => workday(addDays(dateIn(now, zone), -daysAgo), daysAgo < 0);
  const context = (at: EpochSeconds): Context => ({ now: at, by: { kind: 'user', id: owner.id }, rules });
  const open = { id, candidate: candidate.value, jobOrder: jobOrder.value, client: client.value, owner };
  const openedAt = instantAt(day(storyline.openedDaysAgo), 10 * 60, zone);
  await decide(stores, null, openSubmission(open, context(Math.min(openedAt, now))));

  const until = async (to: EpochSeconds) => {
    for (;;) {
      const submission = await find(stores, id);
      const due = nextDueAt(submission);
      if (due === null || due > to) break;
      clock.at = Math.max(due, clock.at > to ? due : clock.at);
      await sendDueSteps(sender(stores, clock), id);
    }
    clock.at = to;
  };

  clock.at = Math.min(openedAt, now);
  const { interview } = storyline;
  if (interview) {
    const loggedAt = Math.min(instantAt(day(interview.loggedDaysAgo), 11 * 60 + index * 7, zone), now);
    clock.at = loggedAt;
    const date = day(interview.daysAgo);
    const command = {
      id: `${id}-int`,
      startsAt: `${date}T${interview.hour ?? 10 + (index % 4)}:00`,
      timeZone: zone,
      durationMinutes: 45,
      interviewers: client.value.contacts
        .filter(({ isHr }) => !isHr)
        .map(({ id: contactId, name, email }) => ({ contactId, name, email })),
      place: { kind: 'onsite', detail: '2200 Canal Street, Chicago' } as const,
      decisionDate: interview.decisionInDays === undefined ? null : day(-interview.decisionInDays),
      hasTalkingPoints: !interview.withoutPoints,
    };
    await decide(stores, id, logInterview(await find(stores, id), command, context(loggedAt)));
    const talkingPoints = interview.withoutPoints ? [] : (points[index % points.length] ?? []);
    await insist(stores, [
      {
        kind: 'text',
        submissionId: id,
        value: { interviewId: command.id, talkingPoints, candidatePoints: [] },
      },
    ]);
  }
  const moveAt = now - 2 * 86_400 - index * 3600;
  if (storyline.stage) {
    await until(moveAt);
    const placement = placementFrom(jobOrder.value.type, dateIn(now, zone));
    const move = {
      to: storyline.stage,
      ...(storyline.stage === 'placed' ? { placement, remindIn: zone } : {}),
    };
    await decide(stores, id, moveStage(await find(stores, id), move, context(moveAt)));
  }
  if (storyline.finally) {
    const at = now - 5 * 3600;
    await until(at);
    await happen(stores, id, storyline.finally, rules, at);
  }
  await until(now);
  return id;
}

/** What came of it in the end: something a recruiter has to look at. */
async function happen(
  stores: Stores,
  id: string,
  what: NonNullable<Storyline['finally']>,
  rules: Context['rules'],
  now: EpochSeconds,
): Promise<void> {
  const submission = await find(stores, id);
  const interviewId = `${id}-int`;
  switch (what) {
    case 'candidate-said-offer': {
      const context = { now, by: candidateActor, rules };
      const said = recordAnswer(submission, { interviewId, answer: 'offer', until: null }, context);
      return decide(stores, id, said);
    }
    case 'postponed': {
      const context = { now, by: { kind: 'user', id: submission.ownerId }, rules } as const;
      return decide(stores, id, recordOutcome(submission, { interviewId, outcome: 'postponed' }, context));
    }
    case 'bounced': {
      const found = await stores.candidates.find(submission.candidateId);
      if (!found) throw new Error(`The demo lost ${submission.candidateId}`);
      const value: Candidate = {
        ...found.value,
        undeliverable: { why: 'bounced', at: now },
        factsRevision: found.value.factsRevision + 1,
      };
      await insist(stores, [{ kind: 'candidate', value, expected: found.version }]);
      const context = { now, by: system, rules };
      return decide(stores, id, adoptCandidateFacts(submission, candidateFacts(value), context));
    }
  }
}

const sender = (stores: Stores, clock: { now: () => EpochSeconds }) => {
  let sent = 0;
  return {
    stores,
    clock,
    ids: {
      next: () =>
        `DEMO${clock.now().toString(36).toUpperCase()}${Math.floor(performance.now() * 1000)
          .toString(36)
          .toUpperCase()}`,
    },
    mailer: {
      send: async () => {
        sent += 1;
        return { kind: 'accepted', messageId: `demo-${clock.now()}-${sent}` } as const;
      },
    },
    pace: { turn: async () => ({ kind: 'go' }) as const, note: () => undefined },
    compose: async () => new Uint8Array(),
    wait: async () => undefined,
    senderAddress: 'follow-up@agency.test',
    log: { info: () => undefined, error: () => undefined },
  };
};

/** The same day, or the nearest working day in the direction of the story. */
function workday(date: string, forward: boolean): string {
  let day = date;
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, forward ? 1 : -1);
  return day;
}

async function find(stores: Stores, id: string): Promise<Submission> {
  const found = await stores.submissions.find(id);
  if (!found) throw new Error(`The demo lost ${id}`);
  return found.value;
}

async function decide(stores: Stores, id: string | null, decision: Decision<Changed>): Promise<void> {
  if (!decision.ok) throw new Error(`The demo was refused: ${decision.refusal.message}`);
  const found = id === null ? undefined : await stores.submissions.find(id);
  const { submission, events } = decision.value;
  await insist(stores, [{ kind: 'submission', value: submission, expected: found?.version ?? null, events }]);
}

async function insist(stores: Stores, changes: readonly Change[]): Promise<void> {
  const result = await stores.commits.commit(changes);
  if (!result.ok) throw new Error(`The demo found a ${result.stale} that exists already`);
}

/** Writes a finished story to the deployment: the row, its history, texts and mails, and what became of the candidate. */
async function copy(from: Stores, to: Stores, id: string): Promise<void> {
  const page = { limit: 100 };
  const [history, messages, texts] = await Promise.all([
    from.submissions.history(id, page),
    from.messages.ofSubmission(id, page),
    from.submissions.texts(id),
  ]);
  const submission = await find(from, id);
  const candidate = await from.candidates.find(submission.candidateId);
  await insist(to, [
    { kind: 'submission', value: submission, expected: null, events: history.items },
    ...(candidate && candidate.version > 1
      ? [{ kind: 'candidate' as const, value: candidate.value, expected: 1 }]
      : []),
    ...messages.items.map(
      (value, index): Change => ({
        kind: 'message',
        value: reported(value, index === 0 && candidate?.value.undeliverable != null),
        expected: null,
      }),
    ),
    ...texts.map((value): Change => ({ kind: 'text', submissionId: id, value })),
  ]);
}

/** As the mail service reports it, seconds later; the newest mail to an address that bounced did not arrive. */
function reported(message: Message, bounced: boolean): Message {
  if (message.acceptedAt === null) return message;
  const settledAt = message.acceptedAt + 20;
  return bounced
    ? { ...message, state: 'bounced', detail: 'General', settledAt }
    : { ...message, state: 'delivered', settledAt };
}

const aCandidate = (
  division: Division,
  index: number,
  name: string,
  email: string | null,
  createdAt: EpochSeconds,
): Candidate => ({
  id: `cand-${division}-${index + 1}`,
  name,
  email,
  phone: null,
  timeZone: null,
  language: 'en',
  divisions: [division],
  skills: [],
  availability: { from: null, note: null },
  stopped: 'nothing',
  undeliverable: null,
  erasedAt: null,
  mergedInto: null,
  mergedFrom: [],
  factsRevision: 1,
  createdAt,
});
