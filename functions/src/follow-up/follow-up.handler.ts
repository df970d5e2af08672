import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { systemClock } from '../runtime/clock.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { ulids } from '../runtime/ids.ts';
import { jsonLog } from '../runtime/log.ts';
import { env } from '../runtime/names.ts';
import { secretReader } from '../runtime/secrets.ts';
import { composeStepMail } from './compose-step-mail.ts';
import type { Dependencies } from './send-due-steps.ts';
import { sesMailer } from './ses-mailer.ts';
import { takeDueMessages } from './take-due-messages.ts';

const environment = readEnvironment(
  env.tableName,
  env.configurationSet,
  env.senderAddress,
  env.portalUrl,
  env.apiUrl,
  env.linkSecretParameter,
);

const dependencies: Dependencies = {
  stores: dynamoStores({ client: documentClient(), tableName: environment.TABLE_NAME }),
  clock: systemClock,
  ids: ulids,
  mailer: sesMailer(environment.CONFIGURATION_SET),
  compose: composeStepMail({
    portalUrl: environment.PORTAL_URL,
    apiUrl: environment.API_URL,
    senderAddress: environment.SENDER_ADDRESS,
    linkSecret: secretReader(environment.LINK_SECRET_PARAMETER),
  }),
  senderAddress: environment.SENDER_ADDRESS,
  log: jsonLog,
};

/** Due submissions from the queue. */
export const handler = takeDueMessages(dependencies);
