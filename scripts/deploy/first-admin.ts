import { divisions } from '@afterword/core/division/division';
import { defaultPolicy } from '@afterword/core/division/policy';
import type { EpochSeconds } from '@afterword/core/kernel/time';
import { toIso } from '@afterword/core/kernel/time';
import type { Change, Stores } from '@afterword/store/ports';
import { federalHolidays } from '../demo/federal-holidays.ts';
import type { FirstAdmin } from './deploy-plan.ts';

/** What becomes of the row of the first admin. Their row says what they may do; the issuer only says who they are. */
export type FirstAdminOutcome = 'made' | 'there-already' | 'others-there';

/**
 * Makes the agency and its first admin in an empty table. Where there is an agency already nothing is changed: from then
 * on admins are made by admins. Mail stays off until the admin has said whose it is.
 */
export async function makeFirstAdmin(
  { agencies, users, commits }: Pick<Stores, 'agencies' | 'users' | 'commits'>,
  admin: FirstAdmin,
  about: { readonly now: EpochSeconds; readonly sender: string },
): Promise<FirstAdminOutcome> {
  if (await users.findByEmail(admin.email)) return 'there-already';
  if (await agencies.find()) return 'others-there';
  const year = Number(toIso(about.now).slice(0, 4));
  const changes: readonly Change[] = [
    {
      kind: 'agency',
      expected: null,
      value: {
        // Left for the admin to say, on the list of first steps: no mail may go out in the name of a placeholder.
        name: '',
        postalAddress: '',
        replyTo: about.sender,
        timeZone: 'America/New_York',
        policies: { agency: defaultPolicy, divisions: {} },
        policyRevision: 1,
        calendar: { holidays: [year, year + 1, year + 2].flatMap(federalHolidays) },
        calendarRevision: 1,
        sending: { mode: 'off' },
      },
    },
    {
      kind: 'user',
      expected: null,
      value: { id: 'user-first-admin', ...admin, role: 'admin', divisions, active: true },
    },
  ];
  const done = await commits.commit(changes);
  return done.ok ? 'made' : 'others-there';
}
