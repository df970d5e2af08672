import { setTimeout as sleep } from 'node:timers/promises';
import { arn } from '../cloudformation/pseudo-parameters.ts';
import { type Service, type ServiceCall, ServiceError, type ServiceReply } from '../gateway/service-call.ts';
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import type { DynamoDbClient } from './dynamodb-client.ts';

const writes = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'ExecuteStatement',
  'BatchExecuteStatement',
  'ExecuteTransaction',
]);

export const dynamoDbService: Service = {
  operations: {},
  resourcesOf: (_action, input) => {
    const names = tableNames(input);
    return names.length === 0 ? ['*'] : names.map((name) => arn('dynamodb', `table/${name}`));
  },
  changes: writes,
};

/** Hands a call on to DynamoDB Local as it came, and tells of writes so that streams are read at once. */
export function passToDynamoDb(
  client: Pick<DynamoDbClient, 'forward'>,
  onWrite: (tables: readonly string[]) => void,
): (call: ServiceCall) => Promise<ServiceReply> {
  return async (call) => {
    const target = call.raw?.headers['x-amz-target'] ?? `DynamoDB_20120810.${call.action}`;
    const body = call.raw?.body ?? Buffer.from(JSON.stringify(call.input));
    try {
      const reply = await forwardPatiently(client, target, body);
      return { kind: 'raw', ...reply };
    } catch {
      throw new ServiceError('InternalServerError', 500, 'The database ended before it answered.');
    } finally {
      // Also after a failure: a write whose answer was lost may have happened.
      if (writes.has(call.action)) onWrite(tableNames(call.input));
    }
  };
}

/** A database that is being started again refuses connections for a second; AWS never does. */
async function forwardPatiently(client: Pick<DynamoDbClient, 'forward'>, target: string, body: Buffer) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.forward(target, body);
    } catch (error) {
      // Nothing was sent yet: trying again cannot do the work twice.
      if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED' || attempt === 50) throw error;
      await sleep(100);
    }
  }
}

function tableNames(input: JsonObject): readonly string[] {
  const names = new Set<string>();
  const add = (value: unknown) => {
    const name = textOf(value);
    if (name !== undefined) names.add(name.split('/').at(-1) ?? name);
  };
  add(input.TableName);
  if (isObject(input.RequestItems)) for (const name of Object.keys(input.RequestItems)) add(name);
  for (const item of listOf(input.TransactItems)) {
    if (isObject(item)) for (const action of Object.values(item)) if (isObject(action)) add(action.TableName);
  }
  return [...names];
}
