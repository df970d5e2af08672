/** What differs between the places the service is deployed to. Everything else is the same on purpose. */
export interface Stage {
  readonly name: StageName;
  /** Whether the data outlives its stack: retained, and protected against deletion. */
  readonly keepsData: boolean;
  /** Whether the promise is audited and a canary sent every day. Not where a clock is moved by weeks at a time. */
  readonly checksDaily: boolean;
  /**
   * Whether candidates' replies are taken in: they go to an address of the submission. Needs a domain whose MX record
   * points to SES, in a region where SES receives; without it candidates reply to the recruiter.
   */
  readonly receivesMail: boolean;
  readonly logRetentionDays: 14 | 90;
  /** Steady and burst rate of the whole API, requests per second. Beyond it API Gateway answers 429. */
  readonly apiRate: { readonly requestsPerSecond: number; readonly burst: number };
}

export type StageName = (typeof stageNames)[number];

export const stageNames = ['dev', 'prod'] as const;

const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    keepsData: false,
    checksDaily: false,
    receivesMail: true,
    logRetentionDays: 14,
    apiRate: { requestsPerSecond: 200, burst: 400 },
  },
  prod: {
    name: 'prod',
    keepsData: true,
    checksDaily: true,
    receivesMail: false,
    logRetentionDays: 90,
    apiRate: { requestsPerSecond: 1000, burst: 2000 },
  },
};

/** Thrown for a stage nobody defined; the message is written for the person at the terminal. */
export class UnknownStageError extends Error {
  override readonly name = 'UnknownStageError';
}

/**
 * Finds a stage by the name a person typed.
 *
 * @param name - `undefined` means nothing was said, which is `dev`: never production by accident.
 */
export function findStage(name: string | undefined): Stage {
  const wanted = name ?? 'dev';
  const known = stageNames.find((candidate) => candidate === wanted);
  if (known === undefined) {
    throw new UnknownStageError(
      `There is no stage "${wanted}": use ${stageNames.join(' or ')}, as in --context stage=dev or AFTERWORD_STAGE=dev.`,
    );
  }
  return stages[known];
}
