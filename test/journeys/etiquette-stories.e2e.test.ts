import { instantAt } from '@afterword/core/calendar/zones';
import { toIso } from '@afterword/core/kernel/time';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import data from '../fixtures/etiquette-histories.json' with { type: 'json' };
import { startWorld, type World } from './api-client.ts';
import { yearLike2027 } from './calendar.ts';
import { recruiterMailStories } from './recruiter-mails.stories.ts';

interface Event {
  readonly at: string;
  readonly do: string;
  readonly interview?: string;
  readonly startsAt?: string;
  readonly durationMinutes?: number;
  readonly decisionDate?: string | null;
  readonly refused?: string;
  readonly [field: string]: unknown;
}

interface Story {
  readonly id: string;
  readonly timeZone: string;
  readonly events: readonly Event[];
  readonly mails: readonly { readonly at: string; readonly kind: string; readonly cycle: number }[];
  readonly stage?: string;
}

/** Stories that need nothing but the API: no outage, no policy of their own. */
const chosen = [
  'plain: nobody answers',
  'rejected after the first follow-up',
  'offer twenty minutes after the end: the thank-you still goes',
  'rescheduled after the reminder went out',
  'rescheduling what already took place is refused',
  'cancelled before it took place',
  'date learnt after the first follow-up: the sequence starts again',
  'logged the next day at night: thank-you at eight',
  'logged ten days late: held, then sent by hand',
  "second round cancelled: the first one's follow-ups come back",
  'the client did not show up',
  'stopped after the first; logistics of the next interview still go',
  'paused over the first, resumed on a Friday',
  'card dragged to offer',
  'no address, added later',
  'employer answers after the close',
  'zone of the candidate moves west before the first',
];
/** The fixture tells of 2027; here it happens in the coming year with that calendar. */
const year = yearLike2027('02-28');
const histories: readonly Story[] = JSON.parse(
  JSON.stringify(data.histories).replaceAll('"2027-', `"${year}-`),
);
const stories = histories.filter(({ id }) => chosen.includes(id));

let world: World;

/** One deployment plays all stories side by side, each with a candidate of its own: its events in order of time. */
beforeAll(async () => {
  world = await startWorld(`${year}-02-28T20:00:00Z`, { seed: 'people' });
  const settings = await world.call('GET', '/v1/settings');
  // The stories know no holidays and no division of their own.
  const changed = await world.call(
    'PATCH',
    '/v1/settings',
    { holidays: [] },
    { 'if-match': settings.etag ?? '' },
  );
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
});

afterAll(async () => {
  await world?.cloud.stop();
});

const instant = (story: Story, wall: string): number => {
  const [date = '', time = ''] = wall.split('T');
  return instantAt(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), story.timeZone);
};

interface Player {
  readonly story: Story;
  readonly candidateId: string;
  readonly submissionId: string;
  readonly interviews: Map<string, string>;
}

async function join(story: Story): Promise<Player> {
  const first = story.events[0];
  const candidate = await world.call('POST', '/v1/candidates', {
    name: `Story ${story.id.slice(0, 40)}`,
    email: first && 'candidateEmail' in first ? null : 'story@mail.test',
    divisions: ['office'],
  });
  const submission = await world.call('POST', '/v1/submissions', {
    candidateId: candidate.body.id,
    jobOrderId: 'job-office-1',
  });
  return {
    story,
    candidateId: candidate.body.id,
    submissionId: submission.body.id,
    interviews: new Map(),
  };
}

async function happen({ story, candidateId, submissionId, interviews }: Player, event: Event): Promise<void> {
  const path = `/v1/submissions/${submissionId}`;
  const interviewId = interviews.get(event.interview ?? '') ?? '';
  const interview = `${path}/interviews/${interviewId}`;
  const change = async (body: object) => {
    const found = await world.call('GET', `/v1/candidates/${candidateId}`);
    return world.call('PATCH', `/v1/candidates/${candidateId}`, body, { 'if-match': found.etag ?? '' });
  };
  const timing = { startsAt: event.startsAt, durationMinutes: event.durationMinutes };
  const reply = await (async () => {
    switch (event.do) {
      case 'log':
        return world.call('POST', `${path}/interviews`, {
          ...timing,
          timeZone: story.timeZone,
          decisionDate: event.decisionDate ?? null,
        });
      case 'reschedule':
        return world.call('POST', `${interview}/reschedule`, timing);
      case 'cancel':
        return world.call('POST', `${interview}/cancel`);
      case 'outcome':
        return world.call('POST', `${interview}/outcome`, { outcome: event.outcome });
      case 'set-decision-date':
        return world.call('POST', `${interview}/decision-date`, { decisionDate: event.decisionDate });
      case 'needs-more-time':
        return world.call('POST', `${path}/answers`, {
          interviewId,
          answer: 'needs-more-time',
          until: event.until,
        });
      case 'employer-answered':
        return world.call('POST', `${path}/answers`, { interviewId, answer: event.answer });
      case 'confirm-reopen':
        return world.call('POST', `${path}/reopen`, { confirmed: true });
      case 'move-stage':
        return world.call('POST', `${path}/stage`, { to: event.to });
      case 'pause':
      case 'resume':
        return world.call('POST', `${path}/${event.do}`);
      case 'send-now':
        return world.call('POST', `${interview}/steps/${String(event.kind)}.1/send-now`);
      case 'stop':
        return world.call('POST', `/v1/candidates/${candidateId}/mail-preferences`, { stopped: 'coaching' });
      case 'correct-address':
        return change({ email: 'found@mail.test' });
      case 'candidate-zone':
        return change({ timeZone: event.timeZone });
      default:
        throw new Error(`No story step ${event.do}`);
    }
  })();
  if (event.refused) {
    expect(reply.body.code).toBe(event.refused);
    return;
  }
  expect(reply.status, `${story.id}: ${event.do} ${JSON.stringify(reply.body).slice(0, 300)}`).toBeLessThan(
    300,
  );
  if (event.do === 'log') interviews.set(event.interview ?? '', reply.body.interviews.at(-1).id);
}

describe('the stories, through API, functions, timers and inbox', () => {
  it('sends every mail of every story on its minute, and no other', async () => {
    expect(stories.map(({ id }) => id).sort()).toEqual([...chosen].sort());
    const players = [];
    for (const story of stories) players.push(await join(story));
    const events = players
      .flatMap((player) =>
        player.story.events.map((event) => ({ player, event, at: instant(player.story, event.at) })),
      )
      .sort((one, other) => one.at - other.at);
    for (const { player, event, at } of events) {
      // Several stories log at ten: the second finds the clock a second past it.
      if (at > world.cloud.now()) await world.moveTo(toIso(at));
      await happen(player, event);
    }
    await world.moveTo(`${year}-06-15T00:00:00Z`);

    const mails = world.cloud.inbox.list();
    for (const { story, submissionId } of players) {
      const sent = mails
        .filter(({ tags }) => tags.submission === submissionId)
        .map(({ at, tags }) => `${at.slice(0, 16)} ${tags.step?.replace('_', ' ')}`);
      const expected = story.mails.map(
        ({ at, kind, cycle }) => `${toIso(instant(story, at)).slice(0, 16)} ${kind} ${cycle}`,
      );
      expect(sent, story.id).toEqual(expected);
      const found = await world.call('GET', `/v1/submissions/${submissionId}`);
      if (story.stage) expect(found.body.stage, story.id).toBe(story.stage);
    }
  });
});

recruiterMailStories(() => world, year);
