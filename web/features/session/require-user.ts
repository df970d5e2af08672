import 'server-only';
import { redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { authOptions } from '../../server/auth.ts';

/** Who is signed in; anybody else is sent to sign in. A session without an id is none. */
export async function requireUser(): Promise<{ readonly id: string; readonly name: string }> {
  const session = (await getServerSession(authOptions)) as {
    user?: { id?: string; name?: string | null };
  } | null;
  const id = session?.user?.id;
  if (!id) redirect('/sign-in');
  return { id, name: session?.user?.name ?? id };
}
