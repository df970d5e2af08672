import { describe, expect, it } from 'vitest';
import { availabilityWords, mailTrouble, sharedWords } from './candidate-words.ts';

const fine = { email: 'ana@mail.test', undeliverable: null, stopped: 'nothing' } as const;

describe('what is said of a candidate', () => {
  it.each([
    [fine, undefined],
    [{ ...fine, email: null, stopped: 'all' as const }, 'No e-mail'],
    [{ ...fine, undeliverable: { why: 'bounced' as const, at: '' } }, 'Mail bounced'],
    [{ ...fine, undeliverable: { why: 'complained' as const, at: '' } }, 'Marked as spam'],
    [{ ...fine, stopped: 'coaching' as const }, 'Stopped coaching e-mails'],
  ])('whether mails reach them: %j', (candidate, words) => {
    expect(mailTrouble(candidate)).toBe(words);
  });

  it('when they can start', () => {
    expect(availabilityWords({ from: null, note: null }, '2027-03-01')).toBe('');
    expect(availabilityWords({ from: '2027-03-01', note: null }, '2027-03-01')).toBe('Available now');
    expect(availabilityWords({ from: '2027-03-08', note: 'Days only' }, '2027-03-01')).toBe(
      'From Mon, Mar 8, 2027. Days only',
    );
  });

  it('what another record shares with them', () => {
    expect(sharedWords(['email'])).toBe('Same e-mail');
    expect(sharedWords(['email', 'phone', 'name'])).toBe('Same e-mail, phone, and name');
  });
});
