import { divisions } from '@afterword/core/division/division';
import { zoneDataVersion } from '@afterword/functions/runtime/rules';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { checkHistory, type Verdict } from './checker/check-history.ts';
import { seeded } from './engine/random.ts';
import type { Script } from './faults/fault-plan.ts';
import type { Profile } from './faults/profile.ts';
import { simulatedFunctions } from './functions.ts';
import { liveThrough } from './people/script.ts';
import { World } from './world.ts';

const day = 24 * 3600 * 1000;

/** From the first word to the last mail, whatever the policy. */
const historyDays = 120;

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Vancouver',
  'Europe/London',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
] as const;

export interface History extends Verdict {
  readonly seed: number;
  readonly profile: string;
  /** The same for the same seed, profile and code. */
  readonly traceHash: string;
  readonly story: readonly string[];
  readonly calls: number;
}

export interface HistoryOptions {
  readonly records?: boolean;
  readonly script?: Script;
}

const functions = simulatedFunctions();

/** Lives through one history: the same seed, the same history, to the last call. */
export async function runHistory(
  seed: number,
  profile: Profile,
  { records = false, script }: HistoryOptions = {},
): Promise<History> {
  const chance = seeded(seed ^ 0x2545f491);
  const zone = chance.pick(zones);
  const start = Date.UTC(2027, 0, 1) + chance.whole(0, 364) * day + chance.whole(0, 86_399) * 1000;
  const world = new World({ seed, profile, functions, start, records, ...(script ? { script } : {}) });
  await populate(world, chance.pick(divisions), zone);
  for (const id of world.submissionIds) void liveThrough(world, id, zone);
  for (const moment of world.faults.deploys()) world.time.at(moment, () => world.killAll());
  if (world.faults.isPoisoned) world.poison();
  await world.runUntil(start + historyDays * day);
  const verdict = await checkHistory(world);
  return {
    ...verdict,
    seed,
    profile: profile.name,
    traceHash: world.trace.hash,
    story: world.trace.lines,
    calls: world.faults.calls,
  };
}

/** An agency with one candidate, submitted for one or two job orders. */
async function populate(world: World, division: (typeof divisions)[number], zone: string): Promise<void> {
  const createdAt = Math.floor(world.time.now / 1000) - 86_400;
  const count = world.random.chance(0.3) ? 2 : 1;
  world.submissionIds.push(...Array.from({ length: count }, (_, index) => `sub-${index + 1}`));
  const holiday = new Date(world.time.now + world.random.whole(5, 30) * day).toISOString().slice(0, 10);
  const timeZone = world.random.chance(0.5) ? zone : null;
  const candidate = aCandidate({ timeZone, divisions: [division], createdAt });
  await world.rows.commits.commit([
    {
      kind: 'agency',
      value: anAgency({ timeZone: zone, calendar: { holidays: [{ date: holiday, name: 'Holiday' }] } }),
      expected: null,
    },
    { kind: 'candidate', value: candidate, expected: null },
    { kind: 'client', value: aClient({ approveBeforeSend: world.random.chance(0.05) }), expected: null },
    { kind: 'user', value: aUser({ email: 'rosa@agency.test', divisions: [division] }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-2', email: 'ada@agency.test', role: 'admin', divisions: [...divisions] }),
      expected: null,
    },
    ...world.submissionIds.flatMap((id, index) => [
      { kind: 'job-order', value: aJobOrder({ id: `job-${index + 1}`, division }), expected: null } as const,
      {
        kind: 'submission',
        value: aSubmission({
          id,
          jobOrderId: `job-${index + 1}`,
          division,
          createdAt,
          stageSince: createdAt,
          candidate: { ...aSubmission().candidate, timeZone },
          basis: { policy: 1, calendar: 1, zoneData: zoneDataVersion() },
        }),
        expected: null,
        events: [],
      } as const,
    ]),
  ]);
}
