import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, type SubmissionId } from '@afterword/core/kernel/ids';

/*
 * An address of a submission: `r-<submission>-<mac>@reply.agency.example`. Mail programs may write local parts in small
 * letters, so all of it is base32 (RFC 4648), whose case says nothing.
 */

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** The most octets a local part may have (RFC 5321, 4.5.3.1.1). */
const mostOctets = 64;

/** 80 bits: as long as one can, in 64 octets beside a ULID. */
const macBytes = 10;

function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >> bits) & 31];
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

function fromBase32(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    value = ((value << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 255);
  }
  return Uint8Array.from(bytes);
}

const mac = (secret: string, id: SubmissionId): Buffer =>
  createHmac('sha256', secret).update(`reply-address:${id}`).digest().subarray(0, macBytes);

/** Where a candidate's reply about a submission goes; `null` where its id is too long for an address. */
export function replyAddress(secret: string, domain: string, id: SubmissionId): string | null {
  const local = `r-${toBase32(Buffer.from(id, 'ascii'))}-${toBase32(mac(secret, id))}`;
  return local.length <= mostOctets ? `${local}@${domain}` : null;
}

/** Which submission an address stands for; `undefined` unless we made exactly it, letter case aside. */
export function submissionOf(secret: string, domain: string, address: string): SubmissionId | undefined {
  const [local = '', host = '', ...rest] = address.toLowerCase().split('@');
  if (rest.length > 0 || host !== domain.toLowerCase()) return undefined;
  const [, encoded = '', signature = ''] = /^r-([a-z2-7]+)-([a-z2-7]+)$/.exec(local) ?? [];
  const id = Buffer.from(fromBase32(encoded)).toString('ascii');
  if (!isId(id) || toBase32(Buffer.from(id, 'ascii')) !== encoded) return undefined;
  const expected = Buffer.from(toBase32(mac(secret, id)));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}
