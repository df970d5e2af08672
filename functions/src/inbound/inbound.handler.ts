import { patience, sesClient, sesMailer } from '../follow-up/ses-mailer.ts';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { secretReader } from '../runtime/secrets.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { takeInboundMail } from './take-inbound-mail.ts';

const environment = readEnvironment(
  env.tableName,
  env.configurationSet,
  env.senderAddress,
  env.portalUrl,
  env.linkSecretParameter,
  env.replyDomain,
);

/** Mails of candidates from the queue. */
export const handler = takeInboundMail({
  stores: tableStores(environment.TABLE_NAME),
  clock: systemClock,
  mailer: sesMailer(environment.CONFIGURATION_SET, sesClient(patience.inbound)),
  linkSecret: secretReader(environment.LINK_SECRET_PARAMETER),
  replyDomain: environment.REPLY_DOMAIN,
  senderAddress: environment.SENDER_ADDRESS,
  portalUrl: environment.PORTAL_URL,
  log: jsonLog,
});
