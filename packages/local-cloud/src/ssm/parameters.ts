import { randomBytes } from 'node:crypto';
import { isObject } from '../json.ts';
import type { StateDirectory } from '../state/state-directory.ts';

export type Parameter = {
  readonly name: string;
  readonly value: string;
  readonly type: 'String' | 'SecureString';
};

export type Parameters = { find(name: string): Parameter | undefined };

/**
 * Parameters of the template, and secrets by name. CloudFormation cannot create a SecureString, so a person does it
 * once in AWS; here each secret gets 32 random bytes on first start and keeps them.
 */
export function openParameters(
  fromTemplate: readonly Parameter[],
  secretNames: readonly string[],
  state: Pick<StateDirectory, 'file'>,
): Parameters {
  const secrets = state.file<Record<string, string>>('secrets', parseStored, () => ({}));
  for (const name of secretNames) secrets.value[name] ??= randomBytes(32).toString('base64');
  secrets.save();
  return {
    find: (name) => {
      const secret = secrets.value[name];
      if (secret !== undefined) return { name, value: secret, type: 'SecureString' };
      return fromTemplate.find((parameter) => parameter.name === name);
    },
  };
}

function parseStored(stored: unknown): Record<string, string> {
  if (!isObject(stored)) throw new TypeError('not secrets');
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => {
      if (typeof value !== 'string') throw new TypeError('not a secret');
      return [name, value];
    }),
  );
}
