import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { ReplyLostError } from '../faults/carry.ts';
import type { Dispatcher } from '../gateway/dispatch.ts';
import { callerOf } from '../gateway/read-call.ts';
import { type Caller, ServiceError } from '../gateway/service-call.ts';
import { escapeXml } from '../gateway/xml.ts';
import type { JsonObject } from '../json.ts';
import { readBody, singleHeaders } from '../loopback-server.ts';
import type { BucketDefinition, Buckets } from './buckets.ts';
import { checkSignature } from './check-signature.ts';

/** What every function's process is given as its secret key. */
export const localSecret = 'local';

type Parts = {
  readonly dispatcher: Pick<Dispatcher, 'dispatch' | 'callFor'>;
  readonly clock: Pick<VirtualClock, 'now'>;
  buckets(): Buckets;
};

type Request = {
  readonly caller: Caller;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

type Reply = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer | string };

/**
 * S3 as signed addresses reach it, from functions and from browsers: `PUT`, `GET`, `HEAD` and `DELETE` of one object,
 * and a copy within the buckets. Nothing else of S3 is here.
 *
 * @returns Whether the request was for a bucket, and is answered.
 */
export const s3Handler =
  ({ dispatcher, clock, buckets }: Parts) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const [, bucketName = '', ...rest] = url.pathname.split('/');
    const bucket = bucketName === '' ? undefined : buckets().find(bucketName);
    const headers = singleHeaders(request);
    // Calls of the SDKs carry their signature in a header.
    if (!bucket || headers.authorization !== undefined) return false;
    const method = request.method ?? 'GET';
    const origin = allowedOrigin(bucket, headers.origin);
    if (origin) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'ETag');
      response.setHeader('vary', 'Origin');
    }
    if (method === 'OPTIONS') {
      preflight(response, origin, headers);
      return true;
    }
    try {
      const body = await readBody(request);
      const accessKey = checkSignature(
        { method, path: url.pathname, query: url.searchParams, headers },
        localSecret,
        clock.now(),
      );
      const key = rest.map(decodeURIComponent).join('/');
      const operation = operations[method];
      if (!operation) throw new ServiceError('MethodNotAllowed', 405, 'This is not done here.');
      const call = {
        caller: callerOf(accessKey),
        bucket: bucket.name,
        key,
        query: url.searchParams,
        headers,
        body,
      };
      const reply = await operation(call, sender(dispatcher, call));
      response.writeHead(method === 'DELETE' ? 204 : 200, reply.headers).end(reply.body);
    } catch (error) {
      if (error instanceof ReplyLostError) response.destroy();
      else writeError(response, error);
    }
    return true;
  };

type Send = (action: 'GetObject' | 'PutObject' | 'DeleteObject', input: JsonObject) => Promise<JsonObject>;

const sender =
  ({ dispatch, callFor }: Parts['dispatcher'], { caller }: Request): Send =>
  async (action, input) => {
    const reply = await dispatch(callFor({ caller, service: 's3', action, input }));
    return reply.kind === 'output' ? reply.output : {};
  };

const nothing: Reply = { headers: {}, body: '' };

const operations: Readonly<Record<string, (request: Request, send: Send) => Promise<Reply>>> = {
  GET: async ({ bucket, key, query }, send) => {
    const found = await send('GetObject', { Bucket: bucket, Key: key });
    const disposition = query.get('response-content-disposition');
    const control = query.get('response-cache-control');
    return {
      headers: {
        'content-type': String(found.ContentType),
        'content-length': String(found.ContentLength),
        ...(disposition ? { 'content-disposition': disposition } : {}),
        ...(control ? { 'cache-control': control } : {}),
      },
      body: Buffer.from(String(found.Body), 'base64'),
    };
  },

  HEAD: async ({ bucket, key }, send) => {
    const found = await send('GetObject', { Bucket: bucket, Key: key, HeadOnly: true });
    const headers = {
      'content-type': String(found.ContentType),
      'content-length': String(found.ContentLength),
    };
    return { headers, body: '' };
  },

  PUT: async ({ bucket, key, headers, body }, send) => {
    const source = headers['x-amz-copy-source'];
    if (source === undefined) {
      await send('PutObject', {
        Bucket: bucket,
        Key: key,
        Body: body.toString('base64'),
        ContentType: headers['content-type'] ?? 'binary/octet-stream',
      });
      return nothing;
    }
    const [from = '', ...fromKey] = decodeURIComponent(source).replace(/^\//, '').split('/');
    const found = await send('GetObject', { Bucket: from, Key: fromKey.join('/') });
    await send('PutObject', {
      Bucket: bucket,
      Key: key,
      Body: String(found.Body),
      ContentType: String(found.ContentType),
    });
    return { headers: { 'content-type': 'application/xml' }, body: '<CopyObjectResult/>' };
  },

  DELETE: async ({ bucket, key }, send) => {
    await send('DeleteObject', { Bucket: bucket, Key: key });
    return nothing;
  },
};

const allowedOrigin = ({ origins }: BucketDefinition, origin: string | undefined): string | undefined =>
  origin === undefined ? undefined : origins.find((allowed) => allowed === '*' || allowed === origin);

function preflight(
  response: ServerResponse,
  origin: string | undefined,
  headers: Readonly<Record<string, string>>,
): void {
  if (!origin) {
    response.writeHead(403).end();
    return;
  }
  response
    .writeHead(200, {
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '',
      'access-control-max-age': '300',
    })
    .end();
}

function writeError(response: ServerResponse, error: unknown): void {
  const { code, status, message } =
    error instanceof ServiceError
      ? error
      : {
          code: 'InternalError',
          status: 500,
          message: error instanceof Error ? error.message : String(error),
        };
  response
    .writeHead(status, { 'content-type': 'application/xml' })
    .end(`<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>`);
}
