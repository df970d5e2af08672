import { describe, expect, it } from 'vitest';
import { stackNames, synthesize } from './synthesized.ts';

interface Template {
  readonly Parameters?: Readonly<Record<string, { readonly Type: string }>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export?: unknown }>>;
}

/** The hash CDK puts behind a name; it changes with every move of a construct. */
const withoutHash = (id: string): string => id.replaceAll(/[0-9A-F]{8}(?=$|ServiceRole|[A-Z])/g, '');

/** What a stack consists of, a line each: small enough to read in a review, and the same until something comes or goes. */
function outline(stack: (typeof stackNames)[number]): string {
  const { all, text } = synthesize('prod')[stack];
  const { Parameters = {}, Outputs = {} } = JSON.parse(text) as Template;
  const lines = [
    ...Object.entries(Parameters).map(([id, { Type }]) => `parameter ${id} ${Type}`),
    ...all.map(
      ({ id, type, deletionPolicy }) =>
        `${type} ${withoutHash(id)}${deletionPolicy === undefined ? '' : ` (${deletionPolicy})`}`,
    ),
    ...Object.entries(Outputs).map(
      ([id, { Export }]) => `${Export ? 'export' : 'output'} ${withoutHash(id)}`,
    ),
  ];
  return `${lines.sort().join('\n')}\n`;
}

describe('a stack', () => {
  // A first synthesis loads the whole CDK.
  it.each(stackNames)('%s is what it was', { timeout: 60_000 }, async (stack) => {
    await expect(outline(stack)).toMatchFileSnapshot(`outlines/${stack}.txt`);
  });
});
