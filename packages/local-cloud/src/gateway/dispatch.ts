import { carryCall, carryEvent } from '../faults/carry.ts';
import type { FaultPoint } from '../faults/fault.ts';
import type { FaultBook } from '../faults/fault-book.ts';
import type { AccessControl } from '../iam/access-control.ts';
import type { JsonObject } from '../json.ts';
import type { Observer } from './observer.ts';
import {
  type Caller,
  type Service,
  type ServiceCall,
  ServiceError,
  type ServiceName,
  type ServiceReply,
} from './service-call.ts';

export type Dispatch = (call: ServiceCall) => Promise<ServiceReply>;

export type Dispatcher = {
  /** The one place every call to a service passes through: permissions are checked here, and faults strike. */
  readonly dispatch: Dispatch;
  /** Calls an operation from inside, as a service acting for a role. */
  send(caller: Caller, service: ServiceName, action: string, input: JsonObject): Promise<JsonObject>;
  /** Builds the call for an input that came by the wire. */
  callFor(call: Omit<ServiceCall, 'resources'>): ServiceCall;
  /** Runs a function for whoever has the right to; `run` ends the process early when told to. */
  invoke<T>(functions: readonly string[], run: (killAfterMs?: number) => Promise<T>): Promise<T>;
  /** Lets something fire or be published; when to try again, in virtual milliseconds, or `undefined`. */
  deliver(point: FaultPoint, work: () => Promise<void>): Promise<number | undefined>;
  /** How many changes have been made so far. */
  effects(): number;
};

export type Services = Readonly<Record<ServiceName, Service>> & {
  /** DynamoDB is Amazon's own: its calls are handed on as they came. */
  readonly passThrough: (call: ServiceCall) => Promise<ServiceReply>;
};

export function createDispatcher(
  services: () => Services,
  {
    access,
    faults,
    killProcess,
    functionNames,
    observer,
  }: {
    access(): Pick<AccessControl, 'check'>;
    readonly faults: Pick<FaultBook, 'strike'>;
    killProcess(process: number): void;
    /** Every name of the function with this logical id. */
    functionNames(logicalId: string): readonly string[];
    readonly observer?: Observer | undefined;
  },
): Dispatcher {
  let effects = 0;

  const dispatch: Dispatch = async (call) => {
    access().check(call);
    // SNS only hands on; an invocation is carried where the function runs.
    if (call.service === 'sns' || call.service === 'lambda') return run(call);
    const { caller } = call;
    return carryCall(
      faults,
      {
        service: call.service,
        operation: call.action,
        functions: caller.kind === 'function' ? functionNames(caller.logicalId) : [],
      },
      {
        run: () => run(call),
        killCaller: () => {
          if (caller.kind === 'function') killProcess(caller.process);
        },
        input: call.input,
      },
    );
  };

  const run: Dispatch = async (call) => {
    const reply = await answer(call);
    observer?.onCall(call, reply);
    return reply;
  };

  const answer: Dispatch = async (call) => {
    const service = services()[call.service];
    if (service.changes.has(call.action)) effects += 1;
    if (call.service === 'dynamodb') return services().passThrough(call);
    const operation = Object.hasOwn(service.operations, call.action)
      ? service.operations[call.action]
      : undefined;
    if (!operation) {
      throw new ServiceError(
        'UnknownOperationException',
        400,
        `The local cloud has no ${call.service}:${call.action}. Its README lists what it runs.`,
      );
    }
    return { kind: 'output', output: await operation(call.input, call) };
  };

  const callFor = (call: Omit<ServiceCall, 'resources'>): ServiceCall => ({
    ...call,
    resources: services()[call.service].resourcesOf(call.action, call.input),
  });

  return {
    dispatch,
    callFor,
    send: async (caller, service, action, input) => {
      const reply = await dispatch(callFor({ caller, service, action, input }));
      return reply.kind === 'output' ? reply.output : {};
    },
    invoke: (functions, work) =>
      carryCall(
        faults,
        { service: 'lambda', operation: 'Invoke', functions },
        { run: work, killCaller: () => {} },
      ),
    deliver: (point, work) => carryEvent(faults, point, work),
    effects: () => effects,
  };
}
