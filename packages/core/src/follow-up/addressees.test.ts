import { describe, expect, test } from 'vitest';
import { type AddresseeFacts, selectAddressees } from './addressees.ts';

const contact = (id: string, name: string, email: string | null, isHr = false) => ({
  id,
  name,
  email,
  isHr,
  title: null,
  phone: '+1 312 555 0100',
});

const facts: AddresseeFacts = {
  interviewers: [{ contactId: null, name: 'Dana Reyes', email: 'dana@client.test' }],
  contacts: [
    contact('c1', 'Dana Reyes', 'dana.r@client.test'),
    contact('hr', 'Pat Kim', 'hr@client.test', true),
  ],
  contactPolicy: 'direct-contact',
  recruiter: { name: 'Rita Moss', email: 'rita@agency.test' },
  agency: { name: 'Northside', replyTo: 'desk@agency.test' },
};
const without = { contactId: null, name: 'Dana Reyes', email: null };

describe('whom the candidate writes to', () => {
  test('is the interviewer, at the address of the interview', () => {
    expect(selectAddressees(facts)).toEqual({
      kind: 'employer',
      to: [{ name: 'Dana Reyes', email: 'dana@client.test' }],
      greet: ['Dana Reyes'],
    });
  });

  test('is the interviewer at the address of the client’s contact where the interview names none', () => {
    const { to } = selectAddressees({ ...facts, interviewers: [{ ...without, contactId: 'c1' }] });
    expect(to).toEqual([{ name: 'Dana Reyes', email: 'dana.r@client.test' }]);
  });

  test('are all interviewers with an address, and the draft greets the others too', () => {
    const interviewers = [...facts.interviewers, { contactId: null, name: 'Lee Wong', email: '' }];
    expect(selectAddressees({ ...facts, interviewers })).toMatchObject({
      to: [{ email: 'dana@client.test' }],
      greet: ['Dana Reyes', 'Lee Wong'],
    });
  });

  test('holds a shared address once', () => {
    const interviewers = [...facts.interviewers, { contactId: null, name: 'Lee', email: 'Dana@Client.test' }];
    expect(selectAddressees({ ...facts, interviewers }).to).toHaveLength(1);
  });

  test('is the HR contact where no interviewer has an address', () => {
    expect(selectAddressees({ ...facts, interviewers: [without] })).toEqual({
      kind: 'hr-contact',
      to: [{ name: 'Pat Kim', email: 'hr@client.test' }],
      greet: ['Pat Kim'],
    });
  });

  test.each([
    ['there is no HR contact', [contact('c2', 'Somebody', 'somebody@client.test')]],
    ['the HR contact has no address', [contact('hr', 'Pat Kim', null, true)]],
    ['the client has no contacts', []],
  ])('is the recruiter where %s', (_, contacts) => {
    expect(selectAddressees({ ...facts, interviewers: [without], contacts })).toEqual({
      kind: 'recruiter',
      to: [{ name: 'Rita Moss', email: 'rita@agency.test' }],
      greet: ['Dana Reyes'],
    });
  });

  test('is the recruiter of a via-recruiter client, and no address of the client is in it', () => {
    const chosen = selectAddressees({ ...facts, contactPolicy: 'via-recruiter' });
    expect(chosen.kind).toBe('recruiter');
    expect(JSON.stringify(chosen)).not.toContain('client.test');
  });

  test('is the agency once the recruiter has left', () => {
    const gone = {
      ...facts,
      contactPolicy: 'via-recruiter',
      recruiter: { name: 'Rita', email: null },
    } as const;
    expect(selectAddressees(gone).to).toEqual([{ name: 'Northside', email: 'desk@agency.test' }]);
  });

  test('greets nobody where nobody is named', () => {
    expect(selectAddressees({ ...facts, interviewers: [], contacts: [] })).toMatchObject({
      kind: 'recruiter',
      greet: [],
    });
  });
});
