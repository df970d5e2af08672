import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { ClientScreen } from './client-screen.tsx';

interface Props {
  readonly params: Promise<{ readonly clientId: string }>;
}

/** Comes with what it shows first; whatever goes wrong here the browser meets again, and says. */
export async function ClientPage({ params }: Props) {
  await requireUser();
  const { clientId } = await params;
  const read = await (await portalApi())?.getClient({ params: { clientId } }).catch(() => undefined);
  return <ClientScreen key={clientId} clientId={clientId} initial={read?.ok ? read.data : undefined} />;
}
