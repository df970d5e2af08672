import type { JsonObject } from '../json.ts';
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
  /** The one place every call to a service passes through. Permissions and faults belong here. */
  readonly dispatch: Dispatch;
  /** Calls an operation from inside, as a service acting for a role. */
  send(caller: Caller, service: ServiceName, action: string, input: JsonObject): Promise<JsonObject>;
  /** Builds the call for an input that came by the wire. */
  callFor(call: Omit<ServiceCall, 'resources'>): ServiceCall;
  /** How many changes have been made so far. */
  effects(): number;
};

export type Services = Readonly<Record<ServiceName, Service>> & {
  /** DynamoDB is Amazon's own: its calls are handed on as they came. */
  readonly passThrough: (call: ServiceCall) => Promise<ServiceReply>;
};

export function createDispatcher(services: () => Services): Dispatcher {
  let effects = 0;

  const dispatch: Dispatch = async (call) => {
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
    effects: () => effects,
  };
}
