import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { authOptions } from '../../server/auth.ts';
import { pathHeader } from '../../server/request-headers.ts';
import { home, safeReturnTo } from '../../server/safe-return-to.ts';

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
}

/** Who is signed in, or `null`. A session without an id is none. */
export async function signedInUser(): Promise<SignedInUser | null> {
  const session = (await getServerSession(authOptions)) as {
    user?: { id?: string; name?: string | null };
  } | null;
  const id = session?.user?.id;
  return id ? { id, name: session?.user?.name ?? id } : null;
}

/** Who is signed in; anybody else is sent to sign in, and comes back here afterwards. */
export async function requireUser(): Promise<SignedInUser> {
  const user = await signedInUser();
  if (user) return user;
  const here = safeReturnTo((await headers()).get(pathHeader));
  redirect(here === home ? '/sign-in' : `/sign-in?returnTo=${encodeURIComponent(here)}`);
}
