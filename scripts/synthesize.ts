import path from 'node:path';
import { root, runQuietly } from './run-tool.ts';

/** Writes the stacks anew from their sources; throws what was said where that fails. */
export async function synthesize(signal?: AbortSignal): Promise<void> {
  const app = path.join(root, 'infra/bin/app.ts');
  const { code, output } = await runQuietly(app, [], signal ? { signal } : {});
  if (code !== 0) throw new Error(`The stacks could not be synthesized:\n${output}`);
}
