import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromIso, toIso } from '@afterword/core/kernel/time';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './api-client.ts';
import { yearLike2027 } from './calendar.ts';
import { taskStories } from './tasks.stories.ts';

interface Step {
  readonly key: string;
  readonly dueAt: string;
  readonly state: string;
}

interface Story {
  readonly id: string;
  readonly path: string;
  /** The planned moment of each step, by its key. */
  readonly planned: ReadonlyMap<string, number>;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
/** Without a fault, and after one (I1): a sweep and the work it brings about. */
const soon = 15 * minute;

const year = yearLike2027('02-28');
let world: World;
let stateDir: string;

/** One deployment on disk; the stories follow each other on its clock, each with a candidate of its own. */
beforeAll(async () => {
  stateDir = mkdtempSync(path.join(tmpdir(), 'afterword-bad-days-'));
  world = await startWorld(`${year}-02-28T20:00:00Z`, { stateDir, seed: 'people' });
  const settings = await world.call('GET', '/v1/settings');
  await world.call('PATCH', '/v1/settings', { holidays: [] }, { 'if-match': settings.etag ?? '' });
});
afterAll(async () => {
  await world?.cloud.stop();
  rmSync(stateDir, { recursive: true, force: true });
});
afterEach(async () => {
  await world.control('DELETE', '/faults');
});

const moveTo = (seconds: number) => world.moveTo(toIso(seconds));

/** An interview on Thursday at ten, logged on the Sunday before: the first follow-up falls on a Thursday too. */
async function logInterview(name: string, sunday: string): Promise<Story> {
  await world.moveTo(`${sunday}T20:00:00Z`);
  const id = await world.newSubmission(name, 'bad-day@mail.test');
  const target = `/v1/submissions/${id}`;
  const logged = await world.call('POST', `${target}/interviews`, {
    startsAt: `${toIso(world.cloud.now() + 4 * day).slice(0, 10)}T10:00`,
    timeZone: 'America/Chicago',
    decisionDate: null,
  });
  expect(logged.status, JSON.stringify(logged.body)).toBeLessThan(300);
  const steps: readonly Step[] = logged.body.interviews[0].steps;
  return {
    id,
    path: target,
    planned: new Map(steps.map(({ key, dueAt }) => [key, fromIso(dueAt)])),
  };
}

const dueAt = (story: Story, key: string): number => story.planned.get(key) ?? 0;

/** How often and how late each step's mail came, in seconds after its moment. */
function mailsOf(story: Story): Record<string, readonly number[]> {
  const mails: Record<string, number[]> = {};
  for (const { at, tags } of world.cloud.inbox.list()) {
    if (tags.submission !== story.id) continue;
    const key = (tags.step ?? '').replace('_', '.');
    mails[key] = [...(mails[key] ?? []), fromIso(at) - dueAt(story, key)];
  }
  return mails;
}

/** Every step up to now came once; within `soon`, or within what is said of it. */
function expectOnceEach(story: Story, latest: Readonly<Record<string, number>> = {}): void {
  const mails = mailsOf(story);
  const past = [...story.planned].filter(([, planned]) => planned < world.cloud.now()).map(([key]) => key);
  expect(Object.keys(mails).sort()).toEqual(past.sort());
  for (const [key, delays] of Object.entries(mails)) {
    expect(delays, key).toHaveLength(1);
    expect(delays[0], key).toBeGreaterThanOrEqual(0);
    expect(delays[0], key).toBeLessThanOrEqual(latest[key] ?? soon);
  }
}

const end = (story: Story) => dueAt(story, 'move-on.1') + 2 * day;

describe('each mail comes once, whatever breaks', () => {
  it('the sender is killed right after SES took a mail, and right before', async () => {
    const story = await logInterview('Killed Sender', `${year}-03-07`);
    const kill = {
      service: 'ses',
      operation: 'SendRawEmail',
      function: '*follow-up',
      kind: 'kill',
      count: 1,
    };
    await moveTo(dueAt(story, 'thank-you.1') - hour);
    await world.control('POST', '/faults', { ...kill, when: 'after' });
    await moveTo(dueAt(story, 'first-follow-up.1') - hour);
    const [struck] = await world.control('GET', '/faults');
    expect(struck.hits).toBe(1);
    await world.control('DELETE', '/faults');
    await world.control('POST', '/faults', { ...kill, when: 'before' });
    await moveTo(dueAt(story, 'first-follow-up.1') + day);
    // What SES never saw is unknown until lease and 60 minutes are over; then it is tried once more.
    const oneMoreTry = 60 * minute + 30 * minute;
    expectOnceEach(story, { 'first-follow-up.1': oneMoreTry });
    expect(mailsOf(story)['first-follow-up.1']?.[0]).toBeGreaterThan(60 * minute);
  });

  it('the database is killed while mails are due, and comes back', async () => {
    const story = await logInterview('Killed Database', `${year}-03-21`);
    for (const key of ['thank-you.1', 'first-follow-up.1']) {
      await moveTo(dueAt(story, key) - 5);
      const { database } = await world.control('GET', '/status');
      process.kill(database.pid, 'SIGKILL');
      await moveTo(dueAt(story, key) + hour);
      expect((await world.control('GET', '/status')).database.pid).not.toBe(database.pid);
    }
    expectOnceEach(story, { 'thank-you.1': hour, 'first-follow-up.1': hour });
  });

  it('SES is down for a day', async () => {
    const story = await logInterview('No SES', `${year}-04-04`);
    const from = dueAt(story, 'first-follow-up.1') - 2 * hour;
    const until = from + day;
    await world.control('POST', '/faults', {
      service: 'ses',
      operation: 'SendRawEmail',
      kind: 'error',
      code: 'AccountSendingPausedException',
      from: toIso(from),
      until: toIso(until),
    });
    await moveTo(until - minute);
    expect(mailsOf(story)['first-follow-up.1']).toBeUndefined();
    await moveTo(until + 3 * hour);
    const [{ hits }] = await world.control('GET', '/faults');
    expect(hits).toBeGreaterThan(0);
    await moveTo(dueAt(story, 'second-follow-up.1') + 2 * day);
    // It ends 22 hours late, in quiet hours: the mail waits for eight (rule 7), is not a day late and so not held
    // (rule 6). The one after it keeps its week.
    expect(mailsOf(story)['first-follow-up.1']?.[0]).toBeGreaterThanOrEqual(23 * hour);
    expectOnceEach(story, {
      'first-follow-up.1': 23 * hour + soon,
      'second-follow-up.1': 2 * day,
    });
  });

  it('the scheduler never fires: the sweep carries everything', async () => {
    await world.control('POST', '/faults', {
      service: 'scheduler',
      operation: 'Fire',
      kind: 'drop',
    });
    const story = await logInterview('No Timer', `${year}-05-09`);
    await moveTo(end(story));
    expectOnceEach(story);
    const [{ hits }] = await world.control('GET', '/faults');
    expect(hits).toBeGreaterThan(0);
  });
});

taskStories(() => world);
