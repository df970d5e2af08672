import { describe, expect, it } from 'vitest';
import { signInError } from './sign-in-error.ts';

describe('what is said about a failed sign-in', () => {
  it('says nothing where nothing failed', () => {
    expect(signInError(undefined)).toBeNull();
  });

  it.each(['OAuthSignin', 'OAuthCallback', 'Callback', 'AccessDenied', 'Verification', 'Configuration'])(
    '%s is a sentence, not a code',
    (code) => {
      const sentence = signInError(code);
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).not.toContain(code);
    },
  );

  it.each(['', 'SomethingNew', 'toString', '<script>'])('never repeats what it does not know: %j', (code) => {
    expect(signInError(code)).toBe('The sign-in did not work. Please try again.');
  });
});
