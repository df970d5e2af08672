import type { Interview } from '@afterword/core/interview/interview';
import { fromIso } from '@afterword/core/kernel/time';

/** An interview on Tuesday 2 March 2027, 10:00 to 11:00 in Chicago, without a plan. */
export const anInterview = (overrides: Partial<Interview> = {}): Interview => ({
  id: 'int-1',
  startsAt: '2027-03-02T10:00',
  timeZone: 'America/Chicago',
  start: fromIso('2027-03-02T16:00:00Z'),
  end: fromIso('2027-03-02T17:00:00Z'),
  interviewers: [{ contactId: 'contact-1', name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' }],
  place: { kind: 'video', detail: 'https://meet.example/harbor' },
  status: 'scheduled',
  outcome: null,
  decisionDate: null,
  loggedAt: fromIso('2027-02-26T15:00:00Z'),
  sequence: 0,
  cycle: 1,
  countsFrom: null,
  ends: [],
  steps: [],
  ...overrides,
});
