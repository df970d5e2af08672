import { handle } from 'hono/aws-lambda';
import { systemClock } from '../runtime/clock.ts';
import { bucketAccess, readEnvironment } from '../runtime/environment.ts';
import { ulids } from '../runtime/ids.ts';
import { jsonLog } from '../runtime/log.ts';
import { env, noUserPool } from '../runtime/names.ts';
import { s3ResumeFiles } from '../runtime/s3-resume-files.ts';
import { secretReader } from '../runtime/secrets.ts';
import { tableStores } from '../runtime/table-stores.ts';
import { createApp } from './app.ts';

const environment = readEnvironment(
  env.tableName,
  env.resumeBucket,
  env.portalUrl,
  env.apiUrl,
  env.linkSecretParameter,
  env.cursorSecretParameter,
  env.userPoolId,
);

const app = createApp({
  stores: tableStores(environment.TABLE_NAME),
  clock: systemClock,
  ids: ulids,
  log: jsonLog,
  resumeFiles: s3ResumeFiles({
    bucket: environment.RESUME_BUCKET,
    ...bucketAccess(environment.RESUME_BUCKET),
    clock: systemClock,
  }),
  linkSecret: secretReader(environment.LINK_SECRET_PARAMETER),
  cursorSecret: secretReader(environment.CURSOR_SECRET_PARAMETER),
  portalUrl: environment.PORTAL_URL,
  apiUrl: environment.API_URL,
  invites: environment.USER_POOL_ID !== noUserPool,
});

/** API Gateway HTTP API, payload format 2.0. */
export const handler = handle(app);
