import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from '../gateway/service-call.ts';

/** What a signed address says. */
export type SignedAddress = {
  readonly method: string;
  /** As it came, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
};

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const denied = (message: string): ServiceError => new ServiceError('AccessDenied', 403, message);

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** `20270301T160000Z` as virtual milliseconds. */
const momentOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Checks an address signed in its query, as S3 does: whose key it is, that it has not expired, and that nothing it
 * signed was changed.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 *
 * @param now - Virtual milliseconds.
 * @returns The access key that signed.
 */
export function checkSignature(
  { method, path, query, headers }: SignedAddress,
  secret: string,
  now: number,
): string {
  const [accessKey = '', date = '', region = '', service = ''] = (query.get('X-Amz-Credential') ?? '').split(
    '/',
  );
  const stamp = query.get('X-Amz-Date') ?? '';
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const signature = query.get('X-Amz-Signature') ?? '';
  if (service !== 's3' || !names.includes('host') || signature === '') {
    throw denied('The address is not signed.');
  }
  if (!(now <= momentOf(stamp) + Number(query.get('X-Amz-Expires')) * 1000)) {
    throw denied('Request has expired');
  }
  const signedQuery = [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const signedHeaders = names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join('');
  const request = [method, path, signedQuery, signedHeaders, names.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
  const scope = `${date}/${region}/s3/aws4_request`;
  const digest = createHash('sha256').update(request).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, digest].join('\n');
  const key = ['aws4_request', 's3', region, date].reduceRight<Buffer | string>(
    (signing, part) => hmac(signing, part),
    `AWS4${secret}`,
  );
  const expected = hmac(key, toSign);
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new ServiceError(
      'SignatureDoesNotMatch',
      403,
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return accessKey;
}
