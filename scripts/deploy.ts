import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '@afterword/infra/build-app';
import { bundleFunctions } from '@afterword/infra/bundles/bundle-functions';
import { type Stage, StageError } from '@afterword/infra/stages';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { awsAccount } from './deploy/aws-account.ts';
import { type DeployPlan, type FirstAdmin, planDeploy } from './deploy/deploy-plan.ts';
import { makeFirstAdmin } from './deploy/first-admin.ts';
import type { Outputs } from './deploy/next-steps.ts';
import { runDeploy } from './deploy/run-deploy.ts';
import { gate } from './gate.ts';
import { buildPortalForLambda } from './portal/build-portal.ts';
import { programs, root, runTool, stage as timed } from './run-tool.ts';

const usage = `pnpm run deploy --stage dev|prod [--first-admin "Name <address>"] [--dry-run] [--skip-checks]

Builds the portal and the functions, synthesizes the stacks, checks, then deploys all stacks in order. Says at the end
where the portal is, how the first admin signs in, and whether SES is still in its sandbox. Safe to run again.

  --dry-run      everything but calling AWS
  --skip-checks  without format, lint, types and unused code, where they ran already
  AFTERWORD_OIDC_CLIENT_SECRET   of the environment: the client secret at an issuer of your own`;

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    'first-admin': { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'skip-checks': { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

try {
  await deploy(
    planDeploy({
      stage: values.stage,
      dryRun: values['dry-run'],
      skipChecks: values['skip-checks'],
      firstAdmin: values['first-admin'],
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof StageError) console.error(`\n${usage}`);
  process.exit(1);
}

async function deploy(plan: DeployPlan): Promise<void> {
  const { stage, dryRun, placeholders } = plan;
  if (plan.checks) {
    for (const [name, run] of gate) if (!(await timed(name, run))) throw new Error(`Not deployed: ${name}.`);
  }
  const folder = path.join(root, 'dist/deploy', stage.name);
  const assembly = await synthesize(stage, folder);
  const command = ['deploy', '--all', '--app', assembly, '--require-approval', 'never', '--concurrency', '1'];
  if (dryRun) {
    console.log(
      `\nA dry run: nothing was deployed. It would be\n  cdk ${command.join(' ').replace(`${root}/`, '')}`,
    );
    if (placeholders.length > 0) console.log(`But for the example values of ${placeholders.join(', ')}.`);
    return;
  }
  const outputsFile = path.join(folder, 'outputs.json');
  process.env.AWS_REGION = stage.region;
  await runDeploy(plan, {
    account: awsAccount(stage.region),
    issuersSecret: process.env.AFTERWORD_OIDC_CLIENT_SECRET,
    print: console.log,
    deployStacks: async (admin) => {
      const code = await runTool(programs.cdk, [
        ...command,
        '--outputs-file',
        outputsFile,
        ...adminFlags(stage, admin),
      ]);
      if (code !== 0)
        throw new Error('Not every stack was deployed; the lines above say why. Run it again once mended.');
      return JSON.parse(readFileSync(outputsFile, 'utf8')) as Outputs;
    },
    makeFirstAdmin: (tableName, admin) =>
      makeFirstAdmin(dynamoStores({ client: documentClient({ region: stage.region }), tableName }), admin, {
        now: Math.floor(Date.now() / 1000),
        sender: stage.mail.sender,
      }),
  });
}

/** Cognito invites them; without the flags a later deployment leaves them as they are. */
function adminFlags(stage: Stage, admin: FirstAdmin | null): readonly string[] {
  if (admin === null || stage.signIn.kind !== 'cognito') return [];
  return ['--parameters', `afterword-${stage.name}-identity:FirstAdminEmail=${admin.email}`];
}

/** @returns the folder of the cloud assembly; maps of the functions lie beside it */
async function synthesize(stage: Stage, folder: string): Promise<string> {
  console.log('\n── portal for Lambda (minutes, unless its sources are as they were)');
  const portal = await buildPortalForLambda(root);
  console.log('── stacks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const outdir = path.join(folder, 'cdk.out');
  const bundleFolder = mkdtempSync(path.join(tmpdir(), 'afterword-bundles-'));
  try {
    const bundles = await bundleFunctions(bundleFolder, { maps: path.join(folder, 'maps') });
    buildApp({ stage, outdir, bundles, portal }).synth();
  } finally {
    rmSync(bundleFolder, { recursive: true, force: true });
  }
  for (const file of readdirSync(outdir).filter((name) => name.endsWith('.template.json'))) {
    const kilobytes = (statSync(path.join(outdir, file)).size / 1024).toFixed(1);
    console.log(`${file.replace('.template.json', '').padEnd(28)}${kilobytes.padStart(7)} KB`);
  }
  return outdir;
}
