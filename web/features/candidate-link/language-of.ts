import type { Language } from './words/page-words.ts';

/** Spanish for whoever's browser asks for it before English: the link, being no use, does not say who they are. */
export function languageOf(acceptLanguage: string | null): Language {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',');
  return wanted.map((one) => one.trim().slice(0, 2)).find((one) => one === 'es' || one === 'en') === 'es'
    ? 'es'
    : 'en';
}

/** The token of a candidate's page; `undefined` for every other address, the staff's. */
export const tokenIn = (path: string | null): string | undefined => /^\/c\/([^/?#]+)/.exec(path ?? '')?.[1];
