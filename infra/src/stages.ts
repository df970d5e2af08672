import { checkStage } from './check-stage.ts';
import { type Stage, type StageName, stageNames } from './stage.ts';

export { type Stage, type StageName, stageNames } from './stage.ts';

/** Every value of every stage. What ends in `.example` stands for the agency's own; nothing is deployed with it. */
const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    account: null,
    region: 'us-east-1',
    keepsData: false,
    checksDaily: false,
    mail: {
      sender: 'follow-up@agency.example',
      identity: { kind: 'address' },
      replyDomain: 'reply.agency.example',
    },
    signIn: { kind: 'cognito', domainPrefix: 'agency-example-afterword-dev' },
    portal: null,
    operations: { alarmAddress: 'operations@agency.example', monthlyBudgetDollars: 10 },
    logRetentionDays: 14,
    traced: true,
    apiRate: { requestsPerSecond: 200, burst: 400 },
  },
  prod: {
    name: 'prod',
    account: null,
    region: 'us-east-1',
    keepsData: true,
    checksDaily: true,
    mail: {
      sender: 'follow-up@agency.example',
      identity: { kind: 'domain', mailFrom: 'bounce.agency.example' },
      replyDomain: null,
    },
    signIn: { kind: 'cognito', domainPrefix: 'agency-example-afterword' },
    portal: null,
    operations: { alarmAddress: 'operations@agency.example', monthlyBudgetDollars: 50 },
    logRetentionDays: 90,
    // It would be the largest line of a small agency's bill: docs/cost.md.
    traced: false,
    apiRate: { requestsPerSecond: 1000, burst: 2000 },
  },
};

/** Thrown for a stage nobody defined, or one whose values are wrong; the message is for the person at the terminal. */
export class StageError extends Error {
  override readonly name = 'StageError';
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
    throw new StageError(
      `There is no stage "${wanted}": use ${stageNames.join(' or ')}, as in --context stage=dev or AFTERWORD_STAGE=dev.`,
    );
  }
  const wrong = checkStage(stages[known]);
  if (wrong.length > 0) throw new StageError(wrong.join('\n'));
  return stages[known];
}
