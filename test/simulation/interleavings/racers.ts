import { divisions } from '@afterword/core/division/division';
import { openStages } from '@afterword/core/submission/stage';
import type { Job } from '@afterword/store/items';
import { record } from '../cloud/queue-mapping.ts';
import { notificationOf } from '../cloud/receipt-rule.ts';
import { reportOf } from '../cloud/simulated-ses.ts';
import { simulatedStores } from '../cloud/simulated-stores.ts';
import { invoke } from '../engine/invocation.ts';
import { queueUrls, shapes } from '../functions.ts';
import { aReply } from '../people/write-back.ts';
import { Stage } from '../stories/story.ts';
import type { World } from '../world.ts';
import { followUpDue, type Moment, reminderDue } from './moments.ts';
import type { Racer } from './race.ts';

/** A due message is worked on. */
export const send: Racer = {
  name: 'send',
  start: (world) => {
    const batch = { Records: [record('due', '{"submissionId":"sub-1"}')] };
    invoke(
      world,
      'follow-up',
      () => world.functions.followUp(batch),
      () => {},
      shapes.followUp,
    );
  },
};

const person = (name: string, act: (stage: Stage) => Promise<unknown>): Racer => ({
  name,
  start: (world) => void act(new Stage(world)),
});

/** The mail service reports something about a mail it took. */
const reports = (name: string, eventType: string, of: 'first' | 'last', after?: string): Racer => ({
  name,
  ...(after === undefined ? {} : { after }),
  start: (world) => {
    const mail = world.ses.accepted.at(of === 'first' ? 0 : -1);
    if (!mail) throw new Error('No mail was accepted');
    const batch = { Records: [record('report', reportOf(eventType, mail))] };
    invoke(
      world,
      'mail-events',
      () => world.functions.mailEvents(batch),
      () => {},
      shapes.mailEventsFunction,
    );
  },
});

/** A mail of the candidate is worked on; where that fails, it is still in its queue. */
const reply = (name: string, notification: (world: World) => string): Racer => ({
  name,
  start: (world) => {
    const body = notification(world);
    invoke(
      world,
      'inbound',
      () => world.functions.inbound({ Records: [record('reply', body)] }),
      (ended) => {
        const isDone = ended.kind === 'returned' && ended.value.batchItemFailures.length === 0;
        if (!isDone) world.queue(queueUrls.inbound).put(body, shapes.inbound.visibilitySeconds);
      },
      shapes.inboundFunction,
    );
  },
});

const job: Job = {
  id: 'job-replan',
  kind: 'replan-all',
  subject: null,
  requestedBy: 'user-2',
  state: 'running',
  startedAt: 0,
  finishedAt: null,
  seen: 0,
  changed: 0,
  failed: 0,
  // The page of the board that holds the submission.
  cursor: { column: divisions.indexOf('office') * openStages.length + openStages.indexOf('interviewed') },
  lookAt: null,
};

/** The agency follows up an hour later from now on, and a job brings that to every plan. */
async function changePolicy(world: World): Promise<void> {
  const { value, version } = (await world.rows.agencies.find()) ?? {};
  if (!value || version === undefined) throw new Error('There is no agency');
  const policies = { ...value.policies, agency: { ...value.policies.agency, sendHour: 10 } };
  const agency = { ...value, policies, policyRevision: value.policyRevision + 1 };
  const ended = world.perform(
    'api',
    () =>
      simulatedStores.commits.commit([
        { kind: 'agency', value: agency, expected: version },
        { kind: 'job', value: { ...job, lookAt: world.time.now / 1000 + 600 }, expected: null },
      ]),
    10,
  );
  await world.runUntil(world.time.now + 25);
  await ended;
}

const replans: Racer = {
  name: 'a re-planning job',
  start: (world) => {
    const batch = { Records: [record('job', JSON.stringify({ kind: 'job', jobId: job.id }))] };
    invoke(
      world,
      'jobs',
      () => world.functions.jobs(batch),
      () => {},
      shapes.jobsFunction,
    );
  },
};

export const answers = person('an answer', (stage) => stage.answer('other', 'candidate'));
export const rejects = person('a rejection', (stage) => stage.answer('rejected'));
export const stops = person('a stop', (stage) => stage.stop('coaching'));
export const erases = person('an erasure', (stage) => stage.erase());
export const pauses = person('a pause', (stage) => stage.pause());
export const skips = person('a skip', (stage) => stage.onStep('first-follow-up.1', 'skip'));
export const sendsNow = person('send now', (stage) => stage.onStep('first-follow-up.1', 'send-now'));
export const bounces = reports('a bounce', 'Bounce', 'first');
export const writesBack = reply('a reply', (world) => world.receive(aReply));
const writesBackAgain = reply('the same reply again', () => notificationOf('in-1', aReply));
const cancels = person('a cancellation', (stage) => stage.cancel());
const reschedules = person('a new time', (stage) => stage.reschedule('2027-03-05T13:00'));

/** Two at one submission. */
export interface Pair {
  readonly moment: Moment;
  readonly racers: readonly [Racer, Racer];
  readonly prepare?: (world: World) => Promise<void>;
}

export const pairs: readonly Pair[] = [
  { moment: followUpDue, racers: [send, { ...send, name: 'the same message again' }] },
  { moment: followUpDue, racers: [send, answers] },
  { moment: followUpDue, racers: [send, stops] },
  { moment: reminderDue, racers: [send, cancels] },
  { moment: reminderDue, racers: [send, reschedules] },
  { moment: followUpDue, racers: [send, erases] },
  { moment: followUpDue, racers: [send, bounces] },
  { moment: followUpDue, racers: [send, pauses] },
  { moment: followUpDue, racers: [send, replans], prepare: changePolicy },
  { moment: followUpDue, racers: [send, skips] },
  { moment: followUpDue, racers: [send, sendsNow] },
  { moment: followUpDue, racers: [send, writesBack] },
  { moment: followUpDue, racers: [writesBack, writesBackAgain] },
  { moment: followUpDue, racers: [send, reports('its report', 'Send', 'last', 'ses.SendRawEmail')] },
];
