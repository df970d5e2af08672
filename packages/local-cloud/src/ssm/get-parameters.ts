import type { Operation } from '../gateway/service-call.ts';
import { listOf } from '../json.ts';
import { parameterWire } from './parameter-wire.ts';
import type { Parameters } from './parameters.ts';

export function getParameters(parameters: Parameters): Operation {
  return (input) => {
    const names = listOf(input.Names).map(String);
    const found = names.flatMap((name) => parameters.find(name) ?? []);
    return {
      Parameters: found.map((parameter) => parameterWire(parameter, input.WithDecryption === true)),
      InvalidParameters: names.filter((name) => !found.some((parameter) => parameter.name === name)),
    };
  };
}
