import { LinkPage, LinkTrouble } from './link-page.tsx';
import { readLink } from './read-link.ts';

interface Props {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** Reads what the link stands for on every request, so a button's effect shows at once. */
export async function CandidateLinkScreen({ params, searchParams }: Props) {
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const result = await readLink(token);
  if (!result.ok) return <LinkTrouble problem={result.problem} />;
  return <LinkPage token={token} link={result.data} notice={one(query.notice)} open={one(query.do)} />;
}
