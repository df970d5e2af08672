import { isPlainMailbox } from '@afterword/mail/plain-mailbox';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyAddress, submissionOf } from './reply-address.ts';

const secret = 'a secret';
const domain = 'reply.agency.test';
const id = '01JNAFTERWORD0000000000001';

describe('an address of a submission', () => {
  it('leads back to it, whatever mail programs do to its case', () => {
    const address = replyAddress(secret, domain, id) ?? '';
    expect(submissionOf(secret, domain, address)).toBe(id);
    expect(submissionOf(secret, domain, address.toUpperCase())).toBe(id);
    expect(submissionOf(secret, 'Reply.Agency.Test', address)).toBe(id);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(isPlainMailbox(address)).toBe(true);
  });

  it('does so for every id that fits, and for no other is there one', () => {
    const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
    fc.assert(
      fc.property(ids, (any) => {
        const address = replyAddress(secret, domain, any);
        if (address === null) return any.length > 27;
        return submissionOf(secret, domain, address) === any;
      }),
    );
  });

  it('is nobody’s with a character changed, another secret, or elsewhere', () => {
    const address = replyAddress(secret, domain, id) ?? '';
    const [local = ''] = address.split('@');
    for (let at = 0; at < local.length; at += 1) {
      const forged = `${local.slice(0, at)}${local[at] === 'b' ? 'c' : 'b'}${local.slice(at + 1)}@${domain}`;
      expect([at, submissionOf(secret, domain, forged)]).toEqual([at, undefined]);
    }
    expect(submissionOf('another', domain, address)).toBeUndefined();
    expect(submissionOf(secret, 'evil.test', address)).toBeUndefined();
    for (const strange of [
      '',
      '@',
      `r--@${domain}`,
      `${local}@x@${domain}`,
      `"${local}"@${domain}`,
      `${local}0@${domain}`,
    ]) {
      expect(submissionOf(secret, domain, strange)).toBeUndefined();
    }
  });
});
