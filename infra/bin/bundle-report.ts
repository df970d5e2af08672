import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { env, functionNames } from '@afterword/functions/runtime/names';
import { bundleFunctions } from '../src/bundles/bundle-functions.ts';

const runs = 5;

/** Values good enough for a handler that reads its environment while it loads. */
const placeholders = Object.fromEntries(Object.values(env).map((name) => [name, 'https://placeholder.test']));

const folder = mkdtempSync(join(tmpdir(), 'afterword-bundle-report-'));
try {
  const bundles = await bundleFunctions(folder);
  console.log(`${'function'.padEnd(14)}${'KB'.padStart(8)}${'KB gz'.padStart(8)}${'import ms'.padStart(11)}`);
  for (const name of functionNames) {
    const file = join(bundles[name], 'index.mjs');
    const source = readFileSync(file);
    const times = Array.from({ length: runs }, () => importMilliseconds(file)).sort((a, b) => a - b);
    const median = times[Math.floor(runs / 2)] ?? Number.NaN;
    console.log(
      name.padEnd(14) +
        kilobytes(source.length).padStart(8) +
        kilobytes(gzipSync(source, { level: 9 }).length).padStart(8) +
        median.toFixed(0).padStart(11),
    );
  }
  console.log(`import: median of ${runs} fresh processes, Node ${process.version}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function importMilliseconds(file: string): number {
  const script = `const t=performance.now();await import(${JSON.stringify(pathToFileURL(file).href)});console.log(performance.now()-t);process.exit()`;
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: {
      ...placeholders,
      [env.deadLetterQueues]: 'jobs=arn:aws:sqs:us-east-1:000000000000:jobs',
      AWS_REGION: 'us-east-1',
    },
  });
  if (child.status !== 0) throw new Error(`Importing ${file} failed: ${child.stderr}`);
  return Number(child.stdout.trim().split('\n').at(-1));
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
