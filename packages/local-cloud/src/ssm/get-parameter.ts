import { type Operation, ServiceError } from '../gateway/service-call.ts';
import { parameterWire } from './parameter-wire.ts';
import type { Parameters } from './parameters.ts';

export function getParameter(parameters: Parameters): Operation {
  return (input) => {
    const parameter = parameters.find(String(input.Name));
    if (!parameter)
      throw new ServiceError('ParameterNotFound', 400, `Parameter ${String(input.Name)} not found.`);
    return { Parameter: parameterWire(parameter, input.WithDecryption === true) };
  };
}
