import { setTimeout } from 'node:timers/promises';
import { composeNotice } from '../notices/compose-notice.ts';
import type { Dependencies as NoticeDependencies } from '../notices/send-notice.ts';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { ulids } from '../runtime/ids.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { secretReader } from '../runtime/secrets.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { composeStepMail } from './compose-step-mail.ts';
import { quotaPace } from './pace.ts';
import type { Dependencies } from './send-due-steps.ts';
import { sesMailer, sesQuota } from './ses-mailer.ts';
import { takeDueMessages } from './take-due-messages.ts';

const environment = readEnvironment(
  env.tableName,
  env.configurationSet,
  env.senderAddress,
  env.portalUrl,
  env.apiUrl,
  env.linkSecretParameter,
  env.sendWorkers,
  env.replyDomain,
);

const dependencies: Dependencies & NoticeDependencies = {
  stores: tableStores(environment.TABLE_NAME),
  clock: systemClock,
  ids: ulids,
  mailer: sesMailer(environment.CONFIGURATION_SET),
  pace: quotaPace({
    readQuota: sesQuota(),
    workers: Number(environment.SEND_WORKERS),
    milliseconds: () => performance.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
  }),
  compose: composeStepMail({
    portalUrl: environment.PORTAL_URL,
    apiUrl: environment.API_URL,
    senderAddress: environment.SENDER_ADDRESS,
    linkSecret: secretReader(environment.LINK_SECRET_PARAMETER),
    replyDomain: environment.REPLY_DOMAIN,
  }),
  senderAddress: environment.SENDER_ADDRESS,
  wait: (milliseconds) => setTimeout(milliseconds),
  portalUrl: environment.PORTAL_URL,
  composeNotice: composeNotice({
    portalUrl: environment.PORTAL_URL,
    apiUrl: environment.API_URL,
    senderAddress: environment.SENDER_ADDRESS,
    clock: systemClock,
  }),
  log: jsonLog,
};

/** Due submissions from the queue. */
export const handler = takeDueMessages(dependencies);
