import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../run-tool.ts';
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
  const stampFile = path.join(folder, 'built-from.json');
  const sources = portalSourcesHash(root);
  const stamp = read<Stamp>(stampFile);
  if (stamp?.sources === sources && stamp.build === buildId(folder)) return 'kept';
  rmSync(stampFile, { force: true });
  const { code, output } = await runQuietly(nextProgram(root), ['build'], {
    cwd: path.join(root, 'web'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) throw new Error(`The portal could not be built:\n${output}`);
  // Hashed before the build: a file changed meanwhile makes the next start build again. Whoever else builds here
  // changes the build's id, and the stamp no longer fits.
  const made: Stamp = { sources, build: buildId(folder) };
  writeFileSync(stampFile, JSON.stringify(made));
  return 'built';
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
