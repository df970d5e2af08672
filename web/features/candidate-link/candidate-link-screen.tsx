import type { Metadata } from 'next';
import { browserLanguage } from './document-language.ts';
import { LinkPage } from './link-page.tsx';
import { LinkTrouble } from './link-trouble.tsx';
import { readLink } from './read-link.ts';
import { pageWords } from './words/page-words.ts';

interface Props {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The address is the key to it: it goes to nobody, and into no index. */
export async function candidateLinkMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const result = await readLink((await params).token);
  const { title } = pageWords(result.ok ? result.data.language : await browserLanguage());
  return { title: { absolute: title }, referrer: 'no-referrer', robots: 'noindex, nofollow' };
}

export async function CandidateLinkScreen({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const result = await readLink(token);
  if (!result.ok) return <LinkTrouble problem={result.problem} language={await browserLanguage()} />;
  return <LinkPage token={token} link={result.data} notice={one(query.notice)} open={one(query.do)} />;
}
