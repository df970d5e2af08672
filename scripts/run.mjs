// The front door of the workspace: `pnpm start`, `pnpm test`, `pnpm check` and what else has a script. Runs under whatever Node the machine has
// (20 or later) and hands over to the Node 24 that is a dev dependency, the runtime Lambda has.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const node = path.join(root, 'node_modules', 'node', 'bin', 'node');
const commands = new Map([
  ['start', 'scripts/start.ts'],
  ['test', 'scripts/test.ts'],
  ['check', 'scripts/check.ts'],
  ['deploy', 'scripts/deploy.ts'],
  ['destroy', 'scripts/destroy.ts'],
  ['simulate', 'test/simulation/simulate.ts'],
  ['rearm', 'scripts/rearm.ts'],
  ['restore', 'scripts/restore.ts'],
  ['rehearse-restore', 'test/operations/rehearse-restore.ts'],
  ['cost', 'scripts/cost.ts'],
  ['mutate', 'scripts/mutate.ts'],
  ['figures', 'test/benchmarks/figures.ts'],
  ['samples', 'test/replay/write-samples.ts'],
  ['gallery', 'packages/mail/src/bin/gallery.ts'],
  ['spam-score', 'packages/mail/src/bin/spam-score.ts'],
]);

const [command = '', ...rest] = process.argv.slice(2);
const script = commands.get(command);
if (script === undefined) {
  console.error(`There is no command "${command}". Use ${[...commands.keys()].join(', ')}.`);
  process.exit(1);
}
if (!existsSync(node)) {
  console.error('Node 24 is missing from node_modules. Run: npx -y pnpm@12 install');
  process.exit(1);
}

const child = spawn(node, [path.join(root, script), ...rest], {
  cwd: root,
  // The channel tells the child when this process is gone, even if nobody could say so.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
