import { isObject, type JsonObject, listOf, textOf } from '../json.ts';

/** A table as the template defines it, with what CreateTable needs. */
export type TableDefinition = {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  readonly hasStream: boolean;
  readonly create: JsonObject;
  readonly timeToLive?: JsonObject;
};

/** Reads AWS::DynamoDB::Table and AWS::DynamoDB::GlobalTable; both name these properties alike. */
export function readTable(
  properties: JsonObject,
  identity: { name: string; arn: string; streamArn: string },
): TableDefinition {
  const stream = isObject(properties.StreamSpecification) ? properties.StreamSpecification : undefined;
  const indexes = (list: unknown) =>
    listOf(list)
      .filter(isObject)
      .map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }));
  const global = indexes(properties.GlobalSecondaryIndexes);
  const local = indexes(properties.LocalSecondaryIndexes);
  const timeToLive = isObject(properties.TimeToLiveSpecification)
    ? properties.TimeToLiveSpecification
    : undefined;
  return {
    ...identity,
    hasStream: stream !== undefined,
    create: {
      TableName: identity.name,
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      BillingMode: 'PAY_PER_REQUEST',
      ...(global.length > 0 ? { GlobalSecondaryIndexes: global } : {}),
      ...(local.length > 0 ? { LocalSecondaryIndexes: local } : {}),
      ...(stream
        ? {
            StreamSpecification: {
              StreamEnabled: true,
              StreamViewType: textOf(stream.StreamViewType) ?? 'NEW_AND_OLD_IMAGES',
            },
          }
        : {}),
    },
    ...(timeToLive?.AttributeName === undefined
      ? {}
      : { timeToLive: { AttributeName: timeToLive.AttributeName, Enabled: timeToLive.Enabled !== false } }),
  };
}

/** Keys and indexes of a table in an order that can be compared. */
export function tableShape(description: JsonObject): string {
  const keys = (schema: unknown) =>
    listOf(schema)
      .filter(isObject)
      .map(({ AttributeName, KeyType }) => `${textOf(AttributeName)}:${textOf(KeyType)}`)
      .sort();
  const indexes = listOf(description.GlobalSecondaryIndexes)
    .filter(isObject)
    .map(({ IndexName, KeySchema }) => `${textOf(IndexName)}=${keys(KeySchema).join('+')}`)
    .sort();
  return JSON.stringify([keys(description.KeySchema), indexes]);
}
