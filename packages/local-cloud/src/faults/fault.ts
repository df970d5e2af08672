import type { EpochMs } from '../clock/virtual-clock.ts';

export const faultServices = [
  'cognito-idp',
  'dynamodb',
  'lambda',
  's3',
  'scheduler',
  'ses',
  'ses-events',
  'sqs',
  'ssm',
  'streams',
] as const;
export type FaultService = (typeof faultServices)[number];

/** What goes wrong. Which kinds a service knows is told by `kindsOf`. */
export const faultKinds = ['error', 'delay', 'reply-lost', 'duplicate', 'drop', 'kill'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A rule: whatever matches it goes wrong in its way. */
export type Fault = {
  readonly id: string;
  readonly service: FaultService;
  /** A pattern with `*`: an AWS action such as `TransactWriteItems`, or `Fire`, `FireRecurring`, `Deliver`, `Invoke`, `Delivery`. */
  readonly operation: string;
  /** A pattern for the function concerned: the one that calls, is invoked, or reads the stream. */
  readonly function: string;
  readonly kind: FaultKind;
  /** `error`: as the service would put it on the wire. */
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** `delay`: how long; wall time for calls and invocations, virtual time for what fires or is published. */
  readonly byMs: number;
  /** `kill`: whether the call that brings it about is applied. */
  readonly when: 'before' | 'after';
  readonly probability: number;
  /** How often at most. */
  readonly count?: number;
  /** The window in virtual time. */
  readonly from?: EpochMs;
  readonly until?: EpochMs;
  readonly seed: number;
};

/** What is about to happen. */
export type FaultPoint = {
  readonly service: FaultService;
  readonly operation: string;
  /** Names of the function concerned: logical id and name. */
  readonly functions: readonly string[];
  /** Names this one event, so that it is not delayed a second time. */
  readonly key?: string;
};

const calls = ['error', 'delay', 'reply-lost', 'kill'] as const;

/** The kinds that make sense for a service. */
export const kindsOf: Readonly<Record<FaultService, readonly FaultKind[]>> = {
  'cognito-idp': calls,
  dynamodb: calls,
  s3: calls,
  ssm: calls,
  ses: calls,
  sqs: [...calls, 'duplicate'],
  scheduler: [...calls, 'duplicate', 'drop'],
  lambda: ['error', 'delay', 'reply-lost', 'duplicate', 'kill'],
  streams: ['error', 'delay', 'reply-lost', 'duplicate'],
  'ses-events': ['error', 'delay', 'duplicate', 'drop'],
};
