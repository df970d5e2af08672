import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { candidateQueryOf, isFiltered, readCandidateFilters } from './candidate-filters.ts';
import { CandidateList } from './candidate-list.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Comes with its first page; a filtered one the browser asks for itself, since the day is the API's to say. */
export async function CandidatesPage({ searchParams }: Props) {
  await requireUser();
  const query = await searchParams;
  const filters = readCandidateFilters({ get: (name) => [query[name]].flat()[0] ?? null });
  const api = isFiltered(filters) ? null : await portalApi();
  const first = await api?.listCandidates({ query: candidateQueryOf(filters, '') }).catch(() => undefined);
  return <CandidateList initial={first?.ok ? first.data : undefined} />;
}
