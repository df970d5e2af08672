import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type S3Options, s3ResumeFiles } from '@afterword/functions/runtime/s3-resume-files';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../gateway/dispatch.ts';
import { type ServiceCall, ServiceError } from '../gateway/service-call.ts';
import { type LoopbackServer, listen } from '../loopback-server.ts';
import { openStateDirectory, type StateDirectory } from '../state/state-directory.ts';
import { openBuckets } from './buckets.ts';
import { s3Handler } from './s3-handler.ts';
import { s3Service } from './s3-service.ts';

/** The very adapter that is deployed, against what stands in for S3. */
const bucket = 'resumes-of-the-test';
const start = Date.parse('2027-03-01T16:00:00Z');
const pdf = { bytes: 12, contentType: 'application/pdf' };
const body = 'twelve bytes';

let folder: string;
let state: StateDirectory;
let server: LoopbackServer;
let now: number;
/** What was asked for, and as whom. */
let calls: Pick<ServiceCall, 'action' | 'caller' | 'resources'>[];
let denied: string | undefined;
let files: ReturnType<typeof s3ResumeFiles>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 's3-'));
  state = openStateDirectory(folder, true);
  now = start;
  calls = [];
  denied = undefined;
  const buckets = openBuckets(
    [
      {
        name: bucket,
        arn: `arn:aws:s3:::${bucket}`,
        origins: ['https://portal.test'],
        expirations: [{ prefix: 'incoming/', days: 1 }],
      },
    ],
    { state, now: () => now },
  );
  const service = s3Service(buckets);
  const dispatcher: Pick<Dispatcher, 'dispatch' | 'callFor'> = {
    callFor: (call) => ({ ...call, resources: service.resourcesOf(call.action, call.input) }),
    dispatch: async (call) => {
      calls.push({ action: call.action, caller: call.caller, resources: call.resources });
      if (call.action === denied) throw new ServiceError('AccessDenied', 403, 'Not allowed');
      const operation = service.operations[call.action];
      return { kind: 'output', output: (await operation?.(call.input, call)) ?? {} };
    },
  };
  const handle = s3Handler({ dispatcher, clock: { now: () => now }, buckets: () => buckets });
  server = await listen({ port: 0, variable: 'NONE', what: 'the test' }, async (request, response) => {
    if (!(await handle(request, response))) response.writeHead(501).end();
  });
  files = s3ResumeFiles(access());
});

const access = (): S3Options => ({
  bucket,
  region: 'us-east-1',
  endpoint: `http://127.0.0.1:${server.port}/${bucket}`,
  credentials: () => ({
    accessKeyId: 'LOCALApiFunction-7',
    secretAccessKey: 'local',
    sessionToken: 'local',
  }),
  clock: { now: () => now / 1000 },
});

afterEach(async () => {
  await server.close();
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (url: string, headers: Record<string, string>, text = body) =>
  fetch(url, { method: 'PUT', headers, body: text });

async function upload(key = 'c/r'): Promise<void> {
  const leave = await files.leaveToUpload(key, pdf);
  expect((await put(leave.url, leave.headers)).status).toBe(200);
}

describe('a file on its way', () => {
  it('is uploaded, found waiting, kept, and opened under its name', async () => {
    await upload();
    expect(await files.waiting('c/r')).toEqual(pdf);
    await files.keep('c/r');
    const { url, expiresAt } = await files.link('c/r', 'Ana "A" Ruíz.pdf');
    expect(expiresAt).toBe(start / 1000 + 60);
    const reply = await fetch(url);
    expect([reply.status, await reply.text()]).toEqual([200, body]);
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('content-disposition')).toBe(
      `attachment; filename="Ana _A_ Ru_z.pdf"; filename*=UTF-8''Ana%20%22A%22%20Ru%C3%ADz.pdf`,
    );
  });

  it('asks for what each call takes, as the function that signed', async () => {
    await upload();
    await files.keep('c/r');
    expect(calls.map(({ action, resources }) => [action, ...resources])).toEqual([
      ['PutObject', `arn:aws:s3:::${bucket}/incoming/c/r`],
      ['GetObject', `arn:aws:s3:::${bucket}/incoming/c/r`],
      ['PutObject', `arn:aws:s3:::${bucket}/resumes/c/r`],
    ]);
    expect(calls.map(({ caller }) => caller)).toEqual(
      calls.map(() => ({ kind: 'function', logicalId: 'ApiFunction', process: 7 })),
    );
  });

  it.each([
    ['of another size', (headers: Record<string, string>) => headers, 'thirteen bytes'],
    ['of another kind', () => ({ 'content-type': 'text/html' }), body],
  ])('is refused %s', async (_what, change, text) => {
    const leave = await files.leaveToUpload('c/r', pdf);
    const reply = await put(leave.url, change({ ...leave.headers }), text);
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('SignatureDoesNotMatch');
    expect(await files.waiting('c/r')).toBeUndefined();
  });

  it('is refused after fifteen minutes, and its link after one', async () => {
    const leave = await files.leaveToUpload('c/r', pdf);
    now = start + 15 * 60_000 + 1;
    expect((await put(leave.url, leave.headers)).status).toBe(403);
    await upload();
    await files.keep('c/r');
    const { url } = await files.link('c/r', 'a.pdf');
    now += 60_001;
    expect((await fetch(url)).status).toBe(403);
  });

  it('that nobody kept is forgotten after a day; one that was kept is not', async () => {
    await upload('c/left');
    await upload('c/kept');
    await files.keep('c/kept');
    now = start + 24 * 3_600_000;
    expect(await files.waiting('c/left')).toBeUndefined();
    expect((await fetch((await files.link('c/kept', 'a.pdf')).url)).status).toBe(200);
  });

  it('is removed from both places, and removing it again is no fault', async () => {
    await upload();
    await files.keep('c/r');
    await files.remove('c/r');
    await files.remove('c/r');
    expect(await files.waiting('c/r')).toBeUndefined();
    expect((await fetch((await files.link('c/r', 'a.pdf')).url)).status).toBe(404);
  });

  it('is sent by browsers from the origins of the bucket alone', async () => {
    const ask = (origin: string) =>
      fetch(`http://127.0.0.1:${server.port}/${bucket}/incoming/x`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT' },
      });
    const allowed = await ask('https://portal.test');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://portal.test',
    ]);
    expect((await ask('https://elsewhere.test')).status).toBe(403);
  });

  it('was not kept where storage says so in an answer that begins well', async () => {
    const half = s3ResumeFiles({
      ...access(),
      fetch: async () => new Response('<Error><Code>InternalError</Code></Error>'),
    });
    await expect(half.keep('c/r')).rejects.toThrow('did not copy');
  });

  it('is no fault of the person where the function lacks a right: it throws', async () => {
    await upload();
    denied = 'PutObject';
    await expect(files.keep('c/r')).rejects.toThrow('answered 403');
  });
});
