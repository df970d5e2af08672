import type { JobOrder } from '@afterword/core/job-order/job-order';
import { fromIso } from '@afterword/core/kernel/time';

/** An open job order of the office division. */
export const aJobOrder = (overrides: Partial<JobOrder> = {}): JobOrder => ({
  id: 'job-1',
  clientId: 'client-1',
  clientName: 'Harbor Freight Lines',
  title: 'Dispatch coordinator',
  division: 'office',
  type: 'direct-hire',
  openings: 1,
  pay: null,
  shift: null,
  site: null,
  status: 'open',
  createdAt: fromIso('2027-01-05T15:00:00Z'),
  ...overrides,
});
