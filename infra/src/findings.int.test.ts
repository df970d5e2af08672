import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AcceptedFinding, acceptedFindings } from './accepted-findings.ts';
import { buildApp } from './build-app.ts';
import { findStage } from './stages.ts';
import { emptyBuild, stackNames, synthesize } from './synthesized.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

interface Finding {
  readonly rule: string;
  /** Below `afterword-prod-`. */
  readonly path: string;
}

const packs = ['AwsSolutions', 'Serverless', 'Guard'] as const;
const found: Record<(typeof packs)[number], readonly Finding[]> = {
  AwsSolutions: [],
  Serverless: [],
  Guard: [],
};

/** Guard’s Control Tower rules that look at a type we have: it takes seconds to look for types we do not. */
function guardRules(): string[] {
  const types = [
    ...new Set(stackNames.flatMap((name) => synthesize('prod')[name].all.map(({ type }) => type))),
  ];
  const root = dirname(
    createRequire(import.meta.url).resolve('@cdklabs/cdk-validator-cfnguard/package.json'),
  );
  const rules = join(root, 'rules/control-tower/cfn-guard');
  return readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.guard'))
    .map((file) => join(rules, file))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      return types.some((type) => text.includes(`'${type}'`) || text.includes(`"${type}"`));
    });
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-findings-'));
  const app = buildApp({ stage: findStage('prod'), outdir: join(folder, 'out'), ...emptyBuild(folder) });
  const rules = guardRules();
  expect(rules.length).toBeGreaterThan(40);
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new ServerlessChecks(app),
    new CfnGuardValidator({ controlTowerRulesEnabled: false, rules }),
  );
  // Findings make synth throw; the report beside the templates is what we read.
  expect(() => app.synth()).toThrow();
  const report = JSON.parse(readFileSync(join(folder, 'out', 'validation-report.json'), 'utf8')) as Report;
  rmSync(folder, { recursive: true });
  for (const [index, pack] of packs.entries()) {
    found[pack] = (report.pluginReports[index]?.violations ?? []).flatMap(
      ({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }) => ({
          rule: ruleName,
          path: constructPath.replace('afterword-prod-', ''),
        })),
    );
  }
}, 120_000);

const isAt = (pattern: string, path: string): boolean => {
  const literal = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${pattern.split('*').map(literal).join('.+')}$`).test(path);
};

const accepts = ({ rule, where }: AcceptedFinding, finding: Finding): boolean =>
  rule === finding.rule && where.some((pattern) => isAt(pattern, finding.path));

describe.each(packs)('%s', (pack) => {
  it('finds nothing that has no reason', () => {
    expect(found[pack].length).toBeGreaterThan(0);
    expect(
      found[pack].filter((finding) => !acceptedFindings[pack].some((one) => accepts(one, finding))),
    ).toEqual([]);
  });

  it('still finds all that has one', () => {
    const idle = acceptedFindings[pack].flatMap(({ rule, where }) =>
      where
        .filter((pattern) => !found[pack].some((one) => one.rule === rule && isAt(pattern, one.path)))
        .map((pattern) => `${rule} at ${pattern}`),
    );
    expect(idle).toEqual([]);
  });

  it('is answered in sentences', () => {
    for (const { reason } of acceptedFindings[pack]) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

it('knows one place from another', () => {
  expect(isAt('service/*Function/Role/Resource', 'service/ApiFunction/Role/Resource')).toBe(true);
  expect(isAt('service/*Function/Role/Resource', 'portal/ApiFunction/Role/Resource')).toBe(false);
  expect(isAt('portal/Role/Resource', 'portal/Role/Resource/Other')).toBe(false);
});
