import { describe, expect, it } from 'vitest';
import { checkSignature, type SignedAddress } from './check-signature.ts';

/** The example of AWS's documentation of signed queries, with its published signature. */
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const example = (overrides: Partial<SignedAddress> = {}): SignedAddress => ({
  method: 'GET',
  path: '/test.txt',
  query: new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
    'X-Amz-Date': '20130524T000000Z',
    'X-Amz-Expires': '86400',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  }),
  headers: { host: 'examplebucket.s3.amazonaws.com' },
  ...overrides,
});
const then = Date.parse('2013-05-24T12:00:00Z');

const withQuery = (name: string, value: string): URLSearchParams => {
  const { query } = example();
  query.set(name, value);
  return query;
};

describe('a signed address', () => {
  it('is known by its key', () => {
    expect(checkSignature(example(), secret, then)).toBe('AKIAIOSFODNN7EXAMPLE');
  });

  it.each([
    ['another file', example({ path: '/other.txt' })],
    ['another method', example({ method: 'PUT' })],
    ['another host', example({ headers: { host: 'other.test' } })],
    ['a longer life', example({ query: withQuery('X-Amz-Expires', '86401') })],
    ['something added', example({ query: withQuery('response-content-type', 'text/html') })],
    [
      'another key',
      example({ query: withQuery('X-Amz-Credential', 'ME/20130524/us-east-1/s3/aws4_request') }),
    ],
  ])('is not taken with %s', (_what, address) => {
    expect(() => checkSignature(address, secret, then)).toThrow('does not match');
  });

  it.each([
    ['after its time', example(), Date.parse('2013-05-25T00:00:01Z'), 'expired'],
    ['with no time', example({ query: withQuery('X-Amz-Expires', 'x') }), then, 'expired'],
    ['unsigned', example({ query: withQuery('X-Amz-Signature', '') }), then, 'not signed'],
    [
      'of another service',
      example({ query: withQuery('X-Amz-Credential', 'K/20130524/us-east-1/sqs/aws4_request') }),
      then,
      'not signed',
    ],
  ])('is not taken %s', (_what, address, now, message) => {
    expect(() => checkSignature(address, secret, now)).toThrow(message);
  });
});
