import { addDuration, parseInstant } from '../clock/duration.ts';
import { type EpochMs, isoSeconds } from '../clock/virtual-clock.ts';
import { type JsonObject, numberOf, textOf } from '../json.ts';
import {
  type Fault,
  type FaultKind,
  type FaultService,
  faultKinds,
  faultServices,
  kindsOf,
} from './fault.ts';

/** What is wrong with a wish for a fault, in a sentence for whoever sent it. */
export class FaultRefusal extends Error {
  override readonly name = 'FaultRefusal';
}

const fields = [
  'service',
  'operation',
  'function',
  'kind',
  'code',
  'status',
  'message',
  'by',
  'when',
  'probability',
  'count',
  'from',
  'until',
  'seed',
];
const longestWallDelayMs = 60_000;

/** How the services answer with these codes; 400 is what the rest has in common. */
const statuses: Readonly<Record<string, number>> = {
  ConflictException: 409,
  InternalFailure: 500,
  InternalServerError: 500,
  InternalServerException: 500,
  ResourceNotFoundException: 404,
  ServiceQuotaExceededException: 402,
  ServiceUnavailable: 503,
};
const schedulerThrottle = 429;

const standardCodes: Readonly<Record<FaultService, string>> = {
  'cognito-idp': 'TooManyRequestsException',
  dynamodb: 'ThrottlingException',
  lambda: 'Runtime.ExitError',
  s3: 'SlowDown',
  scheduler: 'ThrottlingException',
  ses: 'Throttling',
  'ses-events': 'ServiceUnavailable',
  sqs: 'ServiceUnavailable',
  ssm: 'ThrottlingException',
  streams: 'ServiceUnavailable',
};

/**
 * Reads a fault as people write it.
 *
 * @example { "service": "ses", "kind": "error", "code": "Throttling", "until": "2027-03-04T00:00:00Z" }
 * @throws FaultRefusal
 */
export function readFault(wish: JsonObject): Omit<Fault, 'id'> {
  const unknown = Object.keys(wish).find((name) => !fields.includes(name));
  if (unknown !== undefined) refuse(`A fault has no field "${unknown}"; it has ${fields.join(', ')}.`);
  const service = oneOf(faultServices, wish.service, 'service');
  const kind = oneOf(faultKinds, wish.kind, 'kind');
  if (!kindsOf[service].includes(kind)) {
    refuse(`${service} knows no fault of kind "${kind}"; it knows ${kindsOf[service].join(', ')}.`);
  }
  const operation = textOf(wish.operation) ?? '*';
  const code = textOf(wish.code) ?? standardCodes[service];
  const probability = readNumber(wish, 'probability') ?? 1;
  if (probability <= 0 || probability > 1) refuse('probability must be above 0 and at most 1.');
  const count = readNumber(wish, 'count');
  if (count !== undefined && (!Number.isInteger(count) || count < 1))
    refuse('count must be a whole number from 1.');
  const from = readInstant(wish, 'from');
  const until = readInstant(wish, 'until');
  if (from !== undefined && until !== undefined && from >= until) refuse('until must lie after from.');
  const when = textOf(wish.when) ?? 'before';
  if (when !== 'before' && when !== 'after') refuse('when must be "before" or "after".');
  return {
    service,
    operation,
    function: textOf(wish.function) ?? '*',
    kind,
    code,
    status: readNumber(wish, 'status') ?? statusOf(service, code),
    message: textOf(wish.message) ?? 'Injected by a fault of the local cloud.',
    byMs: readDelay(wish, service, kind, operation),
    when,
    probability,
    seed: readNumber(wish, 'seed') ?? 1,
    ...(count === undefined ? {} : { count }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

function readDelay(wish: JsonObject, service: FaultService, kind: FaultKind, operation: string): number {
  const text = textOf(wish.by);
  if (kind !== 'delay' && !(kind === 'kill' && service === 'lambda')) {
    if (text !== undefined) refuse('Only a delay, or a kill of an invocation, takes "by".');
    return 0;
  }
  if (text === undefined) {
    if (kind === 'delay') refuse('A delay needs "by", a duration like PT2S or P1D.');
    return 0;
  }
  const byMs = addDuration(0, text);
  if (byMs === undefined) return refuse(`"${text}" is no duration like PT2S or P1D.`);
  const isVirtual =
    service === 'streams' ||
    service === 'ses-events' ||
    (service === 'scheduler' && operation.startsWith('Fire'));
  if (!isVirtual && byMs > longestWallDelayMs) {
    refuse(`A call waits in real time, so "by" is at most PT60S here; "${text}" is longer.`);
  }
  return byMs;
}

function statusOf(service: FaultService, code: string): number {
  if (service === 'scheduler' && code === 'ThrottlingException') return schedulerThrottle;
  return statuses[code] ?? 400;
}

function oneOf<T extends string>(known: readonly T[], value: unknown, name: string): T {
  const found = known.find((each) => each === value);
  return found ?? refuse(`${name} must be one of ${known.join(', ')}.`);
}

function readNumber(wish: JsonObject, name: string): number | undefined {
  if (wish[name] === undefined) return undefined;
  return typeof wish[name] === 'number' ? numberOf(wish[name]) : refuse(`${name} must be a number.`);
}

function readInstant(wish: JsonObject, name: string): EpochMs | undefined {
  const text = textOf(wish[name]);
  if (text === undefined) return undefined;
  return parseInstant(text) ?? refuse(`"${text}" is no instant like 2026-12-01T09:00:00Z.`);
}

function refuse(sentence: string): never {
  throw new FaultRefusal(sentence);
}

/** A fault as people read it, with how often it has struck. */
export function faultToJson({ byMs, from, until, ...rest }: Fault, hits: number): JsonObject {
  return {
    ...rest,
    ...(byMs > 0 ? { by: `PT${byMs / 1000}S` } : {}),
    ...(from === undefined ? {} : { from: isoSeconds(from) }),
    ...(until === undefined ? {} : { until: isoSeconds(until) }),
    hits,
  };
}
