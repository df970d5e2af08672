import { describe, expect, test } from 'vitest';
import { isPlainMailbox } from './plain-mailbox.ts';
import { plainAddresses, refusedAddresses } from './testing/addresses.ts';

describe('one plain mailbox', () => {
  test.each(plainAddresses)('is %s', (address) => {
    expect(isPlainMailbox(address)).toBe(true);
  });

  for (const [what, addresses] of Object.entries(refusedAddresses)) {
    test.each(addresses)(`is not ${what}: %j`, (address) => {
      expect(isPlainMailbox(address)).toBe(false);
    });
  }
});
