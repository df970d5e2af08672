import type { VirtualClock } from '../clock/virtual-clock.ts';
import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { Service } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { ConfigurationSets } from './configuration-sets.ts';
import { getSendQuota } from './get-send-quota.ts';
import type { Inbox } from './inbox.ts';
import type { MailEvents } from './mail-events.ts';
import { sendRawEmail, sourceOf } from './send-raw-email.ts';

/** SES takes the address itself where it is verified, else its domain or the nearest one above. */
function identityOf(identities: readonly string[], address: string): string {
  const labels = (address.split('@')[1] ?? '').toLowerCase().split('.');
  const domains = labels.map((_, index) => labels.slice(index).join('.'));
  return [address, ...domains].find((name) => identities.includes(name)) ?? address;
}

export function sesService(needs: {
  readonly inbox: Inbox;
  readonly events: MailEvents;
  readonly sets: ConfigurationSets;
  /** Addresses and domains that the template verifies. */
  readonly identities: readonly string[];
  readonly clock: Pick<VirtualClock, 'now'>;
}): Service {
  return {
    operations: { GetSendQuota: getSendQuota(needs), SendRawEmail: sendRawEmail(needs) },
    resourcesOf: (action, input) => {
      if (action !== 'SendRawEmail') return ['*'];
      const set = textOf(input.ConfigurationSetName);
      return [
        arn('ses', `identity/${identityOf(needs.identities, sourceOf(input))}`),
        ...(set === undefined ? [] : [arn('ses', `configuration-set/${set}`)]),
      ];
    },
    changes: new Set(['SendRawEmail']),
  };
}
