import { divisions } from '@afterword/core/division/division';
import { auditHistory } from './checker/audit-history.ts';
import { checkHistory, type Verdict } from './checker/check-history.ts';
import { seeded } from './engine/random.ts';
import { faultDays, type Script } from './faults/fault-plan.ts';
import type { Profile } from './faults/profile.ts';
import { simulatedFunctions } from './functions.ts';
import { populate, randomOffice } from './people/populate.ts';
import { liveThrough } from './people/script.ts';
import { writeBack } from './people/write-back.ts';
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

/** Of the submissions, those to whose mails somebody writes back. */
const writeBackShare = 0.3;

export interface History extends Verdict {
  readonly seed: number;
  readonly profile: string;
  /** The same for the same seed, profile and code. */
  readonly traceHash: string;
  readonly story: readonly string[];
  readonly calls: number;
  /** What production's own audit says the day after the last fault, and at the end. */
  readonly audited: readonly string[];
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
  await populate(world, randomOffice(world, chance.pick(divisions), zone));
  for (const id of world.submissionIds) void liveThrough(world, id, zone);
  // A chance of their own: where nobody writes back, a history is the same as if nobody could.
  const letters = seeded(seed ^ 0x1b873593);
  for (const id of world.submissionIds) {
    if (letters.chance(writeBackShare)) void writeBack(world, id, letters);
  }
  for (const moment of world.faults.deploys()) world.time.at(moment, () => world.killAll());
  if (world.faults.isPoisoned) world.poison();
  await world.runUntil(start + (faultDays + 1) * day);
  const amidst = await auditHistory(world);
  await world.runUntil(start + historyDays * day);
  const audited = [...new Set([...amidst, ...(await auditHistory(world))])];
  const verdict = await checkHistory(world);
  return {
    ...verdict,
    seed,
    profile: profile.name,
    traceHash: world.trace.hash,
    story: world.trace.lines,
    calls: world.faults.calls,
    audited,
  };
}
