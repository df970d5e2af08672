import type { Addressees } from '@afterword/core/follow-up/addressees';
import { withoutPhoneNumbers } from './phone-numbers.ts';

/** What stands where a phone number or an address was in a talking point. */
export const leftOut = '[left out]';

const mailbox = /[^\s<>,;:()"[\]]+@[^\s<>,;:()"[\]]+\.[a-z]{2,}/giu;

/** E-mail addresses in a text, in order. */
export const findMailboxes = (text: string): string[] => [...text.matchAll(mailbox)].map(([found]) => found);

/**
 * What somebody typed, without phone numbers; and without e-mail addresses where the recruiter stands between
 * candidate and client, since it could be the client's.
 */
export const withoutContactDetails = (text: string, through: Addressees['kind'], instead = ''): string =>
  withoutPhoneNumbers(
    through === 'recruiter'
      ? text
          .replace(mailbox, instead)
          .replace(/[([<]\s*[>)\]]/gu, '')
          .trim()
      : text,
    instead,
  );
