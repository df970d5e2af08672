/**
 * A mail's document whose style sheets the page's content security policy lets through: a frame written by
 * `srcDoc` inherits the policy of the page around it, and that one asks every style element for its nonce.
 *
 * @param html a document we rendered ourselves: a `<` of anybody's text is escaped in it
 * @param nonce left out where the page has none
 */
export const withStyleNonce = (html: string, nonce: string): string =>
  nonce === '' ? html : html.replace(/<style(?=[\s>])/gi, (tag) => `${tag} nonce="${nonce}"`);
