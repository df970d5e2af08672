import { portalApi } from '../../server/portal-api.ts';
import { requireUser } from '../session/require-user.ts';
import { Outbox } from './outbox.tsx';

/** The browser reads the list: what is shown depends on the address, which changes without the server. */
export async function OutboxPage() {
  await requireUser();
  const me = await (await portalApi())?.getMe().catch(() => undefined);
  return <Outbox now={me?.ok ? me.data.now : undefined} />;
}
