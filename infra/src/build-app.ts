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
    // Both would make two runs over the same sources differ, and nobody reads them.
    treeMetadata: false,
    stackTraces: false,
    analyticsReporting: false,
  });
  const data = new DataStack(app, `afterword-${stage.name}-data`, { stage });
  new ServiceStack(app, `afterword-${stage.name}-service`, { stage, table: data.table, bundles });
  return app;
}
