import type { Agency } from '@afterword/core/agency/agency';
import type { Division } from '@afterword/core/division/division';
import { policyFor } from '@afterword/core/division/policy';
import type { Rules } from '@afterword/core/follow-up/rules';

/** Version of the time-zone data of this runtime, `2026c`; a plan made under an older one is made anew. */
export const zoneDataVersion = (): string => process.versions.tz ?? 'unknown';

/** The agency's rules as they hold for a division now. */
export const rulesFor = (agency: Agency, division: Division, zoneData = zoneDataVersion()): Rules => ({
  policy: policyFor(agency.policies, division),
  calendar: agency.calendar,
  basis: { policy: agency.policyRevision, calendar: agency.calendarRevision, zoneData },
});
