import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Operation } from '../gateway/service-call.ts';
import type { Inbox } from './inbox.ts';

/** A young production account's quota; the real one is asked of AWS at run time just as here. */
export function getSendQuota({
  inbox,
  clock,
}: {
  inbox: Pick<Inbox, 'list'>;
  clock: Pick<VirtualClock, 'now'>;
}): Operation {
  return () => {
    const since = clock.now() - 86_400_000;
    const sent = inbox.list().filter((mail) => Date.parse(mail.at) > since).length;
    return { Max24HourSend: '50000.0', MaxSendRate: '14.0', SentLast24Hours: `${sent}.0` };
  };
}
