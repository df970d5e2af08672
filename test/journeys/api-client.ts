import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type RunningCloud, startCloud } from '../../scripts/demo/start-cloud.ts';

interface Reply {
  readonly status: number;
  readonly etag: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: replies are checked by their contract; tests look at single fields
  readonly body: any;
}

export interface World extends RunningCloud {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Moves the clock through the control server, as people do. */
  moveTo(iso: string): Promise<void>;
}

/**
 * The whole system without the portal, with demo data, its clock at a given moment; in memory, unless a folder is
 * named for its state.
 */
export async function startWorld(
  startAt: string,
  {
    stateDir,
    seed,
    portalUrl = 'http://localhost:3000',
  }: { readonly stateDir?: string; readonly seed?: 'all' | 'people'; readonly portalUrl?: string } = {},
): Promise<World> {
  const running = await startCloud({
    root: path.join(import.meta.dirname, '../..'),
    ports: { api: 0, control: 0 },
    portalUrl,
    startAt,
    ...(stateDir === undefined ? {} : { stateDir }),
    log: () => {},
  });
  await running.seed(seed);
  const token = await running.cloud.token('admin@agency.test');
  return {
    ...running,
    call: async (method, target, body, headers = {}) => {
      const response = await fetch(running.cloud.apiUrl + target, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        etag: response.headers.get('etag'),
        body: text.startsWith('{') ? JSON.parse(text) : text,
      };
    },
    moveTo: async (iso) => {
      const response = await fetch(`${running.cloud.controlUrl}/clock`, {
        method: 'POST',
        body: JSON.stringify({ to: iso }),
      });
      if (!response.ok) throw new Error(`The clock did not move: ${await response.text()}`);
    },
  };
}
