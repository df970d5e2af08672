import { type EnvName, env } from './names.ts';

/** The variables a function was given, each present and not empty. */
export type Environment<Name extends EnvName> = Readonly<Record<Name, string>>;

/**
 * Reads the named variables, the only place that reads `process.env`. Throws with the names that are missing: a
 * function with half a configuration must not start (I9).
 */
export function readEnvironment<Name extends EnvName>(...names: readonly Name[]): Environment<Name> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`Missing environment variables: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Environment<Name>;
}

/** The function of ours that runs here, by its whole name; `undefined`: none does, as in a test. */
export function runningFunction(): { readonly stage: string; readonly name: string } | undefined {
  const { [env.stage]: stage, AWS_LAMBDA_FUNCTION_NAME: name } = process.env;
  return stage && name ? { stage, name } : undefined;
}

/** Where a bucket is reached and as whom, as Lambda tells every SDK. */
export interface BucketAccess {
  readonly region: string;
  /** Without a slash at its end. */
  readonly endpoint: string;
  /** Read anew for every call: Lambda renews them. */
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** `AWS_ENDPOINT_URL_S3` and `AWS_ENDPOINT_URL` mean here what they mean to the SDKs; then the bucket is in the path. */
export function bucketAccess(bucket: string): BucketAccess {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = process.env;
  if (!region) throw new Error('Missing environment variables: AWS_REGION');
  const local = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL;
  return {
    region,
    endpoint: local
      ? `${local.replace(/\/$/, '')}/${bucket}`
      : `https://${bucket}.s3.${region}.amazonaws.com`,
    credentials: () => {
      const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
      return {
        accessKeyId: AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: AWS_SECRET_ACCESS_KEY ?? '',
        ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
      };
    },
  };
}
