import type {
  BatchGetCommandOutput,
  DynamoDBDocumentClient,
  QueryCommandOutput,
  TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { putUnits, smallItemUnits } from './write-units.ts';

/** What the service charged since the meter was last read. */
export interface Consumed {
  readonly requests: number;
  readonly readUnits: number;
  /** By AWS's rules: DynamoDB Local leaves out some items of a transaction, and counts indexes twice. */
  readonly writeUnits: number;
}

export interface CapacityMeter {
  /** Measures what `work` asks of the table. */
  measure(work: () => Promise<unknown>): Promise<Consumed>;
}

/** What a transaction's items cost. */
const writeUnitsOf = (input: object): number =>
  'TransactItems' in input
    ? ((input as TransactWriteCommandInput).TransactItems?.reduce(
        (sum, { Put: put }) => sum + (put?.Item ? putUnits(put.Item) : smallItemUnits),
        0,
      ) ?? 0)
    : 0;

/** What the service says a read cost. */
function readUnitsOf(output: object): number {
  if (!('ConsumedCapacity' in output)) return 0;
  const { ConsumedCapacity: consumed } = output as QueryCommandOutput | BatchGetCommandOutput;
  // Of several tables at once; a transaction that writes says it in the same shape.
  if (Array.isArray(consumed) && !('Responses' in output)) return 0;
  const each = Array.isArray(consumed) ? consumed : [consumed];
  return each.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}

/** Lets a client ask the service what each request cost. */
export function capacityMeter(client: DynamoDBDocumentClient): CapacityMeter {
  let requests = 0;
  let readUnits = 0;
  let writeUnits = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const asked = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } };
      const result = await next(asked);
      requests += 1;
      writeUnits += writeUnitsOf(args.input);
      readUnits += readUnitsOf(result.output);
      return result;
    },
    { step: 'initialize', name: 'capacityMeter' },
  );
  return {
    measure: async (work) => {
      const before = { requests, readUnits, writeUnits };
      await work();
      return {
        requests: requests - before.requests,
        readUnits: readUnits - before.readUnits,
        writeUnits: writeUnits - before.writeUnits,
      };
    },
  };
}
