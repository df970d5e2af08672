import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { FunctionHost } from './function-host.ts';

type Needs = {
  readonly host: Pick<FunctionHost, 'find' | 'invoke'>;
  readonly background: Pick<AsyncInvocations, 'accept'>;
};

export function invoke({ host, background }: Needs): Operation {
  return async (input) => {
    const definition = host.find(String(input.FunctionName));
    if (!definition) {
      throw new ServiceError(
        'ResourceNotFoundException',
        404,
        `Function not found: ${String(input.FunctionName)}`,
      );
    }
    const event: unknown = JSON.parse(textOf(input.Payload) ?? '{}');
    if (input.InvocationType === 'Event') {
      background.accept(definition, event);
      return { StatusCode: 202 };
    }
    return { StatusCode: 200, Payload: JSON.stringify(await host.invoke(definition, event)) };
  };
}
