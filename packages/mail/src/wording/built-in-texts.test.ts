import { createHash } from 'node:crypto';
import { divisions } from '@afterword/core/division/division';
import { stepKinds } from '@afterword/core/follow-up/step';
import { languages } from '@afterword/core/template/template-text';
import { expect, test } from 'vitest';
import { hasDraft } from '../draft.ts';
import { templateVersion } from '../step-mail-input.ts';
import { builtInText } from './built-in-texts.ts';

const all = stepKinds.flatMap((kind) =>
  divisions.flatMap((division) => languages.map((language) => ({ kind, division, language }))),
);

test('every mail has its words in every division and language, none borrowed from another', () => {
  const bodies = all.map((key) => builtInText(key).body);
  expect(new Set(bodies).size).toBe(bodies.length);
});

test.each(all)(
  '$kind in $division, $language, has a draft exactly where there is something to send',
  (key) => {
    expect(builtInText(key).draft !== null).toBe(hasDraft(key.kind));
  },
);

/**
 * Mails that were sent are rendered again from these words. Once a version was released, new words are a new version,
 * and the old ones go into an archive that `get-message` reads. Version 2 was not released yet: change the digest.
 */
test('the words of a version stay what they were', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(all.map(builtInText)))
    .digest('hex')
    .slice(0, 16);
  expect([templateVersion, digest]).toEqual([2, '8e747d9a83228591']);
});
