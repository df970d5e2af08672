import { describe, expect, it } from 'vitest';
import { entryOf, readInterviewers } from './interviewers.ts';

const owen = { id: 'contact-1', name: 'Owen Castillo', email: 'owen@client.test' };

describe('interviewers, as typed', () => {
  it.each([
    ['Mei Lin', { name: 'Mei Lin', email: null }],
    ['Mei Lin <mei@client.test>', { name: 'Mei Lin', email: 'mei@client.test' }],
    ['Mei Lin mei@client.test', { name: 'Mei Lin', email: 'mei@client.test' }],
    ['"Mei Lin" <mei@client.test>', { name: 'Mei Lin', email: 'mei@client.test' }],
    ['mei.lin@client.test', { name: 'Mei Lin', email: 'mei.lin@client.test' }],
    ['MEI_LIN@client.test', { name: 'Mei Lin', email: 'MEI_LIN@client.test' }],
  ])('%s', (entry, interviewer) => {
    expect(readInterviewers([entry], [owen])).toEqual({ ok: true, interviewers: [interviewer] });
  });

  it('go with their id where the client has them as contacts', () => {
    const known = { contactId: 'contact-1', name: 'Owen Castillo', email: 'owen@client.test' };
    expect(readInterviewers([entryOf(owen)], [owen])).toEqual({ ok: true, interviewers: [known] });
    expect(readInterviewers(['Owen Castillo'], [owen])).toEqual({ ok: true, interviewers: [known] });
  });

  it('need a name: nobody is greeted as "Jobs"', () => {
    expect(readInterviewers(['jobs@client.test'], [owen])).toMatchObject({
      ok: false,
      message: expect.stringContaining('Add the name to jobs@client.test'),
    });
  });
});
