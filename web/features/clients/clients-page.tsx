import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { ClientList } from './client-list.tsx';

interface Props {
  readonly searchParams: Promise<{ readonly q?: string | string[] }>;
}

/** Comes with its first page. */
export async function ClientsPage({ searchParams }: Props) {
  await requireUser();
  const { q } = await searchParams;
  const api = q === undefined ? await portalApi() : null;
  const first = await api?.listClients({ query: { limit: 50 } }).catch(() => undefined);
  return <ClientList initial={first?.ok ? first.data : undefined} />;
}
