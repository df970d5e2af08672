import { createServer } from 'node:net';
import path from 'node:path';
import {
  type LocalCloud,
  type LocalCloudOptions,
  startLocalCloud,
} from '@afterword/local-cloud/start-local-cloud';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import type { Stores } from '@afterword/store/ports';
import { demoUsers } from './demo-people.ts';
import { seedAgency, seedDemo, seedPeople } from './seed-demo.ts';

export interface CloudOptions {
  readonly root: string;
  /** 0 = any free port. */
  readonly ports: { readonly api: number; readonly control: number };
  readonly portalUrl: string;
  /** Left out: everything in memory and a temporary folder. */
  readonly stateDir?: string;
  readonly fresh?: boolean;
  readonly startAt?: string;
  readonly observer?: LocalCloudOptions['observer'];
  /** Breaks a start off. */
  readonly signal?: AbortSignal;
  readonly log: (line: string) => void;
}

export interface RunningCloud {
  readonly cloud: LocalCloud;
  readonly stores: Stores;
  /**
   * Fills an empty deployment with the demo agency, where there is none already.
   *
   * @param amount all of it; or only its people, clients and job orders; or nothing but who may sign in
   * @returns how many submissions
   */
  seed(amount?: 'all' | 'people' | 'agency'): Promise<number>;
}

/** Runs the synthesized stacks with the demo users and the names this repository's stacks use. */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const cloud = await startLocalCloud({
    cdkOut: path.join(options.root, 'cdk.out'),
    // Its own issuer, `next start` and the terminal stand in for the rest.
    stacks: ['afterword-dev-data', 'afterword-dev-mail', 'afterword-dev-service'],
    ...(options.stateDir === undefined ? { memory: true } : { stateDir: options.stateDir }),
    fresh: options.fresh ?? false,
    ports: options.ports,
    portalUrl: options.portalUrl,
    parameters: { SenderAddress: 'follow-up@agency.test', ReplyDomain: 'reply.agency.test' },
    secrets: ['/afterword/dev/link-secret', '/afterword/dev/cursor-secret'],
    users: demoUsers.map(({ email, name }) => ({ email, name })),
    ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.observer === undefined ? {} : { observer: options.observer }),
    log: options.log,
  });
  const [tableName = ''] = cloud.tableNames;
  const client = documentClient({
    endpoint: cloud.gatewayUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  });
  const stores = dynamoStores({ client, tableName });
  return {
    cloud,
    stores,
    seed: async (amount = 'all') => {
      if (await stores.agencies.find()) return 0;
      if (amount === 'all') return seedDemo(stores, cloud.now());
      await (amount === 'people' ? seedPeople(stores, cloud.now()) : seedAgency(stores, cloud.now()));
      return 0;
    },
  };
}

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
