import type { Candidate } from '@afterword/core/candidate/candidate';
import { fromIso } from '@afterword/core/kernel/time';

/** A candidate with a mailbox, in Chicago, whom nothing keeps from being written to. */
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
  createdAt: fromIso('2027-01-04T15:00:00Z'),
  ...overrides,
});
