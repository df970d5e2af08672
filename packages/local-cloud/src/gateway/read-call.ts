import { isObject, type JsonObject, objectOf } from '../json.ts';
import { schedulerRoute } from '../scheduler/routes.ts';
import { type Caller, ServiceError, type ServiceName } from './service-call.ts';

export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type WireCall = {
  readonly caller: Caller;
  readonly service: ServiceName;
  readonly action: string;
  readonly input: JsonObject;
  /** How the answer must be written. */
  readonly protocol: 'json' | 'rest-json' | 'query';
};

const accessKeyPrefix = 'LOCAL';

/** The access key handed to a function's process: it names both, so that the gateway knows who calls. */
export function accessKeyFor(logicalId: string, process: number): string {
  return `${accessKeyPrefix}${logicalId}-${process}`;
}

const jsonTargets: Readonly<Record<string, ServiceName>> = {
  AWSCognitoIdentityProviderService: 'cognito-idp',
  DynamoDB_20120810: 'dynamodb',
  DynamoDBStreams_20120810: 'dynamodb',
  AmazonSQS: 'sqs',
  AmazonSSM: 'ssm',
};

/** Works out caller, service and action from a signed AWS request, by the service's own wire protocol. */
export function readCall(request: WireRequest): WireCall {
  const scope = credentialScope(request.headers.authorization ?? '');
  const caller = callerOf(scope.accessKey);
  const target = request.headers['x-amz-target'];
  if (target !== undefined) {
    const [prefix = '', action = ''] = target.split('.');
    const service = jsonTargets[prefix];
    if (service) return { caller, service, action, input: parseJson(request.body), protocol: 'json' };
    throw refused(prefix);
  }
  if (scope.service === 'scheduler') {
    return { caller, service: 'scheduler', ...schedulerRoute(request), protocol: 'rest-json' };
  }
  if (scope.service === 'ses' || scope.service === 'email') {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const input = Object.fromEntries(form);
    return { caller, service: 'ses', action: form.get('Action') ?? '', input, protocol: 'query' };
  }
  throw refused(scope.service);
}

export function parseJson(body: Buffer): JsonObject {
  if (body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    if (isObject(parsed)) return objectOf(parsed);
  } catch {
    // Falls through: the service's answer to both is the same.
  }
  throw new ServiceError('SerializationException', 400, 'The request body is not a JSON object.');
}

function refused(service: string): ServiceError {
  return new ServiceError(
    'UnrecognizedClientException',
    501,
    `The local cloud does not run the service "${service || 'unknown'}". Its README lists what it runs.`,
  );
}

function credentialScope(authorization: string): { accessKey: string; service: string } {
  // AWS4-HMAC-SHA256 Credential=<access key>/<date>/<region>/<service>/aws4_request, …
  const parts = /Credential=([^,\s]+)/.exec(authorization)?.[1]?.split('/') ?? [];
  return { accessKey: parts[0] ?? '', service: parts[3] ?? '' };
}

export function callerOf(accessKey: string): Caller {
  if (!accessKey.startsWith(accessKeyPrefix)) return { kind: 'outside' };
  const [logicalId = '', process] = accessKey.slice(accessKeyPrefix.length).split('-');
  return { kind: 'function', logicalId, process: Number(process) };
}
