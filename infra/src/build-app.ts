import type { FunctionName } from '@afterword/functions/runtime/names';
import { App } from 'aws-cdk-lib';
import { DataStack } from './stacks/data-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stages.ts';

export interface AppInput {
  readonly stage: Stage;
  /** Folder the cloud assembly is written to. */
  readonly outdir: string;
  readonly bundles: Readonly<Record<FunctionName, string>>;
}

/** The whole deployment of one stage. Stacks are split by lifetime: the data outlives the service. */
export function buildApp({ stage, outdir, bundles }: AppInput): App {
  const app = new App({
    outdir,
    treeMetadata: false,
    analyticsReporting: false,
    context: {
      // Stack traces hold paths of the machine: two runs over the same sources would differ.
      'aws:cdk:disable-creation-stack-traces': true,
      // What contradicts CloudFormation’s schemas fails here, offline, rather than in the middle of a deploy.
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      // The service imports from the data stack, so the data cannot be deleted from under it.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    },
  });
  const data = new DataStack(app, `afterword-${stage.name}-data`, { stage });
  new ServiceStack(app, `afterword-${stage.name}-service`, { stage, table: data.table, bundles });
  return app;
}
