import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlantedBug } from './planted-bugs.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The source of a file with the bug in it. Throws where the place it is planted at is not there exactly once. */
export function withBug(source: string, { name, file, find, replace }: PlantedBug): string {
  const places = source.split(find).length - 1;
  if (places !== 1) {
    throw new Error(`The bug "${name}" fits ${places} places in ${file}, not one: the code has moved on.`);
  }
  return source.replace(find, () => replace);
}

/** Plants a bug into this thread: whoever imports its file from now on gets the wrong code. Call before importing. */
export function plant(bug: PlantedBug): void {
  const target = path.join(root, bug.file);
  registerHooks({
    load: (url, context, nextLoad) => {
      if (!url.startsWith('file:') || fileURLToPath(url) !== target) return nextLoad(url, context);
      return {
        format: 'module-typescript',
        source: withBug(readFileSync(target, 'utf8'), bug),
        shortCircuit: true,
      };
    },
  });
}
