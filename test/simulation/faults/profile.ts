/** How the world misbehaves while its faults last. Probabilities are per call, per message or per mail. */
export interface Profile {
  readonly name: string;
  /** Port calls that fail before anything happened, by the beginning of the port's name. */
  readonly failures: Readonly<Record<string, number>>;
  /** Port calls that happen although the caller is told they failed. */
  readonly lostReplies: Readonly<Record<string, number>>;
  /** Invocations killed at a port call, half of them before and half after it took effect. */
  readonly kills: number;
  readonly duplicates: number;
  readonly timers: { readonly never: number; readonly early: number; readonly dayLate: number };
  /** `lost` each report by itself; `unheard` every report of a mail together, as when their way is cut. */
  readonly events: {
    readonly lost: number;
    readonly unheard?: number;
    readonly dayLate: number;
    readonly doubled: number;
  };
  /** Commits that meet a rival transaction. */
  readonly conflicts: number;
  readonly clockSkewSeconds: number;
  readonly indexLagSeconds: number;
  /** Calls that take seconds instead of milliseconds. */
  readonly slow: number;
  /** One outage of so many hours somewhere in the fault window. */
  readonly outage: {
    readonly of: 'store' | 'lambda' | 'ses' | 'scheduler' | 'sqs';
    readonly hours: number;
  } | null;
  readonly ses: 'well' | 'throttled' | 'quota-spent' | 'paused';
  /** New code arrives while the old is at work: what runs is cut off, and plans have an older basis. */
  readonly deploys: number;
  /** Messages nobody can read. */
  readonly poison: boolean;
}

const well: Omit<Profile, 'name'> = {
  failures: {},
  lostReplies: {},
  kills: 0,
  duplicates: 0,
  timers: { never: 0, early: 0, dayLate: 0 },
  events: { lost: 0, dayLate: 0, doubled: 0 },
  conflicts: 0,
  clockSkewSeconds: 0,
  indexLagSeconds: 1,
  slow: 0,
  outage: null,
  ses: 'well',
  deploys: 0,
  poison: false,
};

const profile = (name: string, faults: Partial<Profile> = {}): Profile => ({ ...well, ...faults, name });

/** The profiles of docs/reliability.md, R2. */
export const profiles: readonly Profile[] = [
  profile('none'),
  profile('duplicates', { duplicates: 0.3, events: { lost: 0, dayLate: 0, doubled: 0.3 } }),
  profile('timers-never', { timers: { never: 0.1, early: 0, dayLate: 0 } }),
  profile('timers-astray', { timers: { never: 0, early: 0.15, dayLate: 0.15 } }),
  profile('scheduler-refuses', { failures: { scheduler: 0.3 } }),
  profile('sqs-refuses', { failures: { sqs: 0.5 } }),
  profile('store-down', { outage: { of: 'store', hours: 3 } }),
  profile('lambda-down', { outage: { of: 'lambda', hours: 14.5 } }),
  profile('lambda-down-long', { outage: { of: 'lambda', hours: 60 } }),
  profile('slow', { slow: 0.3 }),
  profile('sqs-down', { outage: { of: 'sqs', hours: 2 } }),
  profile('ses-down', { outage: { of: 'ses', hours: 24 } }),
  profile('ses-throttled', { ses: 'throttled' }),
  profile('ses-quota-spent', { ses: 'quota-spent' }),
  profile('ses-paused', { ses: 'paused' }),
  profile('replies-lost', {
    lostReplies: { ses: 0.1 },
    events: { lost: 0.001, dayLate: 0, doubled: 0 },
  }),
  profile('replies-and-events-lost', {
    lostReplies: { ses: 0.1 },
    events: { lost: 0.01, dayLate: 0.01, doubled: 0.01 },
  }),
  profile('replies-lost-mails-unheard', {
    lostReplies: { ses: 0.1 },
    events: { lost: 0, unheard: 0.001, dayLate: 0, doubled: 0 },
  }),
  // Far beyond anything real: for the checker's own tests.
  profile('deaf', { lostReplies: { ses: 0.4 }, events: { lost: 0.4, dayLate: 0.1, doubled: 0.1 } }),
  profile('events-astray', { events: { lost: 0.01, dayLate: 0.05, doubled: 0.1 } }),
  profile('clock-skew', { clockSkewSeconds: 300 }),
  profile('index-lag', { indexLagSeconds: 600, timers: { never: 0.1, early: 0, dayLate: 0 } }),
  profile('killed', { kills: 0.01 }),
  profile('flaky', {
    failures: { store: 0.02, scheduler: 0.05, sqs: 0.02, ses: 0.02 },
    lostReplies: { store: 0.01, sqs: 0.02, scheduler: 0.02 },
    conflicts: 0.05,
    slow: 0.02,
  }),
  profile('deploy', { deploys: 3 }),
  profile('poison', { poison: true }),
  profile('everything', {
    failures: { store: 0.02, scheduler: 0.05, sqs: 0.02, ses: 0.02 },
    lostReplies: { store: 0.01, sqs: 0.01, ses: 0.05 },
    kills: 0.003,
    duplicates: 0.1,
    timers: { never: 0.05, early: 0.05, dayLate: 0.02 },
    events: { lost: 0.005, dayLate: 0.01, doubled: 0.05 },
    conflicts: 0.03,
    clockSkewSeconds: 60,
    indexLagSeconds: 120,
    slow: 0.02,
    deploys: 1,
    poison: true,
  }),
];

/** Throws a sentence where there is no such profile. */
export function findProfile(name: string): Profile {
  const found = profiles.find((one) => one.name === name);
  if (found) return found;
  throw new Error(
    `There is no fault profile "${name}". There are: ${profiles.map((one) => one.name).join(', ')}.`,
  );
}
