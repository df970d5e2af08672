import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const parts = (policy: string): Map<string, string> =>
  new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...rest] = part.split(' ');
      return [name, rest.join(' ')];
    }),
  );

describe('the content security policy', () => {
  const policy = parts(contentSecurityPolicy({ nonce: 'abc', development: false, filesOrigin: null }));

  it('runs only scripts with the nonce, and evaluates none', () => {
    expect(policy.get('script-src')).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy.get('style-src-elem')).toBe("'self' 'nonce-abc'");
  });

  it('names no other origin anywhere, and allows nothing that it does not name', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('lets files go to their storage, and nothing else there', () => {
    const filesOrigin = 'https://files.test';
    const withFiles = parts(contentSecurityPolicy({ nonce: 'abc', development: false, filesOrigin }));
    expect(withFiles.get('connect-src')).toBe("'self' https://files.test");
    withFiles.set('connect-src', "'self'");
    expect(withFiles).toEqual(policy);
  });

  it.each(['frame-ancestors', 'base-uri', 'object-src'])('forbids %s', (name) => {
    expect(policy.get(name)).toBe("'none'");
  });
});
