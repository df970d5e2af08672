import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

const cacheMilliseconds = 5 * 60_000;

/** A secret could not be read now; whoever needs it tries again later. */
export class SecretUnreachableError extends Error {
  override readonly name = 'SecretUnreachableError';
}

/** Reads one SecureString parameter, and again after five minutes so that a rotation arrives. Throws `SecretUnreachableError`. */
export function secretReader(parameterName: string, client = new SSMClient({})): () => Promise<string> {
  let cached: { readonly value: string; readonly until: number } | undefined;
  return async () => {
    if (cached && performance.now() < cached.until) return cached.value;
    const reply = await client
      .send(new GetParameterCommand({ Name: parameterName, WithDecryption: true }))
      .catch((cause: unknown) => {
        throw new SecretUnreachableError(`The secret ${parameterName} cannot be read`, { cause });
      });
    const value = reply.Parameter?.Value;
    if (!value) throw new SecretUnreachableError(`The secret ${parameterName} is empty`);
    cached = { value, until: performance.now() + cacheMilliseconds };
    return value;
  };
}
