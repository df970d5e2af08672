import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { freePort } from '../../scripts/demo/start-cloud.ts';
import { nextProgram } from '../../scripts/portal/build-portal.ts';
import { root, runQuietly } from '../../scripts/run-tool.ts';

const folder = path.join(import.meta.dirname, 'bare');
const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;

/** Builds and serves a page that is nothing but Next and Mantine, as the portal is served. */
export async function serveBarePage(): Promise<{ readonly url: string; stop(): void }> {
  const { code, output } = await runQuietly(nextProgram(root), ['build'], { cwd: folder, env });
  if (code !== 0) throw new Error(`The bare page could not be built:\n${output}`);
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    [nextProgram(root), 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    { cwd: folder, env, stdio: 'ignore' },
  );
  const url = `http://localhost:${port}/`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answers = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answers) return { url, stop: () => void child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error('The bare page did not answer within 30 seconds.');
}
