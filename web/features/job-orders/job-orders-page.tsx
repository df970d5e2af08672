import { portalApi } from '../../server/portal-api.ts';
import { divisionInAddress } from '../records/division-in-address.ts';
import { requireUser } from '../session/require-user.ts';
import { JobOrderList } from './job-order-list.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** A division at a time, as the board is; comes with its first page. */
export async function JobOrdersPage({ searchParams }: Props) {
  await requireUser();
  const query = await searchParams;
  const api = await portalApi();
  const division = await divisionInAddress(api, '/job-orders', query.division);
  const isPlain = query.status === undefined && query.q === undefined;
  const first = isPlain
    ? await api?.listJobOrders({ query: { division, limit: 50 } }).catch(() => undefined)
    : undefined;
  return <JobOrderList start={division} initial={first?.ok ? first.data : undefined} />;
}
