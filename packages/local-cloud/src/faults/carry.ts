import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceError } from '../gateway/service-call.ts';
import { type JsonObject, listOf } from '../json.ts';
import type { Fault, FaultPoint } from './fault.ts';
import type { FaultBook } from './fault-book.ts';

/** The work was done, or its caller killed: either way nobody gets an answer. */
export class ReplyLostError extends Error {
  override readonly name = 'ReplyLostError';
}

export type CallWork<T> = {
  /** Does it; `killAfterMs` ends an invoked process so long after it began. */
  run(killAfterMs?: number): Promise<T>;
  /** Ends the process that calls. */
  killCaller(): void;
  /** What the call was given, for errors that speak of its parts. */
  readonly input?: JsonObject;
};

/** Carries a call or an invocation past the faults that are set. */
export async function carryCall<T>(
  faults: Pick<FaultBook, 'strike'>,
  point: FaultPoint,
  work: CallWork<T>,
): Promise<T> {
  const fault = faults.strike(point);
  switch (fault?.kind) {
    case 'error':
      throw errorOf(fault, point, work.input);
    case 'delay':
      await sleep(fault.byMs);
      return work.run();
    case 'reply-lost':
      await work.run();
      throw new ReplyLostError('The reply was lost.');
    case 'duplicate':
      await work.run();
      return work.run();
    case 'kill':
      if (point.service === 'lambda') return work.run(fault.byMs);
      if (fault.when === 'after') await work.run();
      work.killCaller();
      throw new ReplyLostError('The caller was killed.');
    default:
      return work.run();
  }
}

/**
 * Carries something that fires or is published past the faults that are set.
 *
 * @returns when to try again, in virtual milliseconds from now; `undefined` when it is over
 * @throws what the work throws, and the fault's error
 */
export async function carryEvent(
  faults: Pick<FaultBook, 'strike'>,
  point: FaultPoint,
  work: () => Promise<void>,
): Promise<number | undefined> {
  const fault = faults.strike(point);
  switch (fault?.kind) {
    case 'error':
      throw errorOf(fault, point);
    case 'delay':
      return fault.byMs;
    case 'drop':
      return undefined;
    case 'reply-lost':
      await work();
      throw new ReplyLostError('The reply was lost.');
    case 'duplicate':
      await work();
      await work();
      return undefined;
    default:
      await work();
      return undefined;
  }
}

function errorOf(fault: Fault, point: FaultPoint, input: JsonObject = {}): ServiceError {
  if (fault.code !== 'TransactionConflict') return new ServiceError(fault.code, fault.status, fault.message);
  if (!point.operation.startsWith('Transact')) {
    return new ServiceError('TransactionConflictException', 400, 'Transaction is ongoing for the item');
  }
  // One reason per item: the first is in the way, the others are innocent.
  const items = Math.max(1, listOf(input.TransactItems).length);
  const reasons = Array.from({ length: items }, (_, index) =>
    index === 0
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  );
  return new ServiceError(
    'TransactionCanceledException',
    400,
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`,
    { CancellationReasons: reasons },
  );
}
