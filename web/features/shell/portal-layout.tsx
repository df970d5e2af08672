import type { ReactNode } from 'react';
import { requireUser } from '../session/require-user.ts';
import { Shell } from './shell.tsx';

/** Everything behind the sign-in. */
export async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const user = await requireUser();
  return (
    <Shell userName={user.name} inboxUrl={process.env.AFTERWORD_CONTROL_URL ?? null}>
      {children}
    </Shell>
  );
}
