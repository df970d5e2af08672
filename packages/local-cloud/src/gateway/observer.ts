import type { ServiceCall, ServiceReply } from './service-call.ts';

/** Somebody who watches what the deployment asks of AWS. */
export type Observer = {
  /** A call that was answered. */
  onCall(call: ServiceCall, reply: ServiceReply): void;
  /** A run of a function that ended well or badly; wall time. */
  onInvocation(functionName: string, milliseconds: number): void;
};
