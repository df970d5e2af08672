import { divisions } from '@afterword/core/division/division';
import { redirect } from 'next/navigation';
import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { JobOrderList } from './job-order-list.tsx';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** A division at a time, as the board is; comes with its first page. */
export async function JobOrdersPage({ searchParams }: Props) {
  await requireUser();
  const query = await searchParams;
  const division = divisions.find((known) => known === query.division);
  const api = await portalApi();
  if (!division) {
    const me = await api?.getMe().catch(() => undefined);
    redirect(`/job-orders?division=${(me?.ok ? me.data.user.divisions[0] : undefined) ?? 'office'}`);
  }
  const isPlain = query.status === undefined && query.q === undefined;
  const first = isPlain
    ? await api?.listJobOrders({ query: { division, limit: 50 } }).catch(() => undefined)
    : undefined;
  return <JobOrderList start={division} initial={first?.ok ? first.data : undefined} />;
}
