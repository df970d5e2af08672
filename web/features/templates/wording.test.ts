import { describe, expect, it } from 'vitest';
import { insertField, isSameWording, partOf, withPart } from './wording.ts';

const wording = { subject: 's', preview: 'p', body: 'b', draft: { subject: 'ds', body: 'db' } };
const parts = ['subject', 'preview', 'body', 'draft subject', 'draft body'] as const;

describe('a wording', () => {
  it.each(parts)('takes another %s and leaves the rest', (part) => {
    const changed = withPart(wording, part, 'new');
    expect(partOf(changed, part)).toBe('new');
    for (const other of parts) {
      if (other !== part) expect(partOf(changed, other)).toBe(partOf(wording, other));
    }
    expect([isSameWording(wording, changed), isSameWording(wording, { ...wording })]).toEqual([false, true]);
  });

  it('without a draft stays without', () => {
    const none = { ...wording, draft: null };
    expect(withPart(none, 'draft body', 'new')).toBe(none);
    expect(partOf(none, 'draft body')).toBe('');
  });
});

describe('a field', () => {
  it('goes where the cursor is', () => {
    expect(insertField('Hi , you', 'first name', { start: 3, end: 3 })).toEqual({
      text: 'Hi {{first name}}, you',
      cursor: 17,
    });
  });

  it('takes the place of what was selected', () => {
    expect(insertField('Hi Maria', 'first name', { start: 3, end: 8 }).text).toBe('Hi {{first name}}');
  });
});
