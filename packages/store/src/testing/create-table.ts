import {
  type AttributeDefinition,
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import { indexes, projected, table } from '../table-shape.ts';

const keySchema = (partition: string, sort: string): KeySchemaElement[] => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

const string = (name: string): AttributeDefinition => ({ AttributeName: name, AttributeType: 'S' });

const secondaryIndexes = (): GlobalSecondaryIndex[] =>
  Object.values(indexes).map(({ name, partitionKey, sortKey }) => {
    const copied: readonly string[] = projected[name];
    return {
      IndexName: name,
      KeySchema: keySchema(partitionKey, sortKey),
      Projection:
        copied.length > 0
          ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...copied] }
          : { ProjectionType: 'KEYS_ONLY' },
    };
  });

/** Creates an empty table as `infra` deploys it: keys, indexes and stream. */
export async function createTable(client: Pick<DynamoDBClient, 'send'>, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(table.partitionKey, table.sortKey),
      AttributeDefinitions: [
        string(table.partitionKey),
        string(table.sortKey),
        ...Object.values(indexes).flatMap(({ partitionKey, sortKey, sortKeyType }) => [
          string(partitionKey),
          { AttributeName: sortKey, AttributeType: sortKeyType },
        ]),
      ],
      GlobalSecondaryIndexes: secondaryIndexes(),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
}
