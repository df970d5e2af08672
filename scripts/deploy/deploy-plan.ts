import { placeholdersOf } from '@afterword/infra/check-stage';
import { findStage, type Stage, StageError } from '@afterword/infra/stages';

/** What somebody typed after `pnpm run deploy`. */
export interface DeployWish {
  readonly stage: string | undefined;
  readonly dryRun: boolean;
  readonly skipChecks: boolean;
  readonly firstAdmin: string | undefined;
}

export interface FirstAdmin {
  readonly name: string;
  /** Small letters. */
  readonly email: string;
}

export interface DeployPlan {
  readonly stage: Stage;
  readonly dryRun: boolean;
  readonly checks: boolean;
  readonly firstAdmin: FirstAdmin | null;
  /** Values that still stand for the agency’s own: a dry run goes on with them, and says so. */
  readonly placeholders: readonly string[];
}

/**
 * What a deployment is to do. Throws `StageError`, whose message is for the person at the terminal, where it must not be
 * done: a stage that was not named, or one nobody has filled in.
 */
export function planDeploy(wish: DeployWish): DeployPlan {
  if (wish.stage === undefined) throw new StageError('Name the stage: pnpm run deploy --stage dev, or prod.');
  const stage = findStage(wish.stage);
  const placeholders = placeholdersOf(stage);
  if (placeholders.length > 0 && !wish.dryRun) {
    throw new StageError(
      `Stage ${stage.name} still has example values for ${placeholders.join(', ')}. Write the agency’s own into infra/src/stages.ts, or try --dry-run.`,
    );
  }
  return {
    stage,
    dryRun: wish.dryRun,
    checks: !wish.skipChecks,
    firstAdmin: wish.firstAdmin === undefined ? null : readFirstAdmin(wish.firstAdmin),
    placeholders,
  };
}

function readFirstAdmin(text: string): FirstAdmin {
  const parts = /^\s*([^<>]+?)\s*<([^@\s<>",]+@[^@\s<>",]+\.[^@\s<>",]+)>\s*$/.exec(text);
  const [, name, email] = parts ?? [];
  if (name === undefined || email === undefined) {
    throw new StageError(
      `--first-admin must be a name and an address, such as "Ada Lindqvist <ada@agency.example>", not "${text}".`,
    );
  }
  return { name, email: email.toLowerCase() };
}

/** The stage that may be destroyed. Throws `StageError` for one whose data is kept. */
export function planDestroy(name: string | undefined): Stage {
  if (name === undefined) throw new StageError('Name the stage: pnpm run destroy --stage dev.');
  const stage = findStage(name);
  if (stage.keepsData) {
    throw new StageError(
      `Stage ${stage.name} keeps its data: nothing here destroys it. docs/deploy.md, "Undo it", says how an account is left for good.`,
    );
  }
  return stage;
}

/** Whose credentials these are, as STS says. */
export interface Caller {
  readonly account: string;
  readonly region: string;
}

/** What speaks against deploying a stage with these credentials; `null`: nothing. */
export function refuseCaller(
  stage: Pick<Stage, 'name' | 'account' | 'region'>,
  caller: Caller,
): string | null {
  if (stage.account !== null && stage.account !== caller.account) {
    return `The credentials are of account ${caller.account}, but stage ${stage.name} belongs to ${stage.account} (infra/src/stages.ts).`;
  }
  if (stage.region !== caller.region) {
    return `The credentials are for ${caller.region}, but stage ${stage.name} belongs to ${stage.region} (infra/src/stages.ts).`;
  }
  return null;
}
