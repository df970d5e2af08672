import type { Consumption, Measured } from './measured.ts';

export interface Prices {
  readonly prices: Readonly<Record<string, { readonly dollars: number }>>;
  readonly alwaysFreeMonth: Readonly<Record<string, number>>;
}

/** What the templates and the world add to what was measured. */
export interface Deployment {
  readonly memoryMegabytes: Readonly<Record<string, number>>;
  readonly alarmMetrics: number;
  readonly customMetrics: number;
  readonly dashboards: number;
  readonly keys: number;
  /** Queues that Lambda reads. */
  readonly polledQueues: number;
  readonly dailyChecks: boolean;
}

/** So much of something, by the name of its price. */
export type Quantities = Readonly<Record<string, number>>;

export interface Line {
  readonly what: string;
  readonly dollars: number;
}

/** Assumptions that nothing here can measure; each is in docs/cost.md. */
export const assumptions = {
  /** A start of a function: the environment and our bundle. Lambda bills it. */
  coldStartMilliseconds: 400,
  /** Share of runs that start cold, by interviews a year: far apart, nearly all. */
  coldShare: (interviewsAYear: number) =>
    interviewsAYear < 100_000 ? 0.8 : interviewsAYear < 10_000_000 ? 0.1 : 0.01,
  /** Answers leave compressed. */
  compression: 0.25,
  /** Five long polls of twenty seconds at a time, as Lambda keeps up on an idle queue. */
  pollsPerQueueAndMonth: (5 * 60 * 60 * 24 * 30) / 20,
  /** Months a row is paid for: nothing is deleted. */
  monthsStored: 12,
  /** Hours a recruiter works on the board, and has it before them besides, in a month. */
  board: { activeHours: 30, visibleHours: 60, activePollSeconds: 5, visiblePollSeconds: 30 },
  interviewsPerRecruiterAndYear: 384,
  /** A résumé of three pages as PDF, and how often somebody opens it. */
  resume: { bytes: 300_000, opened: 5 },
} as const;

/** What one of something needs, in units that have a price. */
function quantitiesOf(
  one: Consumption,
  { memoryMegabytes }: Pick<Deployment, 'memoryMegabytes'>,
  coldShare: number,
): Quantities {
  const runs = Object.entries(one.invocations);
  const gbSeconds = runs.reduce((sum, [name, count]) => {
    const milliseconds = (one.milliseconds[name] ?? 0) + coldShare * assumptions.coldStartMilliseconds;
    return sum + (count * milliseconds * (memoryMegabytes[name] ?? 512)) / 1024 / 1000;
  }, 0);
  const invocations = runs.reduce((sum, [, count]) => sum + count, 0);
  return {
    lambdaGbSecond: gbSeconds,
    lambdaRequest: invocations,
    apiRequest: one.apiRequests,
    writeUnit: one.writeUnits,
    readUnit: one.readUnits,
    sqsRequest: one.sqsRequests,
    snsPublish: one.snsPublishes,
    schedule: one.schedules,
    logGb: one.logBytes / 1e9,
    egressGb: (one.apiBytes * assumptions.compression) / 1e9,
    tableGbMonth: (one.storedBytes * assumptions.monthsStored) / 1e9,
    recoveryGbMonth: (one.storedBytes * assumptions.monthsStored) / 1e9,
  };
}

export const linesOf = (quantities: Quantities, { prices }: Prices): readonly Line[] =>
  Object.entries(quantities).map(([what, amount]) => {
    const price = prices[what];
    if (!price) throw new Error(`There is no price for ${what}.`);
    return { what, dollars: amount * price.dollars };
  });

export const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);

/** A thousand interviews at that volume, without their mails: by line. */
export const perThousand = (
  measured: Measured,
  deployment: Deployment,
  prices: Prices,
  interviewsAYear: number,
) =>
  linesOf(quantitiesOf(measured.interview, deployment, assumptions.coldShare(interviewsAYear)), prices).map(
    ({ what, dollars }) => ({ what, dollars: dollars * 1000 }),
  );

const sweepsAMonth = 12 * 24 * 30;

/** A month in which nobody does anything. */
export function idleMonth(measured: Measured, deployment: Deployment): Quantities {
  const sweep = quantitiesOf(measured.sweep, deployment, 0.1);
  const ofSweeps = Object.fromEntries(
    Object.entries(sweep)
      // Sweeping leaves nothing behind, and nobody reads the API.
      .filter(([what]) => !what.endsWith('GbMonth') && what !== 'apiRequest' && what !== 'egressGb')
      .map(([what, amount]) => [what, amount * sweepsAMonth]),
  );
  return {
    ...ofSweeps,
    schedule: sweepsAMonth,
    sqsRequest: (ofSweeps.sqsRequest ?? 0) + deployment.polledQueues * assumptions.pollsPerQueueAndMonth,
    alarmMonth: deployment.alarmMetrics,
    metricMonth: deployment.customMetrics,
    dashboardMonth: deployment.dashboards,
    keyMonth: deployment.keys,
    // The canary: one mail a day, by the way of every mail.
    mailEssentials: deployment.dailyChecks ? 30 : 0,
    tableGbMonth: 0.01,
    recoveryGbMonth: 0.01,
  };
}

/** The same, less what AWS gives every account for ever. */
export const lessFree = (quantities: Quantities, { alwaysFreeMonth }: Prices): Quantities =>
  Object.fromEntries(
    Object.entries(quantities).map(([what, amount]) => [
      what,
      Math.max(0, amount - (alwaysFreeMonth[what] ?? 0)),
    ]),
  );

/** The live board of one recruiter, a month. */
export function boardMonth(measured: Measured, deployment: Deployment): Quantities {
  const { activeHours, visibleHours, activePollSeconds, visiblePollSeconds } = assumptions.board;
  const polls = (activeHours * 3600) / activePollSeconds + (visibleHours * 3600) / visiblePollSeconds;
  return Object.fromEntries(
    Object.entries(quantitiesOf(measured.boardPoll, deployment, 0)).map(([what, amount]) => [
      what,
      amount * polls,
    ]),
  );
}

/** The résumés of a thousand candidates: put away once, opened now and then, kept as long as rows are. */
export function thousandResumes(): Quantities {
  const { bytes, opened } = assumptions.resume;
  const gigabytes = (bytes * 1000) / 1e9;
  return {
    objectGbMonth: gigabytes * assumptions.monthsStored,
    objectPut: 1000,
    objectGet: 1000 * opened,
    objectEgressGb: gigabytes * opened,
  };
}
