import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a build leaves behind or fetches; everything else in a folder is a source. */
const notSources = new Set(['node_modules', '.next', '.open-next', 'next-env.d.ts']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !notSources.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? filesIn(full) : [full];
    });
}

/** Folders of the workspace packages that a package uses, itself first. */
function workspaceFolders(root: string, folder: string, seen = new Set<string>()): Set<string> {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const { dependencies = {} } = manifest as { dependencies?: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    if (!version.startsWith('workspace:')) continue;
    const used = [`packages/${name.split('/')[1]}`, name.split('/')[1] ?? ''].find((candidate) =>
      existsSync(path.join(root, candidate, 'package.json')),
    );
    if (used !== undefined) workspaceFolders(root, used, seen);
  }
  return seen;
}

/**
 * A hash of everything the portal's build depends on: its sources and those of the workspace packages it uses, the
 * locked versions, the settings, Node itself.
 */
export function portalSourcesHash(root: string): string {
  const shared = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'tsconfig.base.json'];
  const files = [
    ...shared.map((name) => path.join(root, name)).filter((file) => existsSync(file)),
    ...[...workspaceFolders(root, 'web')].flatMap((folder) => filesIn(path.join(root, folder))),
  ].sort();
  const hash = createHash('sha256').update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`\0${name}=${value}`);
  }
  for (const file of files) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
