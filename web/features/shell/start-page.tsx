import { redirect } from 'next/navigation';
import { requireUser } from '../session/require-user.ts';

/** Who signs in sees first what needs them. */
export async function StartPage(): Promise<never> {
  await requireUser();
  redirect('/today');
}
