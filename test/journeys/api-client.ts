import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type CloudOptions, type RunningCloud, startCloud } from '../../scripts/demo/start-cloud.ts';

interface Reply {
  readonly status: number;
  readonly etag: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: replies are checked by their contract; tests look at single fields
  readonly body: any;
}

/** A mail of the inbox, as far as the stories look at it. */
export interface ReceivedMail {
  /** To the minute: `2026-11-16T15:00`. */
  readonly at: string;
  /** `first-follow-up 1`: its kind and cycle. */
  readonly step: string;
  readonly text: string;
  readonly source: string;
}

export interface World extends RunningCloud {
  /** The API, as a colleague with every right uses it. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** The same where nothing else than success makes sense: what it answered. */
  must(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply['body']>;
  /** The control server: clock, faults, status. */
  control(method: string, target: string, body?: object): Promise<Reply['body']>;
  /** Moves the clock through the control server, as people do. */
  moveTo(iso: string): Promise<void>;
  /** What the candidate of a submission received, oldest first. */
  mailsOf(submissionId: string): readonly ReceivedMail[];
  /** A submission for a story of its own: a new candidate, put forward for a job order of the demo agency. */
  newSubmission(candidate: string, email?: string | null, jobOrderId?: string): Promise<string>;
}

export interface WorldOptions {
  /** Left out: all of it is in memory. */
  readonly stateDir?: string;
  readonly seed?: 'all' | 'people';
  readonly portalUrl?: string;
  /** Watches what the functions ask of AWS. */
  readonly observer?: CloudOptions['observer'];
}

/** The whole system without the portal, its clock at a given moment, which must lie ahead of the real one. */
export const startWorld = async (startAt: string, options: WorldOptions = {}): Promise<World> =>
  worldOf(await runCloud(startAt, options), options.seed);

export const runCloud = (
  startAt: string,
  { stateDir, observer, portalUrl = 'http://localhost:3000' }: WorldOptions,
): Promise<RunningCloud> =>
  startCloud({
    root: path.join(import.meta.dirname, '../..'),
    ports: { api: 0, control: 0 },
    portalUrl,
    startAt,
    ...(stateDir === undefined ? {} : { stateDir }),
    ...(observer === undefined ? {} : { observer }),
    log: () => {},
  });

/** A running cloud with the demo agency in it, and what the stories do with it. */
export async function worldOf(running: RunningCloud, seed: WorldOptions['seed']): Promise<World> {
  await running.seed(seed);
  const { cloud } = running;
  const token = await cloud.token('admin@agency.test');
  const call: World['call'] = async (method, target, body, headers = {}) => {
    const response = await fetch(cloud.apiUrl + target, {
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
  };
  const must: World['must'] = async (method, target, body, headers) => {
    const reply = await call(method, target, body, headers);
    if (reply.status >= 300) throw new Error(`${method} ${target}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const control: World['control'] = async (method, target, body) => {
    const response = await fetch(cloud.controlUrl + target, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${target} of the control server: ${text}`);
    return JSON.parse(text);
  };
  return {
    ...running,
    call,
    must,
    control,
    moveTo: async (iso) => {
      await control('POST', '/clock', { to: iso });
    },
    mailsOf: (submissionId) =>
      cloud.inbox
        .list()
        .filter(({ tags }) => tags.submission === submissionId)
        .map(({ id, at, tags, text }) => ({
          at: at.slice(0, 16),
          step: (tags.step ?? '').replace('_', ' '),
          text,
          source: cloud.inbox.find(id)?.source ?? '',
        })),
    newSubmission: async (name, email = 'story@mail.test', jobOrderId = 'job-office-1') => {
      const candidate = await must('POST', '/v1/candidates', { name, email, divisions: ['office'] });
      return (await must('POST', '/v1/submissions', { candidateId: candidate.id, jobOrderId })).id;
    },
  };
}
