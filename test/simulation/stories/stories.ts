import { env } from 'node:process';
import { SesError } from '../cloud/simulated-ses.ts';
import type { Fault, Invocation } from '../engine/invocation.ts';
import type { Script } from '../faults/fault-plan.ts';
import type { Story } from './story.ts';

/** Does something to the first call of a port, and to no other. */
const onFirst =
  (port: string, fault: Fault): (() => Script) =>
  () => {
    let done = false;
    return (name: string, _invocation: Invocation) => {
      if (done || name !== port) return undefined;
      done = true;
      return fault;
    };
  };

const policy = {
  bufferDays: 3,
  noDateBusinessDays: 6,
  secondAfterDays: 8,
  moveOnAfterDays: 9,
  sendHour: 10,
  thankYouDelayHours: 2,
};

const day = 24;

/** Fewer, by a pattern of their names: `AFTERWORD_STORIES`. */
const wanted = new RegExp(env.AFTERWORD_STORIES ?? '.');

/** Short ways through the product, each of which must survive whatever happens to any of its calls. */
const all: readonly Story[] = [
  {
    name: 'a confirmation',
    hours: 8,
    play: (stage) => stage.log('2027-03-04T10:00'),
  },
  {
    name: 'a thank-you',
    hours: 10,
    play: (stage) => stage.log('2027-03-01T09:00', { durationMinutes: 45 }),
  },
  {
    name: 'the first follow-up',
    hours: 8 * day,
    play: (stage) => stage.log('2027-03-01T09:00'),
  },
  {
    name: 'a whole plan, closed as no response',
    hours: 30 * day,
    play: (stage) => stage.log('2027-03-01T09:00', { decisionDate: '2027-03-03' }),
  },
  {
    name: 'rescheduled before it took place',
    hours: 4 * day,
    play: async (stage) => {
      await stage.log('2027-03-03T10:00');
      await stage.until('2027-03-01T20:00:00Z');
      await stage.reschedule('2027-03-04T11:00');
    },
  },
  {
    name: 'cancelled',
    hours: 4 * day,
    play: async (stage) => {
      await stage.log('2027-03-03T10:00');
      await stage.until('2027-03-01T20:00:00Z');
      await stage.cancel();
    },
  },
  {
    name: 'stopped by link',
    hours: 9 * day,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-03T18:00:00Z');
      await stage.stop('coaching');
    },
  },
  {
    name: 'a candidate who writes back',
    hours: 9 * day,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-05T16:00:00Z');
      stage.writeBack();
      await stage.until('2027-03-08T20:00:00Z');
      await stage.onStep('first-follow-up.1', 'send-now');
    },
  },
  {
    name: 'an answer just as the first follow-up is due',
    hours: 9 * day,
    isRace: true,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-08T15:00:15Z');
      await stage.answer('other', 'candidate');
    },
  },
  {
    name: 'a send that is throttled',
    hours: 10,
    trouble: onFirst('ses.SendRawEmail', {
      kind: 'failed',
      error: new SesError('Throttling', 'Maximum sending rate exceeded.'),
    }),
    play: (stage) => stage.log('2027-03-04T10:00'),
  },
  {
    name: 'a send whose reply is lost',
    hours: 12,
    trouble: onFirst('ses.SendRawEmail', { kind: 'reply-lost' }),
    play: (stage) => stage.log('2027-03-04T10:00'),
  },
  {
    name: 'a job order that closes',
    hours: 9 * day,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-02T16:00:00Z');
      await stage.closeJobOrder();
    },
  },
  {
    name: 'a new policy',
    hours: 10 * day,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-02T16:00:00Z');
      await stage.settings({ policies: { agency: policy, divisions: {} } });
    },
  },
  {
    name: 'a candidate who is erased',
    hours: 9 * day,
    play: async (stage) => {
      await stage.log('2027-03-01T09:00');
      await stage.until('2027-03-02T16:00:00Z');
      await stage.erase();
    },
  },
  {
    name: 'an address that bounces',
    hours: 2 * day,
    office: { email: 'bounce@example.com' },
    play: (stage) => stage.log('2027-03-04T10:00'),
  },
];

export const stories: readonly Story[] = all.filter(({ name }) => wanted.test(name));
