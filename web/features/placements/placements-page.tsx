import { portalApi } from '../../server/portal-api.ts';
import { divisionInAddress } from '../records/division-in-address.ts';
import { requireUser } from '../session/require-user.ts';
import { PlacementList } from './placement-list.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** A division at a time, as the board is; comes with its first page. */
export async function PlacementsPage({ searchParams }: Props) {
  await requireUser();
  const query = await searchParams;
  const api = await portalApi();
  const division = await divisionInAddress(api, '/placements', query.division);
  const first = await api?.listPlacements({ query: { division, limit: 50 } }).catch(() => undefined);
  return <PlacementList start={division} initial={first?.ok ? first.data : undefined} />;
}
