import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../../../../infra/src/synthesized.ts';
import { classify, resourceTypes } from './resource-types.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The rows of the README's table: type, class, how or why. */
const rows = [...readme.matchAll(/^\| `(AWS::[\w:]+)` \| (runs|accepted) \| (.+) \|$/gm)].map(
  ([, type = '', kind = '', note = '']) => [type, kind, note],
);

/** What only a stack has that is not run here: type, why. */
const refused = [...readme.matchAll(/^\| `((?:AWS|Custom)::[\w:]+)` \| (?!runs|accepted)(.+) \|$/gm)].map(
  ([, type = '']) => type,
);

describe("the README's table", () => {
  it('says what the code does, type by type', () => {
    const code = Object.entries(resourceTypes).map(([type, known]) => [
      type,
      known.class,
      known.class === 'runs' ? known.how : known.why,
    ]);
    expect(rows).toEqual(code);
  });

  it.each(['dev', 'prod'] as const)(
    'has every type of every stack of %s',
    (stage) => {
      const stacks = Object.values(synthesize(stage));
      const types = [...new Set(stacks.flatMap(({ all }) => all.map(({ type }) => type)))];
      expect(types.length).toBeGreaterThan(15);
      const unknown = types.filter((type) => !rows.some(([named]) => named === type));
      expect(unknown.sort()).toEqual(
        stage === 'prod' ? refused : unknown.filter((type) => refused.includes(type)),
      );
      // A first synthesis loads the whole CDK.
    },
    60_000,
  );
});

it('refuses what its README says it refuses', () => {
  expect(refused.map((type) => classify(type).class)).toEqual(refused.map(() => 'refused'));
});

it('refuses what it does not know', () => {
  for (const type of [
    'AWS::StepFunctions::StateMachine',
    'AWS::CloudFront::Distribution',
    'toString',
    'Custom::Thing',
  ])
    expect(classify(type).class).toBe('refused');
});
