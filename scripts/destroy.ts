import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { StageError } from '@afterword/infra/stages';
import { planDestroy } from './deploy/deploy-plan.ts';
import { programs, root, runTool } from './run-tool.ts';

const usage = `pnpm run destroy --stage dev

Deletes every stack of a stage that keeps no data, and everything in it. It asks first. Never prod.`;

const { values } = parseArgs({ options: { stage: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(usage);
  process.exit(0);
}

try {
  const stage = planDestroy(values.stage);
  process.env.AWS_REGION = stage.region;
  const assembly = path.join(root, 'dist/deploy', stage.name, 'cdk.out');
  if (!existsSync(assembly)) {
    throw new StageError(
      `Stage ${stage.name} was not deployed from here: run pnpm run deploy --stage ${stage.name} --dry-run first, so that its stacks are known.`,
    );
  }
  process.exitCode = await runTool(programs.cdk, ['destroy', '--all', '--app', assembly]);
  if (process.exitCode === 0) {
    console.log(
      `Gone, but for what CloudFormation does not know of: the secrets under /afterword/${stage.name}/ in SSM.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
