import { describe, expect, it } from 'vitest';
import { type ContactValues, clientChangesOf, withHr } from './client-form-values.ts';

const contact = (key: string, isHr: boolean, name = key): ContactValues => ({
  key,
  name,
  title: '',
  email: '',
  phone: '',
  isHr,
});

describe('the contacts of a client', () => {
  it('have one HR contact at most: who becomes it takes it over', () => {
    const hr = (list: readonly ContactValues[]) => list.filter(({ isHr }) => isHr).map(({ key }) => key);
    const contacts = [contact('dana', false), contact('lee', true)];
    expect(hr(withHr(contacts, 'dana', true))).toEqual(['dana']);
    expect(hr(withHr(contacts, 'lee', false))).toEqual([]);
    expect(hr(withHr(contacts, 'dana', false))).toEqual(['lee']);
  });

  it('are sent without the rows nobody filled in, empty fields as none', () => {
    const contacts = [
      { ...contact('c1', true, 'Lee Park'), id: 'c1', title: ' ' },
      contact('new', false, ''),
    ];
    expect(clientChangesOf({ contacts })).toEqual({
      contacts: [{ id: 'c1', name: 'Lee Park', title: null, email: null, phone: null, isHr: true }],
    });
  });

  it('are left alone where only the name changes', () => {
    expect(clientChangesOf({ name: 'Harbor' })).toEqual({ name: 'Harbor' });
  });
});
