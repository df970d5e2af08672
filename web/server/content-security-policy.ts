interface Options {
  /** Fresh for every reply, at least 128 random bits in base64. */
  readonly nonce: string;
  /** React needs `eval` for its error pages while developing. */
  readonly development: boolean;
  /** Origin of the storage that résumés are sent to; `null` where there is none. */
  readonly filesOrigin: string | null;
}

/**
 * What a page of ours may load and where it may send to: itself, and files to their storage. Scripts and style elements carry the nonce; style
 * attributes are allowed, since server-rendered Mantine writes sizes into them and they cannot run anything.
 */
export const contentSecurityPolicy = ({ nonce, development, filesOrigin }: Options): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${filesOrigin ? ` ${filesOrigin}` : ''}${development ? ' ws:' : ''}`,
    `manifest-src 'self'`,
    // A rendered mail is looked at in a frame without an address, with no permission at all.
    `frame-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
