import type { Service } from '../gateway/service-call.ts';
import { textOf } from '../json.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { FunctionHost } from './function-host.ts';
import { invoke } from './invoke.ts';

/** Lambda as other services reach it. Functions have no wire access to it: nothing here needs that. */
export function lambdaService(needs: {
  host: Pick<FunctionHost, 'find' | 'invoke'>;
  background: AsyncInvocations;
}): Service {
  return {
    operations: { Invoke: invoke(needs) },
    resourcesOf: (_action, input) => [needs.host.find(textOf(input.FunctionName) ?? '')?.arn ?? '*'],
    // A sweep is itself an invocation: what it changes is counted, not that it ran.
    changes: new Set(),
  };
}
