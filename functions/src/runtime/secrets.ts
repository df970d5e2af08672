import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

const cacheMilliseconds = 5 * 60_000;

/** Reads one SecureString parameter, and again after five minutes so that a rotation arrives. */
export function secretReader(parameterName: string, client = new SSMClient({})): () => Promise<string> {
  let cached: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (cached && performance.now() < cached.until) return cached.value;
    const reply = await client.send(new GetParameterCommand({ Name: parameterName, WithDecryption: true }));
    const value = reply.Parameter?.Value;
    if (!value) throw new Error(`The secret ${parameterName} is empty`);
    cached = { value, until: performance.now() + cacheMilliseconds };
    return value;
  };
}
