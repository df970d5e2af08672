import type { Agency } from '@afterword/core/agency/agency';
import { defaultPolicy } from '@afterword/core/division/policy';

/** An agency in Chicago with the default policy, no holidays, and sending switched on. */
export const anAgency = (overrides: Partial<Agency> = {}): Agency => ({
  name: 'Lakeside Staffing',
  postalAddress: '100 Lake Street, Chicago, IL 60601',
  replyTo: 'office@agency.example',
  timeZone: 'America/Chicago',
  policies: { agency: defaultPolicy, divisions: {} },
  policyRevision: 1,
  calendar: { holidays: [] },
  calendarRevision: 1,
  sending: { mode: 'on' },
  ...overrides,
});
