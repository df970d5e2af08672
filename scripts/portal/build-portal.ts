import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PortalBuild } from '@afterword/infra/portal-build';
import { type QuietRun, runQuietly } from '../run-tool.ts';
import { portalSourcesHash } from './sources-hash.ts';

/** Where Next's own program starts. */
export const nextProgram = (root: string): string => path.join(root, 'web/node_modules/next/dist/bin/next');

/** What a stamp says: these sources made that build. */
interface Stamp {
  readonly sources: string;
  readonly build: string;
}

/**
 * Builds the portal unless the build that lies there was made from the very same sources.
 *
 * @returns whether it had to be built
 * @throws with what the build printed, when it fails or is broken off
 */
export async function buildPortal(root: string, signal?: AbortSignal): Promise<'built' | 'kept'> {
  const folder = path.join(root, 'web/.next');
  const sources = portalSourcesHash(root);
  if (isMadeFrom(sources, folder)) return 'kept';
  rmSync(stampFile(folder), { force: true });
  await build(root, nextProgram(root), signal ? { signal } : {});
  // Hashed before the build: a file changed meanwhile makes the next start build again. Whoever else builds here
  // changes the build's id, and the stamp no longer fits.
  stamp(sources, folder);
  return 'built';
}

/**
 * Builds the portal for Lambda, by OpenNext, unless what lies there was made from the very same sources. Next's own
 * build within can be served by `pnpm start` as well.
 *
 * @throws with what the build printed, when it fails
 */
export async function buildPortalForLambda(root: string): Promise<PortalBuild> {
  const folder = path.join(root, 'web/.open-next');
  const sourcesHash = portalSourcesHash(root);
  const made = { folder, sourcesHash };
  if (isMadeFrom(sourcesHash, folder, 'assets')) return made;
  rmSync(folder, { recursive: true, force: true });
  rmSync(stampFile(path.join(root, 'web/.next')), { force: true });
  // Named by its sources: the same ones make the same templates.
  const env = { AFTERWORD_BUILD_ID: sourcesHash.slice(0, 20) };
  await build(root, path.join(root, 'web/node_modules/@opennextjs/aws/dist/index.js'), { env });
  stamp(sourcesHash, path.join(root, 'web/.next'));
  stamp(sourcesHash, folder, 'assets');
  return made;
}

async function build(root: string, program: string, { env = {}, ...run }: QuietRun): Promise<void> {
  const { code, output } = await runQuietly(program, ['build'], {
    ...run,
    cwd: path.join(root, 'web'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  if (code !== 0) throw new Error(`The portal could not be built:\n${output}`);
}

const stampFile = (folder: string): string => path.join(folder, 'built-from.json');

/** @param inside the folder of the build's id, below the build's own */
function isMadeFrom(sources: string, folder: string, inside = ''): boolean {
  const found = read<Stamp>(stampFile(folder));
  return found?.sources === sources && found.build === buildId(path.join(folder, inside));
}

function stamp(sources: string, folder: string, inside = ''): void {
  const made: Stamp = { sources, build: buildId(path.join(folder, inside)) };
  writeFileSync(stampFile(folder), JSON.stringify(made));
}

function buildId(folder: string): string {
  try {
    return readFileSync(path.join(folder, 'BUILD_ID'), 'utf8');
  } catch {
    return 'none';
  }
}

function read<T>(file: string): T | undefined {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return stored as T;
  } catch {
    return undefined;
  }
}
