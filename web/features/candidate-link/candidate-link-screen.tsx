import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { LinkPage } from './link-page.tsx';
import { LinkTrouble, languageOf } from './link-trouble.tsx';
import { readLink } from './read-link.ts';
import { pageWords } from './words/page-words.ts';

interface Props {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** Once for a request, for the title and the page; anew for every request, so a button's effect shows at once. */
const read = cache(readLink);

const browserLanguage = async () => languageOf((await headers()).get('accept-language'));

/** The address is the key to it: it goes to nobody, and into no index. */
export async function candidateLinkMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const result = await read((await params).token);
  const { title } = pageWords(result.ok ? result.data.language : await browserLanguage());
  return { title: { absolute: title }, referrer: 'no-referrer', robots: 'noindex, nofollow' };
}

export async function CandidateLinkScreen({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const result = await read(token);
  if (!result.ok) return <LinkTrouble problem={result.problem} language={await browserLanguage()} />;
  return <LinkPage token={token} link={result.data} notice={one(query.notice)} open={one(query.do)} />;
}
