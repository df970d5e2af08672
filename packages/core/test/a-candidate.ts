import type { Candidate } from '../src/candidate/candidate.ts';

/** A candidate with a mailbox, in Chicago. */
export const aCandidate = (overrides: Partial<Candidate> = {}): Candidate => ({
  id: 'cand-1',
  name: 'Ana Reyes',
  email: 'ana.reyes@example.com',
  phone: null,
  timeZone: 'America/Chicago',
  language: 'en',
  divisions: ['office'],
  skills: [],
  availability: { from: null, note: null },
  stopped: 'nothing',
  undeliverable: null,
  erasedAt: null,
  mergedInto: null,
  mergedFrom: [],
  factsRevision: 1,
  createdAt: 1_790_000_000,
  ...overrides,
});
