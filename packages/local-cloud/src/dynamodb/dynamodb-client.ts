import { Agent, request } from 'node:http';
import { type JsonObject, objectOf, textOf } from '../json.ts';

export type RawReply = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

/** Speaks DynamoDB's wire protocol to DynamoDB Local. */
export type DynamoDbClient = {
  forward(target: string, body: Buffer): Promise<RawReply>;
  call(target: string, input: JsonObject): Promise<JsonObject>;
  close(): void;
};

export class DynamoDbError extends Error {
  override readonly name = 'DynamoDbError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// DynamoDB Local wants a signature but does not check it; the key may hold letters and digits only.
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export function createDynamoDbClient(port: () => number): DynamoDbClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });

  const forward = (target: string, body: Buffer): Promise<RawReply> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: port(),
          method: 'POST',
          path: '/',
          agent,
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'content-length': body.length,
            'x-amz-target': target,
            authorization,
          },
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const headers: Record<string, string> = {};
            for (const name of ['content-type', 'x-amz-crc32', 'x-amzn-requestid']) {
              const value = incoming.headers[name];
              if (typeof value === 'string') headers[name] = value;
            }
            resolve({ status: incoming.statusCode ?? 500, headers, body: Buffer.concat(chunks) });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  return {
    forward,
    call: async (target, input) => {
      const reply = await forward(target, Buffer.from(JSON.stringify(input)));
      const output = objectOf(JSON.parse(reply.body.toString('utf8') || '{}'));
      if (reply.status === 200) return output;
      const code = (textOf(output.__type) ?? 'InternalFailure').split('#').at(-1) ?? '';
      throw new DynamoDbError(code, textOf(output.message) ?? textOf(output.Message) ?? code);
    },
    close: () => agent.destroy(),
  };
}
