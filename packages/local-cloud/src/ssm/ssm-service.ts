import type { Service } from '../gateway/service-call.ts';
import { listOf, textOf } from '../json.ts';
import { getParameter } from './get-parameter.ts';
import { getParameters } from './get-parameters.ts';
import { parameterArn } from './parameter-wire.ts';
import type { Parameters } from './parameters.ts';

export function ssmService(parameters: Parameters): Service {
  return {
    operations: { GetParameter: getParameter(parameters), GetParameters: getParameters(parameters) },
    resourcesOf: (_action, input) => {
      const name = textOf(input.Name);
      return (name === undefined ? listOf(input.Names).map(String) : [name]).map(parameterArn);
    },
    changes: new Set(),
  };
}
