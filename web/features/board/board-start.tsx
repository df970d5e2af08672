import { divisions } from '@afterword/core/division/division';
import { redirect } from 'next/navigation';
import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';

/** Leads to the board of the first division somebody works in. */
export async function BoardStart(): Promise<never> {
  await requireUser();
  const me = await (await portalApi())?.getMe().catch(() => undefined);
  const [own] = me?.ok ? me.data.user.divisions : [];
  redirect(`/board/${own ?? divisions[0]}`);
}
