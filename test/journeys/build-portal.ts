import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

export const nextProgram = path.join(root, 'web/node_modules/next/dist/bin/next');

/** Builds the portal once for all journeys; each then serves what was built. */
export default async function buildPortal(): Promise<void> {
  const child = spawn(process.execPath, [nextProgram, 'build'], {
    cwd: path.join(root, 'web'),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The portal does not build:\n${said}`);
}
