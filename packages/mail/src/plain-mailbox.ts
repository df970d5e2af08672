const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const shape = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`);

/**
 * Whether a string is exactly one mailbox of the plain kind: `dot-atom@domain` of RFC 5322, ASCII only (SES takes
 * seven bits), no display name, quotes, comments, groups or second address. Look-alikes of `@` are not `@`.
 */
export const isPlainMailbox = (address: string): boolean =>
  address.length <= 254 && address.indexOf('@') <= 64 && shape.test(address);
