import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { startRearming, watchJob } from './ops/rearm-timers.ts';

const usage = `pnpm rearm --table NAME [--endpoint URL]

Sets every timer anew from the table: after a restore, or after the schedules were lost. Safe to run at any time and
as often as one likes; what is there stays. Shows its progress, and ends with 1 where a submission failed.

  --table     the table's name, as the data stack prints it
  --endpoint  of the local cloud's gateway; left out: AWS, with the credentials of the environment`;

const { values } = parseArgs({
  options: { table: { type: 'string' }, endpoint: { type: 'string' }, help: { type: 'boolean' } },
});
if (values.help || values.table === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const local = { region: 'us-east-1', credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' } };
const stores = dynamoStores({
  client: documentClient(values.endpoint === undefined ? {} : { endpoint: values.endpoint, ...local }),
  tableName: values.table,
});

try {
  const id = await startRearming(stores, Math.floor(Date.now() / 1000));
  const job = await watchJob(stores, id, { print: console.log, wait: () => setTimeout(1000) });
  console.log(
    job.failed === 0
      ? `Done: ${job.seen} timers are set.`
      : `Done, but ${job.failed} of ${job.seen} could not be set. Their names are in the log of the jobs function; run this again.`,
  );
  process.exit(job.failed === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
