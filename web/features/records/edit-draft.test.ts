import { describe, expect, it } from 'vitest';
import { readEditDraft, writeEditDraft } from './edit-draft.ts';

const draft = {
  base: { values: { name: 'Lakeside', zone: 'UTC' }, version: 3 },
  values: { name: 'Lake', zone: 'UTC' },
};

describe('what was typed and not saved', () => {
  it('comes back with the version it was typed over', () => {
    expect(readEditDraft(writeEditDraft(draft), ['name', 'zone'])).toEqual(draft);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['something else', '[]'],
    ['nothing in it', '{"base":{"version":1,"values":null},"values":null}'],
    ['a form with fewer fields', JSON.stringify({ base: { values: {}, version: 1 }, values: {} })],
  ])('is nothing where there is %s', (_what, text) => {
    expect(readEditDraft(text, ['name', 'zone'])).toBeUndefined();
  });
});
