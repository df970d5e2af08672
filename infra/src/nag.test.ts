import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { buildApp } from './build-app.ts';
import { publicRoutes } from './public-routes.ts';
import { findStage } from './stages.ts';
import { emptyBundles } from './synthesized.ts';

/** What AwsSolutions finds and we keep, with the reason. Anything else, and anything no longer found, fails. */
const accepted = [
  {
    rule: 'AwsSolutions-APIG4',
    reason: 'Public on purpose: public-routes.ts says why for each.',
    where: publicRoutes.map(
      ({ method, path }) => `HttpApi/Api/${method}${path.replaceAll('/', '--')}/Resource`,
    ),
  },
  {
    rule: 'AwsSolutions-SQS3',
    reason: 'Dead-letter queues of Scheduler and of a stream mapping, which the rule does not look at.',
    where: [
      'StreamFailures/Resource',
      'SubmissionTimers/DeadLetters/Resource',
      'SweepSchedule/DeadLetters/Resource',
    ],
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'AWS defines no narrower resource: unscopedActions in permissions.ts, held by permissions.test.ts.',
    where: [
      'FollowUpFunction/Role/Resource',
      'ProjectionsFunction/Role/Resource',
      'TimersFunction/Role/Resource',
    ],
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/afterword-prod-submissions/*]',
    reason: 'One schedule per submission; their names are not known when we deploy.',
    where: ['JobsFunction/Role/Resource', 'TimersFunction/Role/Resource'],
  },
  {
    rule: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
    reason: 'The identity may be the address or its domain; the condition on ses:FromAddress is what binds.',
    where: ['FollowUpFunction/Role/Resource', 'InboundFunction/Role/Resource'],
  },
];

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

function findings(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-nag-'));
  const app = buildApp({
    stage: findStage('prod'),
    outdir: join(folder, 'out'),
    bundles: emptyBundles(folder),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  // Findings make synth throw; the report beside the templates is what we read.
  expect(() => app.synth()).toThrow();
  const report = JSON.parse(readFileSync(join(folder, 'out', 'validation-report.json'), 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  );
}

describe('AwsSolutions of cdk-nag', () => {
  it('finds nothing that has no reason, and no reason has lost its finding', () => {
    const expected = accepted.flatMap(({ rule, where }) =>
      where.map((path) => `${rule} at afterword-prod-service/${path}`),
    );
    expect([...findings()].sort()).toEqual(expected.sort());
  }, 60_000);
});
