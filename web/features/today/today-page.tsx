import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { Today } from './today.tsx';
import { todayLimit } from './today-limit.ts';

/** Comes with one's own rows, so that the first paint shows them; the browser takes over from there. */
export async function TodayPage() {
  await requireUser();
  const api = await portalApi();
  const me = await api?.getMe().catch(() => undefined);
  const owner = me?.ok ? me.data.user.id : undefined;
  const first =
    api && owner
      ? await api.getToday({ query: { limit: todayLimit, owner } }).catch(() => undefined)
      : undefined;
  return (
    <Today
      initial={first?.ok ? first.data : undefined}
      now={me?.ok ? me.data.now : undefined}
      owner={owner}
    />
  );
}
