import { objectOf } from '../json.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type DynamoDbClient, DynamoDbError } from './dynamodb-client.ts';
import { type TableDefinition, tableShape } from './table-definition.ts';

/** Creates the template's tables. A table kept from an earlier run must still have the template's keys and indexes. */
export async function createTables(
  client: Pick<DynamoDbClient, 'call'>,
  tables: readonly TableDefinition[],
): Promise<void> {
  for (const table of tables) {
    const existing = await describe(client, table.name);
    if (existing === undefined) {
      await client.call('DynamoDB_20120810.CreateTable', table.create);
      if (table.timeToLive) {
        await client.call('DynamoDB_20120810.UpdateTimeToLive', {
          TableName: table.name,
          TimeToLiveSpecification: table.timeToLive,
        });
      }
    } else if (tableShape(existing) !== tableShape(table.create)) {
      throw new LocalCloudError(
        `Table ${table.name} was made with other keys or indexes than the template has now. ` +
          'Start once with --fresh to begin anew (this deletes the local data).',
      );
    }
  }
}

async function describe(client: Pick<DynamoDbClient, 'call'>, TableName: string) {
  try {
    return objectOf((await client.call('DynamoDB_20120810.DescribeTable', { TableName })).Table);
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined;
    if (error instanceof DynamoDbError) {
      throw new LocalCloudError(
        `The saved tables cannot be read (${error.message}). Start once with --fresh to begin anew.`,
      );
    }
    throw error;
  }
}
