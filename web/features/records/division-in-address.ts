import type { Client } from '@afterword/contracts/client';
import { type Division, divisions } from '@afterword/core/division/division';
import { redirect } from 'next/navigation';

/** The division a list is asked for; without one, on to the first of one's own. */
export async function divisionInAddress(
  api: Pick<Client, 'getMe'> | null,
  path: `/${string}`,
  asked: string | readonly string[] | undefined,
): Promise<Division> {
  const division = divisions.find((known) => known === asked);
  if (division) return division;
  const me = await api?.getMe().catch(() => undefined);
  return redirect(`${path}?division=${(me?.ok ? me.data.user.divisions[0] : undefined) ?? 'office'}`);
}
