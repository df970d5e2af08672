import { type Division, divisions } from '@afterword/core/division/division';
import { zoneDataVersion } from '@afterword/functions/runtime/rules';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import type { World } from '../world.ts';
import { admin, recruiter } from './requests.ts';

const day = 24 * 3600 * 1000;

/** Who and what a world begins with. */
export interface Office {
  readonly division: Division;
  /** Of the agency and its interviews. */
  readonly zone: string;
  /** `null`: nobody asked the candidate. */
  readonly candidateZone: string | null;
  /** How many job orders the one candidate is submitted for; `sub-1` and so on. */
  readonly submissions: number;
  readonly holiday: string | null;
  readonly approveBeforeSend: boolean;
  readonly email?: string;
}

/** As the world's seed wills. */
export const randomOffice = ({ random, time }: World, division: Division, zone: string): Office => ({
  division,
  zone,
  submissions: random.chance(0.3) ? 2 : 1,
  holiday: new Date(time.now + random.whole(5, 30) * day).toISOString().slice(0, 10),
  candidateZone: random.chance(0.5) ? zone : null,
  approveBeforeSend: random.chance(0.05),
});

/** An agency with one candidate, submitted for some job orders. */
export async function populate(world: World, office: Office): Promise<void> {
  const { division, zone, candidateZone: timeZone, holiday, approveBeforeSend, email } = office;
  const createdAt = Math.floor(world.time.now / 1000) - 86_400;
  world.submissionIds.push(...Array.from({ length: office.submissions }, (_, index) => `sub-${index + 1}`));
  const holidays = holiday === null ? [] : [{ date: holiday, name: 'Holiday' }];
  const candidate = aCandidate({ timeZone, divisions: [division], createdAt, ...(email ? { email } : {}) });
  await world.rows.commits.commit([
    { kind: 'agency', value: anAgency({ timeZone: zone, calendar: { holidays } }), expected: null },
    { kind: 'candidate', value: candidate, expected: null },
    { kind: 'client', value: aClient({ approveBeforeSend }), expected: null },
    { kind: 'user', value: aUser({ email: recruiter, divisions: [division] }), expected: null },
    {
      kind: 'user',
      value: aUser({ id: 'user-2', email: admin, role: 'admin', divisions: [...divisions] }),
      expected: null,
    },
    ...world.submissionIds.flatMap((id, index) => [
      { kind: 'job-order', value: aJobOrder({ id: `job-${index + 1}`, division }), expected: null } as const,
      {
        kind: 'submission',
        value: aSubmission({
          id,
          jobOrderId: `job-${index + 1}`,
          division,
          createdAt,
          stageSince: createdAt,
          candidate: { ...aSubmission().candidate, timeZone },
          basis: { policy: 1, calendar: 1, zoneData: zoneDataVersion() },
        }),
        expected: null,
        events: [],
      } as const,
    ]),
  ]);
}
