import type { BundleName } from '@afterword/functions/runtime/names';
import { App, Aspects } from 'aws-cdk-lib';
import { NotifyOperators } from './constructs/notify-operators.ts';
import type { PortalBuild } from './portal-build.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { PortalStack } from './stacks/portal-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stage.ts';

export interface AppInput {
  readonly stage: Stage;
  /** Folder the cloud assembly is written to. */
  readonly outdir: string;
  readonly bundles: Readonly<Record<BundleName, string>>;
  /** Left out where only the service is looked at, as on a laptop: building the portal takes minutes. */
  readonly portal?: PortalBuild;
}

/**
 * The whole deployment of one stage. Stacks are split by lifetime: data, mail and identity outlive everything, the
 * service and the portal can be thrown away and built again, operations stand by while they are gone.
 */
export function buildApp({ stage, outdir, bundles, portal: build }: AppInput): App {
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
  const id = (stack: string) => `afterword-${stage.name}-${stack}`;
  const operations = new OperationsStack(app, id('operations'), { stage });
  const data = new DataStack(app, id('data'), { stage });
  const mail = new MailStack(app, id('mail'), { stage });
  const identity = new IdentityStack(app, id('identity'), { stage, tokenBundle: bundles['token-claims'] });
  const service = new ServiceStack(app, id('service'), {
    stage,
    table: data.table,
    resumes: data.resumes,
    mail,
    bundles,
  });
  // Each reads in SSM what the one before it told the portal; no reference of the templates says so.
  service.addStackDependency(identity);
  if (build) identity.addStackDependency(new PortalStack(app, id('portal'), { stage, build }));
  Aspects.of(app).add(new NotifyOperators(operations.operators));
  return app;
}
