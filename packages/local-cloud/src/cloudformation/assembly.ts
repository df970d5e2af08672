import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';

export type Stack = {
  readonly name: string;
  readonly template: JsonObject;
  /** Where the asset behind an S3 object key lies on this disk. */
  readonly assets: ReadonlyMap<string, string>;
};

/**
 * Reads a synthesized cloud assembly (`cdk.out`).
 *
 * @param directory the folder that holds `manifest.json`
 * @param only names of the stacks to run; all of them when absent
 */
export function readAssembly(directory: string, only?: readonly string[]): readonly Stack[] {
  const root = resolve(directory);
  const stacks = readStacks(root).filter((stack) => only === undefined || only.includes(stack.name));
  const missing = (only ?? []).filter((name) => !stacks.some((stack) => stack.name === name));
  if (missing.length > 0) {
    throw new LocalCloudError(`${root} has no stack named ${missing.join(', ')}: synthesize it first.`);
  }
  if (stacks.length === 0) throw new LocalCloudError(`${root} holds no stack to run.`);
  return stacks;
}

function readStacks(root: string): Stack[] {
  const manifest = readJson(join(root, 'manifest.json'));
  const artifacts = Object.entries(objectOf(manifest.artifacts));
  const stacks: Stack[] = [];
  for (const [id, artifact] of artifacts) {
    if (!isObject(artifact)) continue;
    const properties = objectOf(artifact.properties);
    if (artifact.type === 'cdk:cloud-assembly') {
      stacks.push(...readStacks(join(root, textOf(properties.directoryName) ?? '')));
    }
    if (artifact.type !== 'aws:cloudformation:stack') continue;
    stacks.push({
      name: textOf(properties.stackName) ?? id,
      template: readJson(join(root, textOf(properties.templateFile) ?? `${id}.template.json`)),
      assets: assetsOf(root, objectOf(manifest.artifacts), listOf(artifact.dependencies)),
    });
  }
  return stacks;
}

function assetsOf(
  root: string,
  artifacts: JsonObject,
  dependencies: readonly unknown[],
): ReadonlyMap<string, string> {
  const assets = new Map<string, string>();
  for (const dependency of dependencies) {
    const artifact = objectOf(artifacts[String(dependency)]);
    if (artifact.type !== 'cdk:asset-manifest') continue;
    const manifest = readJson(join(root, textOf(objectOf(artifact.properties).file) ?? ''));
    for (const file of Object.values(objectOf(manifest.files))) {
      const path = textOf(objectOf(objectOf(file).source).path);
      if (path === undefined) continue;
      for (const destination of Object.values(objectOf(objectOf(file).destinations))) {
        const key = textOf(objectOf(destination).objectKey);
        if (key !== undefined) assets.set(key, resolve(root, path));
      }
    }
  }
  return assets;
}

function readJson(path: string): JsonObject {
  if (!existsSync(path)) {
    throw new LocalCloudError(`${path} is missing: synthesize the CDK app first (node infra/bin/app.ts).`);
  }
  try {
    return objectOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new LocalCloudError(`${path} is not readable JSON: synthesize the CDK app again.`);
  }
}
