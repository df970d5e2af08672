import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalCloudError } from './local-cloud-error.ts';
import { dynamoDbClient } from './testing/clients.ts';
import { functionResource, resource, startSampleCloud } from './testing/sample-cloud.ts';

let stateDir: string;
const cleanups: (() => unknown)[] = [];

beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'afterword-state-'));
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  rmSync(stateDir, { recursive: true, force: true });
});

const queue = { Queue: resource('AWS::SQS::Queue', { QueueName: 'queue' }) };
const tables = {
  Table: resource('AWS::DynamoDB::Table', {
    TableName: 'things',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  }),
  Reader: functionResource('reader'),
  Mapping: resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: { Ref: 'Reader' },
  }),
};
const start = async (
  resources: typeof queue | typeof tables,
  options: Parameters<typeof startSampleCloud>[1] = {},
) => {
  const cloud = await startSampleCloud(resources, { stateDir, memory: false, ...options });
  cleanups.push(cloud.end);
  return cloud;
};
/** The sentence a start ends with; anything but a sentence fails. */
const refusal = async (starting: Promise<unknown>): Promise<string> => {
  const error: unknown = await starting.then(
    () => 'it started',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LocalCloudError);
  return error instanceof Error ? error.message : '';
};

describe('a killed database', () => {
  it('comes back with its data, and its stream goes on', async () => {
    const cloud = await start(tables);
    // What was under way fails with a 500, as it may in AWS; the SDK's own retries then find the new one.
    const client = dynamoDbClient(cloud.gatewayUrl, 3);
    const put = (pk: string) =>
      client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: pk } } }));
    await put('before');
    await cloud.settle();
    const { pid } = (await cloud.control('GET', '/status')).body.database;
    process.kill(pid, 'SIGKILL');
    await put('after');
    await cloud.settle();
    const found = await client.send(
      new GetItemCommand({ TableName: 'things', Key: { pk: { S: 'before' } } }),
    );
    expect(found.Item).toEqual({ pk: { S: 'before' } });
    expect(cloud.invocations('reader').flatMap(({ records }) => records.map(({ key }) => key))).toEqual([
      'before',
      'after',
    ]);
    expect(cloud.log.filter((line) => line.startsWith('DynamoDB'))).toEqual([
      'DynamoDB Local ended (SIGKILL). Starting it again with its data.',
      'DynamoDB Local answers again.',
    ]);
  });

  it('says within seconds that its data is damaged', async () => {
    const cloud = await start(tables);
    await cloud.stop();
    writeFileSync(
      join(stateDir, 'dynamodb', 'shared-local-instance.db'),
      'this is no database at all'.repeat(500),
    );
    // Not the sentence of the thirty seconds nobody should have to wait.
    expect(await refusal(start(tables))).toBe(
      'DynamoDB Local cannot read its tables. If its data was damaged, start once with --fresh (this deletes the local data).',
    );
    await start(tables, { fresh: true });
  });

  it('wants to begin anew when the template has other keys', async () => {
    await (await start(tables)).stop();
    const changed = structuredClone(tables);
    Object.assign(changed.Table.Properties as object, {
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    });
    expect(await refusal(start(changed))).toBe(
      'Table things was made with other keys or indexes than the template has now. Start once with --fresh to begin anew (this deletes the local data).',
    );
  });
});

describe('the state folder', () => {
  it.each(['clock', 'scheduler', 'queues', 'secrets', 'identity', 'sessions', 'mail-events'])(
    'names --fresh when %s.json is half written',
    async (name) => {
      writeFileSync(join(stateDir, `${name}.json`), '{"half":');
      expect(await refusal(start(queue))).toBe(
        `The saved state in ${join(stateDir, `${name}.json`)} cannot be read. Start once with --fresh to begin anew (this deletes the local data).`,
      );
      await start(queue, { fresh: true });
    },
  );

  it('keeps what was there over a restart, and forgets it with --fresh', async () => {
    const first = await start(queue);
    await first.advanceTo('2027-05-01T00:00:00Z');
    await first.stop();
    const second = await start(queue);
    expect(second.now()).toBeGreaterThanOrEqual(Date.parse('2027-05-01T00:00:00Z') / 1000);
    await second.stop();
    const third = await start(queue, { fresh: true });
    expect(third.now()).toBeLessThan(Date.parse('2027-03-02T00:00:00Z') / 1000);
  });

  it('belongs to one at a time, and --fresh does not take it away from a running one', async () => {
    const first = await start(queue);
    for (const fresh of [false, true]) {
      expect(await refusal(start(queue, { fresh }))).toBe(
        `Another local cloud is running on ${stateDir}. Stop that one first, or work in another copy of the repository.`,
      );
    }
    expect((await first.control('GET', '/clock')).status).toBe(200);
    await first.stop();
    await start(queue);
  });

  it('says so when something else is in its place', async () => {
    const file = join(stateDir, 'file');
    writeFileSync(file, '');
    expect(await refusal(start(queue, { stateDir: file }))).toMatch(
      /^The folder .*file, where local data is kept, cannot be made/,
    );
  });
});

describe('a taken port', () => {
  it.each([
    ['api', 'AFTERWORD_API_PORT', 'the API'],
    ['control', 'AFTERWORD_CONTROL_PORT', 'the control server'],
    ['gateway', 'AFTERWORD_GATEWAY_PORT', 'the AWS gateway'],
    ['dynamodb', 'AFTERWORD_DYNAMODB_PORT', 'DynamoDB Local'],
  ])('is named with its variable: %s', async (name, variable, what) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    cleanups.push(() => other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ports = { api: 0, control: 0, [name]: port };
    expect(await refusal(start(tables, { ports }))).toBe(
      `Port ${port}, wanted for ${what}, is taken by another program. Stop that program or choose another port with ${variable}, for example ${variable}=${port + 100}.`,
    );
  });
});

describe('breaking a start off', () => {
  it.each([0, 150, 600])('after %i ms leaves nothing behind', async (delay) => {
    const broken = new AbortController();
    const starting = start(tables, { signal: broken.signal });
    const outcome = starting.then(
      (cloud) => cloud.stop(),
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, delay));
    const began = performance.now();
    broken.abort();
    await outcome;
    expect(performance.now() - began).toBeLessThan(5000);
    // The lock is free and the ports are closed: the next start has everything for itself.
    await (await start(queue)).stop();
  });
});

it('ends a function whose host was killed without a word', async () => {
  const script = `
    import { startSampleCloud, functionResource, resource } from '${new URL('./testing/sample-cloud.ts', import.meta.url).href}';
    const cloud = await startSampleCloud({
      Hang: functionResource('hang', { Timeout: 60 }),
      I: resource('AWS::ApiGatewayV2::Integration', { IntegrationUri: { 'Fn::GetAtt': ['Hang', 'Arn'] } }),
      R: resource('AWS::ApiGatewayV2::Route', { RouteKey: 'POST /', Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'I' }]] } }),
    });
    fetch(cloud.apiUrl, { method: 'POST', body: '{"act":"hang"}' }).catch(() => {});
    const timer = setInterval(() => {
      const seen = cloud.invocations('hang')[0];
      if (seen) { clearInterval(timer); console.log(seen.pid + ' ' + cloud.folder); }
    }, 50);`;
  const host = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [pid = '', folder = ''] = await new Promise<string[]>((resolve) =>
    host.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim().split(' '))),
  );
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const runs = () => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  expect(runs()).toBe(true);
  host.kill('SIGKILL');
  for (let waited = 0; waited < 100 && runs(); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(runs()).toBe(false);
});
