import { describe, expect, it } from 'vitest';
import { draftKey, readWordingDraft, writeWordingDraft } from './wording-draft.ts';

const text = { subject: 's', preview: 'p', body: 'b', draft: { subject: 'ds', body: 'db' } };

describe('words that were not saved', () => {
  it('come back with the edition they were typed over', () => {
    expect(readWordingDraft(writeWordingDraft({ text, version: 3 }), text)).toEqual({ text, version: 3 });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no edition', JSON.stringify({ text })],
    ['no draft, where the mail has one', JSON.stringify({ text: { ...text, draft: null }, version: 3 })],
    ['a part missing', JSON.stringify({ text: { ...text, body: undefined }, version: 3 })],
  ])('are none where there is %s', (_what, kept) => {
    expect(readWordingDraft(kept, text)).toBeUndefined();
  });

  it('are kept for each mail, division and language', () => {
    const keys = [
      { kind: 'thank-you', division: 'office', language: 'en' },
      { kind: 'thank-you', division: 'office', language: 'es' },
      { kind: 'reminder', division: 'office', language: 'en' },
    ] as const;
    expect(new Set(keys.map(draftKey)).size).toBe(3);
  });
});
