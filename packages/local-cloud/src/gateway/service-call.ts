import type { JsonObject } from '../json.ts';

export type ServiceName =
  | 'cognito-idp'
  | 'dynamodb'
  | 'sqs'
  | 'scheduler'
  | 'ses'
  | 'ssm'
  | 'lambda'
  | 'sns'
  | 's3';

/** Who makes a call: a function (by logical id), a service acting for a role, or a tool outside the cloud. */
export type Caller =
  | { readonly kind: 'function'; readonly logicalId: string; readonly process: number }
  | {
      readonly kind: 'service';
      readonly service: string;
      /** The role it acts for; without one, what it reaches for has to let it in. */
      readonly roleArn?: string;
      /** On behalf of which resource: `aws:SourceArn`. */
      readonly sourceArn?: string;
    }
  | { readonly kind: 'outside' };

/** One call to an AWS service, whichever wire protocol it came by. */
export type ServiceCall = {
  readonly caller: Caller;
  readonly service: ServiceName;
  readonly action: string;
  /** ARNs the call touches, as an IAM policy would name them. */
  readonly resources: readonly string[];
  readonly input: JsonObject;
  /** The request as it came, for services that are passed through. */
  readonly raw?: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };
};

export type ServiceReply =
  | { readonly kind: 'output'; readonly output: JsonObject }
  | {
      readonly kind: 'raw';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
    };

/** An error as the service itself would put it on the wire. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;
  /** Further fields of the error on the wire. */
  readonly details: JsonObject;

  constructor(code: string, status: number, message: string, details: JsonObject = {}) {
    super(message);
    this.details = details;
    this.code = code;
    this.status = status;
  }
}

/** One operation of one service. Its file is named for it. */
export type Operation = (input: JsonObject, call: ServiceCall) => Promise<JsonObject> | JsonObject;

export type Service = {
  readonly operations: Readonly<Record<string, Operation>>;
  /** Which resources a call touches; `['*']` when it names none. */
  resourcesOf(action: string, input: JsonObject): readonly string[];
  /** Operations that change something, so that a quiet sweep can be told from a busy one. */
  readonly changes: ReadonlySet<string>;
};
