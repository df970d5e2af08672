import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fromIso, toIso } from '@afterword/core/kernel/time';
import { documentClient } from '@afterword/store/dynamo/document-client';
import { dynamoStores } from '@afterword/store/dynamo/dynamo-stores';
import { linesOf, readJournal } from './ops/read-journal.ts';
import { restoreTable } from './ops/restore-table.ts';

const usage = `pnpm restore --from TABLE --to TABLE --at 2026-11-28T01:00:00Z (--journal PATH | --no-journal)

Puts a restored table back into the deployment's own: sending off, everything copied, what may have left meanwhile held,
stops and erasures made again, timers set. Everything that is in --to now is removed first. See docs/runbook.md.

  --from        the table AWS restored to a point in time
  --to          the deployment's table; what is in it goes
  --at          the point in time
  --journal     a file or folder with the functions' logs from then on, as the runbook fetches them
  --no-journal  there are none: the next mail of every open submission is held, and nobody is erased again
  --endpoint    of the local cloud's gateway; left out: AWS, with the credentials of the environment`;

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    at: { type: 'string' },
    journal: { type: 'string' },
    'no-journal': { type: 'boolean' },
    endpoint: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const { from, to, at, journal, endpoint } = values;
const hasOneJournal = (journal !== undefined) !== (values['no-journal'] === true);
if (values.help || !from || !to || !at || Number.isNaN(Date.parse(at)) || from === to || !hasOneJournal) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

/** The timeout of the functions that send and change plans. */
const longestRunMs = 60_000;

const local = { region: 'us-east-1', credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' } };
const client = documentClient(endpoint === undefined ? {} : { endpoint, ...local });

try {
  const since = fromIso(toIso(Math.floor(Date.parse(at) / 1000)));
  const restored = await restoreTable({
    from: { client, tableName: from },
    to: { client, tableName: to },
    stores: dynamoStores({ client, tableName: to }),
    journal: journal === undefined ? null : readJournal(linesOf(journal), since),
    now: () => Math.floor(Date.now() / 1000),
    print: console.log,
    letFinish: () => setTimeout(longestRunMs),
    wait: () => setTimeout(1000),
  });
  console.log(
    `Restored ${restored.submissions} submissions. Gone, since they are of after the backup: ${restored.lost.join(', ') || 'none'}.`,
  );
  console.log('Sending is off. Look through Today, then turn it on in the outbox.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
