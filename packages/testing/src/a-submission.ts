import { fromIso } from '@afterword/core/kernel/time';
import type { Submission } from '@afterword/core/submission/submission';

/** A new submission of the office division, without interviews. */
export const aSubmission = (overrides: Partial<Submission> = {}): Submission => ({
  id: 'sub-1',
  candidateId: 'cand-1',
  clientId: 'client-1',
  jobOrderId: 'job-1',
  division: 'office',
  ownerId: 'user-1',
  names: {
    candidate: 'Ana Reyes',
    client: 'Harbor Freight Lines',
    jobOrder: 'Dispatch coordinator',
    owner: 'Rosa Kim',
  },
  stage: 'submitted',
  stageSince: fromIso('2027-02-20T15:00:00Z'),
  createdAt: fromIso('2027-02-20T15:00:00Z'),
  keepOpen: false,
  paused: null,
  pendingAnswer: null,
  placement: null,
  candidate: { revision: 1, timeZone: 'America/Chicago', address: 'ok', stopped: 'nothing', erased: false },
  approveBeforeSend: false,
  basis: { policy: 1, calendar: 1, zoneData: '2026c' },
  interviews: [],
  linkGeneration: 1,
  ...overrides,
});
