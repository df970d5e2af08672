/**
 * The nonce of this page's content security policy, for style elements that are written here. Browsers hide the
 * attribute from style sheets, not the property from scripts.
 */
export const pageNonce = (): string =>
  document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
