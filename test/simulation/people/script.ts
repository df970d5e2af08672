import { addDays } from '@afterword/core/calendar/plain-date';
import { nextDueAt } from '@afterword/core/follow-up/next-due';
import { stepKey } from '@afterword/core/follow-up/step';
import { answers, type Submission } from '@afterword/core/submission/submission';
import type { Random } from '../engine/random.ts';
import type { World } from '../world.ts';
import { notHeld, sayAndTakeBack, scan, stopAndResume, takeBack } from './by-link.ts';
import { ask, type Reply } from './request.ts';
import {
  about,
  admin,
  byLink,
  interviewPath,
  patch,
  post,
  recruiter,
  type Sight,
  today,
  wallAt,
} from './requests.ts';

/** Days in which people of a history do things; afterwards only time passes. */
export const busyDays = 40;

const minute = 60_000;
const day = 24 * 60 * minute;

interface Act {
  readonly weight: number;
  readonly perform: (world: World, sight: Sight) => Promise<unknown>;
}

const onSubmission = ({ submission }: Sight, rest: string) => `/v1/submissions/${submission.id}${rest}`;
const onInterview = ({ submission, interview }: Sight, rest: string) =>
  interviewPath(submission.id, interview.id, rest);

function logInterview(world: World, submission: Submission, zone: string): Promise<Reply | null> {
  const { random } = world;
  const startsAt = wallAt(world, random.pick([-3000, -300, 90, 300, 1500, 2000, 4500, 9000]), zone);
  return post(
    world,
    `/v1/submissions/${submission.id}/interviews`,
    { do: 'log-interview', submissionId: submission.id },
    {
      startsAt,
      timeZone: zone,
      durationMinutes: random.pick([30, 45, 60, 120]),
      ...(random.chance(0.5) ? { decisionDate: addDays(startsAt.slice(0, 10), random.whole(0, 14)) } : {}),
    },
  );
}

/** A step somebody points at on the screen. */
async function onStep(world: World, sight: Sight, what: 'send-now' | 'skip' | 'move'): Promise<unknown> {
  const open = sight.interview.steps.filter(({ state }) => state === 'planned' || state === 'held');
  if (open.length === 0) return undefined;
  const step = world.random.pick(open);
  const body =
    what === 'move'
      ? { date: addDays(today(world, sight.interview.timeZone), world.random.whole(1, 12)) }
      : {};
  return post(
    world,
    onInterview(sight, `/steps/${stepKey(step)}/${what}`),
    { do: 'other', what: `${what} ${stepKey(step)}` },
    body,
  );
}

/** The agency sends nothing for some hours. */
export async function switchSending(world: World, random: Random, most = 40): Promise<unknown> {
  const off = await patch(
    world,
    '/v1/settings',
    { sending: { mode: 'off' } },
    { do: 'sending', mode: 'off' },
    admin,
  );
  if (!off) return undefined;
  await world.sleep(random.whole(30, most * 60) * minute);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const on = await patch(
      world,
      '/v1/settings',
      { sending: { mode: 'on' } },
      { do: 'sending', mode: 'on' },
      admin,
    );
    if (on && on.status < 300) return undefined;
    await world.sleep(10 * minute);
  }
  return undefined;
}

const acts: readonly Act[] = [
  {
    weight: 3,
    perform: (world, { submission, interview }) => logInterview(world, submission, interview.timeZone),
  },
  {
    weight: 3,
    perform: (world, sight) =>
      post(
        world,
        onInterview(sight, '/reschedule'),
        { do: 'reschedule', ...about(sight) },
        { startsAt: wallAt(world, world.random.pick([120, 1500, 3000, 6000]), sight.interview.timeZone) },
      ),
  },
  {
    weight: 2,
    perform: (world, sight) => post(world, onInterview(sight, '/cancel'), { do: 'cancel', ...about(sight) }),
  },
  {
    weight: 3,
    perform: (world, sight) => {
      const outcome = world.random.pick([
        'took-place',
        'candidate-no-show',
        'client-no-show',
        'postponed',
      ] as const);
      return post(
        world,
        onInterview(sight, '/outcome'),
        { do: 'outcome', ...about(sight), outcome, by: 'recruiter' },
        { outcome },
      );
    },
  },
  {
    weight: 4,
    perform: (world, sight) =>
      post(
        world,
        onInterview(sight, '/decision-date'),
        { do: 'decision-date', ...about(sight) },
        {
          decisionDate: world.random.chance(0.25)
            ? null
            : addDays(today(world, sight.interview.timeZone), world.random.whole(0, 15)),
          confirmed: world.random.chance(0.5),
        },
      ),
  },
  {
    weight: 5,
    perform: (world, sight) => {
      const answer = world.random.pick(answers);
      const until = addDays(today(world, sight.interview.timeZone), world.random.whole(1, 12));
      return post(
        world,
        onSubmission(sight, '/answers'),
        { do: 'answer', ...about(sight), answer, by: 'recruiter' },
        {
          interviewId: sight.interview.id,
          answer,
          ...(answer === 'needs-more-time' ? { until } : {}),
          confirmed: world.random.chance(0.5),
        },
      );
    },
  },
  {
    weight: 4,
    perform: (world, sight) => {
      const answer = world.random.pick(answers);
      const until = addDays(today(world, sight.interview.timeZone), world.random.whole(1, 12));
      const told = byLink(
        world,
        sight,
        { action: 'answered', answer, ...(answer === 'needs-more-time' ? { until } : {}) },
        { do: 'answer', ...about(sight), answer, by: 'candidate' },
      );
      return world.random.chance(0.5) ? told.then(() => takeBack(world, sight)) : told;
    },
  },
  {
    weight: 2,
    perform: (world, sight) =>
      post(
        world,
        onSubmission(sight, '/answers/confirm'),
        { do: 'confirm-answer', submissionId: sight.submission.id },
        {},
      ),
  },
  {
    weight: 3,
    perform: (world, sight) => {
      const to = world.random.pick([
        'interviewed',
        'offer-extended',
        'placed',
        'client-rejected',
        'candidate-withdrew',
        'offer-declined',
      ] as const);
      return post(
        world,
        onSubmission(sight, '/stage'),
        { do: 'move-stage', submissionId: sight.submission.id, to },
        { to, confirmed: world.random.chance(0.5) },
      );
    },
  },
  {
    weight: 2,
    perform: (world, sight) =>
      post(
        world,
        onSubmission(sight, '/reopen'),
        { do: 'reopen', submissionId: sight.submission.id },
        {
          confirmed: true,
        },
      ),
  },
  {
    weight: 2,
    perform: (world, sight) =>
      post(
        world,
        onInterview(sight, '/start-cycle'),
        { do: 'start-cycle', ...about(sight) },
        { confirmed: true },
      ),
  },
  {
    weight: 2,
    perform: (world, sight) =>
      post(world, onSubmission(sight, `/${world.random.pick(['pause', 'resume', 'keep-open'])}`), {
        do: 'other',
        what: 'pause, resume or keep open',
      }),
  },
  { weight: 3, perform: (world, sight) => onStep(world, sight, 'send-now') },
  { weight: 2, perform: (world, sight) => onStep(world, sight, 'skip') },
  { weight: 2, perform: (world, sight) => onStep(world, sight, 'move') },
  {
    weight: 2,
    perform: (world, sight) => {
      const scope = world.random.pick(['coaching', 'all', 'nothing'] as const);
      return byLink(world, sight, scope === 'nothing' ? { action: 'resume' } : { action: 'stop', scope }, {
        do: 'stop',
        scope,
      });
    },
  },
  { weight: 3, perform: notHeld },
  { weight: 1, perform: sayAndTakeBack },
  { weight: 2, perform: stopAndResume },
  {
    weight: 0.5,
    perform: (world, sight) =>
      post(world, onSubmission(sight, '/links/revoke'), { do: 'other', what: 'revoke links' }),
  },
  {
    weight: 3,
    perform: (world, { submission }) => {
      const email = world.random.pick([
        'ana@example.com',
        'bounce@example.com',
        'ana.reyes@example.com',
        null,
      ]);
      return patch(
        world,
        `/v1/candidates/${submission.candidateId}`,
        { email },
        { do: 'address', email },
        recruiter,
      );
    },
  },
  {
    weight: 1,
    perform: (world, { submission }) =>
      patch(
        world,
        `/v1/candidates/${submission.candidateId}`,
        {
          timeZone: world.random.pick([
            'Asia/Kolkata',
            'America/New_York',
            'Europe/London',
            'Pacific/Auckland',
          ]),
        },
        { do: 'other', what: 'zone' },
        recruiter,
      ),
  },
  {
    weight: 3,
    perform: (world) =>
      patch(
        world,
        '/v1/settings',
        {
          policies: {
            agency: {
              bufferDays: world.random.whole(1, 4),
              noDateBusinessDays: world.random.whole(2, 6),
              secondAfterDays: world.random.whole(2, 9),
              moveOnAfterDays: world.random.whole(2, 9),
              sendHour: world.random.whole(8, 12),
              thankYouDelayHours: world.random.whole(0, 3),
            },
            divisions: {},
          },
        },
        { do: 'other', what: 'policy' },
        admin,
      ),
  },
  { weight: 2, perform: (world) => switchSending(world, world.random) },
  {
    weight: 0.4,
    perform: (world, { submission }) =>
      ask(world, {
        method: 'DELETE',
        path: `/v1/candidates/${submission.candidateId}`,
        command: { do: 'erase' },
        as: admin,
      }),
  },
  { weight: 2, perform: scan },
];

const total = acts.reduce((sum, { weight }) => sum + weight, 0);

function pickAct(world: World): Act {
  let left = world.random.next() * total;
  for (const act of acts) {
    left -= act.weight;
    if (left < 0) return act;
  }
  throw new Error('The weights do not add up');
}

/** Waits until a few seconds around the submission's next moment. */
export async function untilNextMoment(world: World, submissionId: string, random: Random): Promise<void> {
  const found = await world.rows.submissions.find(submissionId);
  const due = found && nextDueAt(found.value);
  if (!due) return;
  await world.sleep(Math.max(0, due * 1000 - world.time.now + random.whole(-1000, 62_000)));
}

/** One submission's people: somebody logs an interview, and over some weeks things happen. */
export async function liveThrough(world: World, submissionId: string, zone: string): Promise<void> {
  const { random } = world;
  const started = world.time.now;
  await world.sleep(random.whole(0, 3 * day));
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const submission = await world.rows.submissions.find(submissionId);
    if (!submission || submission.value.interviews.length > 0) break;
    await logInterview(world, submission.value, zone);
    await world.sleep(20 * minute);
  }
  const events = random.whole(0, 7);
  for (let event = 0; event < events; event += 1) {
    await world.sleep(Math.floor(random.next() * 2 * (busyDays / (events + 1)) * day));
    // Often just when something is about to leave, since that is when it matters.
    if (random.chance(0.4)) await untilNextMoment(world, submissionId, random);
    if (world.time.now - started > busyDays * day) return;
    const found = await world.rows.submissions.find(submissionId);
    if (!found || found.value.interviews.length === 0) continue;
    const sight = { submission: found.value, interview: random.pick(found.value.interviews) };
    await pickAct(world).perform(world, sight);
  }
}
