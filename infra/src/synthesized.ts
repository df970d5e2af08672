import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionName, functionNames } from '@afterword/functions/runtime/names';
import { buildApp } from './build-app.ts';
import { findStage, type StageName } from './stages.ts';

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
}

/** Synthesizes a stage with empty bundles: for tests of the template, which bundling would only slow down. */
export function synthesize(stage: StageName): { readonly data: Synthesized; readonly service: Synthesized } {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-synth-'));
  const outdir = join(folder, 'cdk.out');
  buildApp({ stage: findStage(stage), outdir, bundles: emptyBundles(folder) }).synth();
  const read = (stack: string) =>
    readTemplate(readFileSync(join(outdir, `afterword-${stage}-${stack}.template.json`), 'utf8'));
  const templates = { data: read('data'), service: read('service') };
  rmSync(folder, { recursive: true });
  return templates;
}

/** A bundle per function that could be deployed and does nothing. */
export function emptyBundles(folder: string): Readonly<Record<FunctionName, string>> {
  const entries = functionNames.map((name) => {
    const bundle = join(folder, name);
    mkdirSync(bundle);
    writeFileSync(join(bundle, 'index.mjs'), `export const handler = async () => '${name}';\n`);
    return [name, bundle];
  });
  return Object.fromEntries(entries) as Record<FunctionName, string>;
}

interface RawTemplate {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties?: Properties; readonly DeletionPolicy?: string }
    >
  >;
}

function readTemplate(text: string): Synthesized {
  const { Resources } = JSON.parse(text) as RawTemplate;
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
