import type { ReactNode } from 'react';
import { controlUrl } from '../../server/environment.ts';
import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { Shell } from './shell.tsx';

/** Everything behind the sign-in. */
export async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const user = await requireUser();
  const me = await (await portalApi())?.getMe().catch(() => undefined);
  return (
    <Shell userId={user.id} userName={user.name} me={me?.ok ? me.data : undefined} inboxUrl={controlUrl}>
      {children}
    </Shell>
  );
}
