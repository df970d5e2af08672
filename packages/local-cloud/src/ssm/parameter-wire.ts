import { arn } from '../cloudformation/pseudo-parameters.ts';
import type { JsonObject } from '../json.ts';
import type { Parameter } from './parameters.ts';

export function parameterArn(name: string): string {
  return arn('ssm', `parameter/${name.replace(/^\//, '')}`);
}

/** Without `WithDecryption` a secret stays unreadable, as in AWS. */
export function parameterWire(parameter: Parameter, withDecryption: boolean): JsonObject {
  const isReadable = parameter.type === 'String' || withDecryption;
  return {
    Name: parameter.name,
    Type: parameter.type,
    Value: isReadable ? parameter.value : 'encrypted',
    Version: 1,
    ARN: parameterArn(parameter.name),
    DataType: 'text',
  };
}
