import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BundleName, bundleNames } from '@afterword/functions/runtime/names';
import { type AppInput, buildApp } from './build-app.ts';
import type { PortalBuild } from './portal-build.ts';
import { findStage, type Stage, type StageName } from './stages.ts';

export type Properties = Readonly<Record<string, unknown>>;

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

/** The template of one stack, read for assertions. */
export interface Synthesized {
  readonly text: string;
  readonly all: readonly Resource[];
  ofType(type: string): readonly Resource[];
  only(type: string): Resource;
  byId(id: string): Resource;
  /** What stands behind an `Fn::ImportValue` of another stack; `undefined` for anything else. */
  exported(reference: unknown): unknown;
}

export const stackNames = ['operations', 'data', 'mail', 'portal', 'identity', 'service'] as const;

export type StackName = (typeof stackNames)[number];

export type SynthesizedStacks = Readonly<Record<StackName, Synthesized>>;

const known = new Map<StageName, SynthesizedStacks>();

/** The templates of a stage, synthesized once for all who look at them. */
export function synthesize(stage: StageName): SynthesizedStacks {
  const templates = known.get(stage) ?? synthesizeAnew(stage);
  known.set(stage, templates);
  return templates;
}

/** Synthesizes a stage with empty bundles: for tests of the template, which bundling would only slow down. */
export const synthesizeAnew = (stage: StageName, portal?: StandIn): SynthesizedStacks =>
  synthesizeStage(findStage(stage), portal);

/** The same of a stage that is not among ours. */
export function synthesizeStage(stage: Stage, portal?: StandIn): SynthesizedStacks {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-synth-'));
  const outdir = join(folder, 'cdk.out');
  buildApp({ stage, outdir, ...emptyBuild(folder, portal) }).synth();
  const read = (stack: StackName) =>
    readTemplate(readFileSync(join(outdir, `afterword-${stage.name}-${stack}.template.json`), 'utf8'));
  const templates = Object.fromEntries(stackNames.map((stack) => [stack, read(stack)]));
  rmSync(folder, { recursive: true });
  return templates as unknown as SynthesizedStacks;
}

/** What stands in for a portal that was built. */
export interface StandIn {
  readonly portalBytes: string;
  readonly sourcesHash: string;
}

/** What could be deployed and does nothing: a bundle per function, and a portal as OpenNext lays one out. */
export function emptyBuild(
  folder: string,
  portal: StandIn = { portalBytes: '\n', sourcesHash: 'sources' },
): Pick<AppInput, 'bundles' | 'portal'> {
  return { bundles: emptyBundles(folder), portal: emptyPortal(folder, portal) };
}

function emptyBundles(folder: string): Readonly<Record<BundleName, string>> {
  const entries = bundleNames.map((name) => {
    const bundle = join(folder, name);
    write(join(bundle, 'index.mjs'), `export const handler = async () => '${name}';\n`);
    return [name, bundle];
  });
  return Object.fromEntries(entries) as Record<BundleName, string>;
}

function emptyPortal(folder: string, { portalBytes, sourcesHash }: StandIn): PortalBuild {
  const output = join(folder, 'portal/.open-next');
  const of = (name: string) => ({
    type: 'function',
    handler: 'index.handler',
    bundle: `.open-next/${name}`,
    streaming: false,
    incrementalCache: 'dummy',
    tagCache: 'dummy',
    queue: 'dummy',
  });
  const made = {
    origins: {
      s3: { type: 's3', originPath: '_assets', copy: [{ from: '.open-next/assets', to: '_assets' }] },
      imageOptimizer: of('image-optimization-function'),
      default: of('server-functions/default'),
    },
    behaviors: [{ pattern: '*', origin: 'default' }],
    additionalProps: { disableIncrementalCache: true, disableTagCache: true },
  };
  write(join(output, 'open-next.output.json'), JSON.stringify(made));
  for (const file of [
    'assets/BUILD_ID',
    'image-optimization-function/index.mjs',
    'server-functions/default/index.mjs',
  ])
    write(join(output, file), portalBytes);
  return { folder: output, sourcesHash };
}

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

interface RawTemplate {
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: string } }>
  >;
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: Properties; readonly DeletionPolicy?: string }
    >
  >;
}

function readTemplate(text: string): Synthesized {
  const { Resources, Outputs = {} } = JSON.parse(text) as RawTemplate;
  const all = Object.entries(Resources).map(([id, raw]) => ({
    id,
    type: raw.Type,
    properties: raw.Properties ?? {},
    deletionPolicy: raw.DeletionPolicy,
  }));
  const ofType = (type: string) => all.filter((resource) => resource.type === type);
  return {
    text,
    all,
    ofType,
    only: (type) => {
      const [resource, ...others] = ofType(type);
      if (resource === undefined || others.length > 0) {
        throw new Error(`Expected exactly one ${type}, found ${ofType(type).length}.`);
      }
      return resource;
    },
    byId: (id) => {
      const resource = all.find((candidate) => candidate.id === id);
      if (resource === undefined) throw new Error(`The template has no resource ${id}.`);
      return resource;
    },
    exported: (reference) => {
      const name = (reference as { readonly 'Fn::ImportValue'?: string } | undefined)?.['Fn::ImportValue'];
      return Object.values(Outputs).find(({ Export }) => Export !== undefined && Export.Name === name)?.Value;
    },
  };
}

/** The logical id a `Ref` or `Fn::GetAtt` points at. */
export function target(reference: unknown): string | undefined {
  if (typeof reference !== 'object' || reference === null) return undefined;
  if ('Ref' in reference) return String(reference.Ref);
  if ('Fn::GetAtt' in reference && Array.isArray(reference['Fn::GetAtt'])) {
    return String(reference['Fn::GetAtt'][0]);
  }
  return undefined;
}

/** Reads a property by path, such as `RedrivePolicy.deadLetterTargetArn`. */
export function at(properties: Properties, path: string): unknown {
  let value: unknown = properties;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Properties)[key];
  }
  return value;
}

/** The figures an alarm watches, each with its `Namespace`, `MetricName` and `Dimensions`: its own, or its expression's. */
export function watchedBy({ properties }: Resource): readonly Properties[] {
  const { Metrics } = properties;
  if (!Array.isArray(Metrics)) return [properties];
  return Metrics.map((one: Properties) => at(one, 'MetricStat.Metric')).filter(isProperties);
}

const isProperties = (value: unknown): value is Properties => typeof value === 'object' && value !== null;
