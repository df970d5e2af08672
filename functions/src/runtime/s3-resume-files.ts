import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Clock } from './clock.ts';
import type { BucketAccess } from './environment.ts';
import { resumePrefixes } from './names.ts';
import type { ResumeFiles, StoredFile } from './resume-files.ts';

/** Long enough for 8 MB over a bad line. */
const uploadSeconds = 15 * 60;
const linkSeconds = 60;
/** Every call of our own. */
const patienceMilliseconds = 5000;

export interface S3Options extends BucketAccess {
  readonly bucket: string;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
}

/** What the signer asks of a hash. */
class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest());
  }

  reset(): void {
    throw new Error('A hash is used once');
  }
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

const waitingPlace = (key: string): string => resumePrefixes.waiting + key;
const keptPlace = (key: string): string => resumePrefixes.kept + key;

interface Call {
  readonly method: 'PUT' | 'GET' | 'HEAD' | 'DELETE';
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Attachments only, and the name in ASCII and in UTF-8 (RFC 6266). */
export const dispositionOf = (fileName: string): string =>
  `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/**
 * Résumés in S3. Every request is a signed address, whoever makes it: four kinds of call do not carry the whole S3
 * client (half a megabyte) into the function.
 */
export function s3ResumeFiles(options: S3Options): ResumeFiles {
  const { bucket, region, clock } = options;
  const send = options.fetch ?? fetch;
  const endpoint = new URL(options.endpoint);

  async function sign({ method, key, query = {}, headers = {} }: Call, seconds: number): Promise<string> {
    const signer = new SignatureV4({
      service: 's3',
      region,
      credentials: options.credentials(),
      sha256: Sha256,
      // S3 signs the path as it is sent.
      uriEscapePath: false,
    });
    const signed = await signer.presign(
      {
        method,
        protocol: endpoint.protocol,
        hostname: endpoint.hostname,
        ...(endpoint.port ? { port: Number(endpoint.port) } : {}),
        path: `${endpoint.pathname.replace(/\/$/, '')}/${key}`,
        query: { ...query },
        // Whoever sends the bytes is not the one who signs.
        headers: { host: endpoint.host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
      },
      {
        expiresIn: seconds,
        signingDate: new Date(clock.now() * 1000),
        // Signed, so that storage takes no other size or kind than was asked for.
        unhoistableHeaders: new Set(Object.keys(headers)),
        signableHeaders: new Set(['host', ...Object.keys(headers)]),
        unsignableHeaders: new Set(),
      },
    );
    const search = new URLSearchParams(signed.query as Record<string, string>);
    return `${endpoint.origin}${signed.path}?${search.toString().replaceAll('+', '%20')}`;
  }

  async function call(request: Call): Promise<Response> {
    const url = await sign(request, 60);
    const { method, headers = {} } = request;
    return send(url, { method, headers, signal: AbortSignal.timeout(patienceMilliseconds) });
  }

  async function insist(request: Call): Promise<Response> {
    const reply = await call(request);
    if (reply.ok) return reply;
    throw new Error(`Object storage answered ${reply.status} to ${request.method}`);
  }

  return {
    leaveToUpload: async (key, { bytes, contentType }) => {
      const headers = { 'content-length': String(bytes), 'content-type': contentType };
      const url = await sign({ method: 'PUT', key: waitingPlace(key), headers }, uploadSeconds);
      return { url, headers: { 'content-type': contentType }, expiresAt: clock.now() + uploadSeconds };
    },

    waiting: async (key): Promise<StoredFile | undefined> => {
      const reply = await call({ method: 'HEAD', key: waitingPlace(key) });
      // Without the right to list, S3 answers 403 for what is not there.
      if (reply.status === 404 || reply.status === 403) return undefined;
      if (!reply.ok) throw new Error(`Object storage answered ${reply.status} to HEAD`);
      return {
        bytes: Number(reply.headers.get('content-length')),
        contentType: reply.headers.get('content-type') ?? '',
      };
    },

    keep: async (key) => {
      const headers = { 'x-amz-copy-source': `/${bucket}/${waitingPlace(key)}` };
      const reply = await insist({ method: 'PUT', key: keptPlace(key), headers });
      // A copy that fails half-way answers 200, with the error inside.
      // https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html
      if (!(await reply.text()).includes('<CopyObjectResult')) throw new Error('Object storage did not copy');
    },

    link: async (key, fileName) => {
      const query = {
        'response-content-disposition': dispositionOf(fileName),
        'response-cache-control': 'no-store',
      };
      const url = await sign({ method: 'GET', key: keptPlace(key), query }, linkSeconds);
      return { url, expiresAt: clock.now() + linkSeconds };
    },

    remove: async (key) => {
      await Promise.all([
        insist({ method: 'DELETE', key: waitingPlace(key) }),
        insist({ method: 'DELETE', key: keptPlace(key) }),
      ]);
    },
  };
}
