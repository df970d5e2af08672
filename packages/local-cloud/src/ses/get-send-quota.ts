import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Operation } from '../gateway/service-call.ts';
import type { Inbox } from './inbox.ts';

/**
 * The daily quota of a young production account. The rate is far above any real one: a clock that jumps a week makes
 * a week's mails due at once, and functions keep to the rate in real time.
 */
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
    return { Max24HourSend: '50000.0', MaxSendRate: '1000.0', SentLast24Hours: `${sent}.0` };
  };
}
