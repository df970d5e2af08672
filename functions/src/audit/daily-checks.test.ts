import { system } from '@afterword/core/kernel/actor';
import { fromIso } from '@afterword/core/kernel/time';
import { finishTask } from '@afterword/core/task/task';
import { beforeEach, describe, expect, it } from 'vitest';
import { sendCanary } from '../follow-up/send-canary.ts';
import { takeDueMessages } from '../follow-up/take-due-messages.ts';
import { aWorld, type World } from '../follow-up/testing/a-world.ts';
import type { MailEvent } from '../mail-events/mail-event.ts';
import { noteMailEvent } from '../mail-events/note-mail-event.ts';
import { canaryId } from './canary.ts';
import { dailyChecks } from './daily-checks.ts';

let world: World;
let asked: string[];
let figures: Record<string, number>[];
beforeEach(async () => {
  world = await aWorld();
  asked = [];
  figures = [];
});

async function checkAt(iso: string): Promise<void> {
  world.now = fromIso(iso);
  await dailyChecks({
    stores: world.stores,
    clock: world.clock,
    queue: { send: async ({ canary }) => void asked.push(canary) },
    metrics: { put: (put) => void figures.push({ ...put }) },
  });
}

async function sendCanaryAt(iso: string): Promise<void> {
  await checkAt(iso);
  await sendCanary(world, iso.slice(0, 10));
}

async function finish(id: string): Promise<void> {
  const found = await world.stores.tasks.find(id);
  if (!found) throw new Error('There is no task');
  const value = finishTask(found.value, system, world.now);
  await world.stores.commits.commit([{ kind: 'task', value, expected: found.version }]);
}

const taskOf = async (id: string) => (await world.stores.tasks.find(id))?.value;
const canaryOf = async (date: string) => (await world.stores.messages.find('canary', canaryId(date)))?.value;

const reported = (type: MailEvent['type'], date = '2027-03-02') =>
  noteMailEvent(world, {
    type,
    submissionId: 'canary',
    attemptId: canaryId(date),
    messageId: 'ses-1',
    recipients: [],
    detail: null,
  });

describe('the daily checks', () => {
  it('start one audit a day, after the night in the Americas', async () => {
    await checkAt('2027-03-02T05:55:00Z');
    expect(await world.stores.jobs.find('audit-2027-03-02')).toBeUndefined();
    for (const time of ['06:00', '06:05', '23:55']) await checkAt(`2027-03-02T${time}:00Z`);
    expect(await world.stores.jobs.find('audit-2027-03-02')).toMatchObject({
      version: 1,
      value: { kind: 'audit', state: 'waiting' },
    });
    await checkAt('2027-03-03T06:00:00Z');
    expect(await world.stores.jobs.find('audit-2027-03-03')).toBeDefined();
  });

  it('ask for the canary until it was sent, and then no more', async () => {
    await checkAt('2027-03-02T06:00:00Z');
    await checkAt('2027-03-02T06:05:00Z');
    expect(asked).toEqual(['2027-03-02', '2027-03-02']);
    await sendCanary(world, '2027-03-02');
    await checkAt('2027-03-02T06:10:00Z');
    expect(asked).toHaveLength(2);
  });

  it('say nothing of a canary that came through', async () => {
    await checkAt('2027-03-02T06:00:00Z');
    await sendCanary(world, '2027-03-02');
    await reported('delivered');
    await checkAt('2027-03-02T09:00:00Z');
    expect(await canaryOf('2027-03-02')).toMatchObject({ state: 'delivered' });
    expect(figures).toEqual([]);
    expect(await taskOf('canary-silent')).toBeUndefined();
  });

  it('say once that a canary fell silent, in a figure and a task', async () => {
    await checkAt('2027-03-02T06:00:00Z');
    await sendCanary(world, '2027-03-02');
    await checkAt('2027-03-02T06:50:00Z');
    expect(figures).toEqual([]);
    for (const time of ['07:05', '07:10', '12:00']) await checkAt(`2027-03-02T${time}:00Z`);
    expect(figures).toEqual([{ CanarySilent: 1 }]);
    expect(await taskOf('canary-silent')).toMatchObject({ count: 1, code: 'claimed', division: null });
  });

  it.each(['bounced', 'rejected', 'complained'] as const)(
    'say at once, and once, that a canary was %s',
    async (type) => {
      await sendCanaryAt('2027-03-02T06:00:00Z');
      await reported(type);
      for (const time of ['06:05', '06:10', '12:00']) await checkAt(`2027-03-02T${time}:00Z`);
      expect(figures).toEqual([{ CanarySilent: 1 }]);
      expect(await taskOf('canary-silent')).toMatchObject({ count: 1, code: type });
    },
  );

  it.each(['accepted', 'delayed'] as const)(
    'give a canary that is %s its hour, and say once that it is over',
    async (type) => {
      await sendCanaryAt('2027-03-02T06:00:00Z');
      await reported(type);
      await checkAt('2027-03-02T06:50:00Z');
      expect(figures).toEqual([]);
      for (const time of ['07:05', '07:10', '12:00']) await checkAt(`2027-03-02T${time}:00Z`);
      expect(figures).toEqual([{ CanarySilent: 1 }]);
      expect(await taskOf('canary-silent')).toMatchObject({ count: 1, code: type });
    },
  );

  it('take a delayed canary for alive that came within its hour, and leave alone one that came later', async () => {
    await sendCanaryAt('2027-03-02T06:00:00Z');
    await reported('delayed');
    await reported('delivered');
    await checkAt('2027-03-02T07:05:00Z');
    expect(figures).toEqual([]);
    await sendCanaryAt('2027-03-03T06:00:00Z');
    await checkAt('2027-03-03T07:05:00Z');
    await reported('delivered', '2027-03-03');
    await checkAt('2027-03-03T07:10:00Z');
    expect(await canaryOf('2027-03-03')).toMatchObject({ state: 'delivered' });
    expect(figures).toEqual([{ CanarySilent: 1 }]);
  });

  it.each(['open', 'done'] as const)('speak of today although yesterday’s task is %s', async (state) => {
    await sendCanaryAt('2027-03-01T06:00:00Z');
    await checkAt('2027-03-01T07:05:00Z');
    if (state === 'done') await finish('canary-silent');
    await checkAt('2027-03-01T07:10:00Z');
    expect(figures).toHaveLength(1);
    await sendCanaryAt('2027-03-02T06:00:00Z');
    await checkAt('2027-03-02T06:30:00Z');
    expect(figures).toHaveLength(1);
    for (const time of ['07:05', '07:10']) await checkAt(`2027-03-02T${time}:00Z`);
    expect(figures).toHaveLength(2);
    expect(await taskOf('canary-silent')).toMatchObject({ count: state === 'open' ? 2 : 1, doneAt: null });
  });
});

describe('the canary', () => {
  const message = (body: string) => ({
    Records: [{ messageId: 'm', receiptHandle: '', body, attributes: {}, messageAttributes: {} }],
  });

  it('takes the way of every mail: from the queue, with tags, to the simulator, once', async () => {
    const take = takeDueMessages(world);
    const event = message('{"canary":"2027-03-02"}') as unknown as Parameters<typeof take>[0];
    expect(await take(event)).toEqual({ batchItemFailures: [] });
    await take(event);
    expect(world.sent).toHaveLength(1);
    expect(world.sent[0]).toMatchObject({
      to: 'success@simulator.amazonses.com',
      tags: { submission: 'canary', step: 'canary', attempt: 'canary-2027-03-02' },
    });
  });

  it('does not fly while sending is off, nor before its turn', async () => {
    await sendCanary(
      {
        ...world,
        pace: { turn: async () => ({ kind: 'later', seconds: 60, code: 'quota-spent' }), note: () => {} },
      },
      '2027-03-02',
    );
    const agency = await world.stores.agencies.find();
    if (!agency) throw new Error('No agency');
    const off = { ...agency.value, sending: { mode: 'off' } } as const;
    await world.stores.commits.commit([{ kind: 'agency', value: off, expected: agency.version }]);
    await sendCanary(world, '2027-03-02');
    expect(world.sent).toEqual([]);
    expect(await canaryOf('2027-03-02')).toBeUndefined();
  });
});
