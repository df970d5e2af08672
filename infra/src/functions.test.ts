import { env, functionNames } from '@afterword/functions/runtime/names';
import { describe, expect, it } from 'vitest';
import { functionShapes } from './functions.ts';
import { at, synthesize } from './synthesized.ts';

const known = new Set<string>(Object.values(env));
const functions = synthesize('dev').service.ofType('AWS::Lambda::Function');

describe('the environment of the functions', () => {
  it.each(functions)('of $id has only names the functions know, each with a value', ({ properties }) => {
    const variables = Object.entries(at(properties, 'Environment.Variables') ?? {});
    expect(variables.length).toBeGreaterThan(0);
    for (const [name, value] of variables) {
      expect(known).toContain(name);
      expect(value).toBeTruthy();
    }
  });

  it('leaves no name unused', () => {
    const used = new Set(functionNames.flatMap((name) => functionShapes[name].environment));
    expect([...known].filter((name) => !used.has(name as typeof env.stage))).toEqual([]);
  });

  it('holds no secret, only the names of secrets', () => {
    const api = functions.find((fn) => fn.properties.FunctionName === 'afterword-dev-api');
    expect(at(api?.properties ?? {}, 'Environment.Variables')).toMatchObject({
      LINK_SECRET_PARAMETER: '/afterword/dev/link-secret',
      CURSOR_SECRET_PARAMETER: '/afterword/dev/cursor-secret',
    });
  });
});
