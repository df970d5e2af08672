/** Prints the numbers of the store's README: `node packages/store/src/testing/print-capacity.ts`. */
import { startDynamoLocal } from './dynamo-local.ts';
import { measureCapacity, submissionBytes } from './measure-capacity.ts';

const local = await startDynamoLocal();
try {
  console.table(submissionBytes());
  console.table(await measureCapacity(local, { openPerStage: 50, closed: 5000 }));
} finally {
  await local.stop();
}
