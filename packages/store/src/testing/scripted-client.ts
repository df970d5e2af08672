import { Readable } from 'node:stream';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../dynamo/document-client.ts';

/** What the service answers: a body with status 200, or an error by its wire name. */
export type Reply =
  | { readonly body: unknown }
  | { readonly status: number; readonly error: string; readonly detail?: Readonly<Record<string, unknown>> };

export interface ScriptedClient {
  readonly client: DynamoDBDocumentClient;
  /** Bodies as they went over the wire. */
  readonly requests: readonly Readonly<Record<string, unknown>>[];
}

const shape = (reply: Reply): { readonly statusCode: number; readonly body: unknown } =>
  'error' in reply
    ? {
        statusCode: reply.status,
        body: { __type: `com.amazonaws.dynamodb.v20120810#${reply.error}`, ...reply.detail },
      }
    : { statusCode: 200, body: reply.body };

/** The real SDK client, with its own tries, before a service that says what DynamoDB Local never does. */
export function scriptedClient(replies: readonly Reply[], maxAttempts = 3): ScriptedClient {
  const requests: Readonly<Record<string, unknown>>[] = [];
  const client = documentClient({
    endpoint: 'http://scripted.invalid',
    region: 'us-east-1',
    maxAttempts,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: {
      handle: async ({ body }: { readonly body: Uint8Array }) => {
        requests.push(JSON.parse(new TextDecoder().decode(body)));
        const reply = replies[requests.length - 1];
        if (!reply) throw new Error('The script has ended.');
        const { statusCode, body: said } = shape(reply);
        const headers = { 'content-type': 'application/x-amz-json-1.0' };
        return {
          response: { statusCode, headers, body: Readable.from([Buffer.from(JSON.stringify(said))]) },
        };
      },
    },
  });
  return { client, requests };
}
