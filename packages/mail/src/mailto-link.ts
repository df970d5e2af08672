import type { Addressees } from '@afterword/core/follow-up/addressees';
import type { Draft } from './draft.ts';
import { isPlainMailbox } from './plain-mailbox.ts';

/** Longer links are cut by some mail programs on Windows; those drafts are copied from the page instead. */
const mostBytes = 1900;

/**
 * A `mailto:` link (RFC 6068) that opens the draft, addressed and filled in.
 * `null` where the link would be too long or an address is none: show the draft with a copy button then.
 */
export function mailtoLink(addressees: Pick<Addressees, 'to'>, draft: Draft): string | null {
  if (addressees.to.length === 0 || !addressees.to.every(({ email }) => isPlainMailbox(email))) return null;
  const to = addressees.to.map(({ email }) => encode(email).replace('%40', '@')).join(',');
  // RFC 6068, section 5: line breaks in a body are %0D%0A.
  const body = encode(draft.body.replace(/\r?\n/gu, '\r\n'));
  const link = `mailto:${to}?subject=${encode(draft.subject)}&body=${body}`;
  return link.length < mostBytes ? link : null;
}

/** Apostrophes too, which programs that find links in text would end at. The result is ASCII. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27');
