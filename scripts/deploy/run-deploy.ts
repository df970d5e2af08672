import { randomBytes } from 'node:crypto';
import { type PortalSetting, portalSettingName } from '@afterword/infra/portal-settings';
import type { Stage } from '@afterword/infra/stages';
import type { Account } from './aws-account.ts';
import { type DeployPlan, type FirstAdmin, refuseCaller } from './deploy-plan.ts';
import type { FirstAdminOutcome } from './first-admin.ts';
import { adviseOnMail } from './mail-advice.ts';
import { nextSteps, type Outputs, outputOf } from './next-steps.ts';

export interface DeployParts {
  readonly account: Account;
  /** Runs `cdk deploy --all`; resolves with what the stacks printed. Throws where it fails. */
  readonly deployStacks: (firstAdmin: FirstAdmin | null) => Promise<Outputs>;
  readonly makeFirstAdmin: (table: string, admin: FirstAdmin) => Promise<FirstAdminOutcome>;
  /** The client secret at an issuer of the agency’s own; `undefined`: it stays as it is. */
  readonly issuersSecret: string | undefined;
  readonly print: (line: string) => void;
}

/**
 * Everything that needs an account, in an order in which every step finds what it needs, and in which any may be done
 * again: secrets before the functions that read them, the row of the first admin once there is a table.
 *
 * @throws a sentence for the person at the terminal, where the credentials are of another account or region
 */
export async function runDeploy({ stage, firstAdmin }: DeployPlan, parts: DeployParts): Promise<void> {
  const { account, print } = parts;
  const refusal = refuseCaller(stage, await account.caller());
  if (refusal !== null) throw new Error(refusal);
  for (const name of secretsOf(stage)) {
    const isNew = await account.putSecret(name, randomBytes(32).toString('base64url'));
    if (isNew) print(`Made the secret ${name}.`);
  }
  const outputs = await parts.deployStacks(firstAdmin);
  await tellClientSecret(stage, outputs, parts);
  if (firstAdmin) {
    const outcome = await parts.makeFirstAdmin(outputOf(outputs, stage, 'data', 'TableName'), firstAdmin);
    print(outcomes[outcome](firstAdmin));
  }
  const [, domain = ''] = stage.mail.sender.split('@');
  const mail = adviseOnMail(stage, await account.mail([stage.mail.sender, domain]));
  for (const line of nextSteps(stage, outputs, { firstAdmin, mail })) print(line);
}

/** Made once and never by us again; docs/runbook.md says how they are rotated. */
function secretsOf(stage: Stage): readonly string[] {
  return [
    `/afterword/${stage.name}/link-secret`,
    `/afterword/${stage.name}/cursor-secret`,
    portalSettingName(stage.name, 'NEXTAUTH_SECRET'),
  ];
}

async function tellClientSecret(stage: Stage, outputs: Outputs, parts: DeployParts): Promise<void> {
  const { account, issuersSecret } = parts;
  const setting: PortalSetting = 'AFTERWORD_OIDC_CLIENT_SECRET';
  const secret =
    stage.signIn.kind === 'cognito'
      ? await account.clientSecret(
          outputOf(outputs, stage, 'identity', 'UserPoolId'),
          outputOf(outputs, stage, 'identity', 'UserPoolClientId'),
        )
      : issuersSecret;
  if (secret === undefined) return;
  await account.putSecret(portalSettingName(stage.name, setting), secret, { replace: true });
}

const outcomes: Readonly<Record<FirstAdminOutcome, (admin: FirstAdmin) => string>> = {
  made: ({ name }) => `${name} is the first admin. Mail is off until the settings say whose agency it is.`,
  'there-already': ({ name }) => `${name} has an account already; nothing was changed.`,
  'others-there': () => 'The agency has its people already: an admin adds others. Nothing was changed.',
};
