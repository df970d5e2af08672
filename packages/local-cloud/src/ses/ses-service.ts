import type { VirtualClock } from '../clock/virtual-clock.ts';
import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { Service } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { ConfigurationSets } from './configuration-sets.ts';
import { getSendQuota } from './get-send-quota.ts';
import type { Inbox } from './inbox.ts';
import type { MailEvents } from './mail-events.ts';
import { sendRawEmail } from './send-raw-email.ts';

export function sesService(needs: {
  readonly inbox: Inbox;
  readonly events: MailEvents;
  readonly sets: ConfigurationSets;
  readonly clock: Pick<VirtualClock, 'now'>;
}): Service {
  return {
    operations: { GetSendQuota: getSendQuota(needs), SendRawEmail: sendRawEmail(needs) },
    resourcesOf: (_action, input) => {
      const set = textOf(input.ConfigurationSetName);
      return set === undefined ? ['*'] : ['*', arn('ses', `configuration-set/${set}`)];
    },
    changes: new Set(['SendRawEmail']),
  };
}
