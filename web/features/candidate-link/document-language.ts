import 'server-only';
import { headers } from 'next/headers';
import { pathHeader } from '../../server/request-headers.ts';
import { languageOf, tokenIn } from './language-of.ts';
import { readLink } from './read-link.ts';
import type { Language } from './words/page-words.ts';

export const browserLanguage = async (): Promise<Language> =>
  languageOf((await headers()).get('accept-language'));

/** What the whole page is in: a candidate's page in theirs, the portal in English. */
export async function documentLanguage(): Promise<Language> {
  const token = tokenIn((await headers()).get(pathHeader));
  if (token === undefined) return 'en';
  const link = await readLink(token);
  return link.ok ? link.data.language : browserLanguage();
}
