import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';

const settings = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'outside', secretAccessKey: 'outside' },
  maxAttempts: 1,
});

/** The AWS SDK's own clients, pointed at a local cloud. */
export const cognitoClient = (endpoint: string) => new CognitoIdentityProviderClient(settings(endpoint));
export const dynamoDbClient = (endpoint: string, maxAttempts = 1) =>
  new DynamoDBClient({ ...settings(endpoint), maxAttempts });
export const schedulerClient = (endpoint: string) => new SchedulerClient(settings(endpoint));
export const sesClient = (endpoint: string) => new SESClient(settings(endpoint));
export const sqsClient = (endpoint: string) => new SQSClient(settings(endpoint));
export const ssmClient = (endpoint: string) => new SSMClient(settings(endpoint));
