import { addDays } from '@afterword/core/calendar/plain-date';
import { defaultPolicy } from '@afterword/core/division/policy';
import type { Context } from '@afterword/core/follow-up/rules';
import { logInterview } from '@afterword/core/interview/log-interview';
import { fromIso } from '@afterword/core/kernel/time';
import type { Changed } from '@afterword/core/submission/change';
import { openSubmission } from '@afterword/core/submission/open-submission';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aJobOrder } from '@afterword/testing/a-job-order';
import { aUser } from '@afterword/testing/a-user';

const context = (now: number): Context => ({
  now,
  by: { kind: 'user', id: '01JNAFTERWORDUSER000000001' },
  rules: {
    policy: defaultPolicy,
    calendar: { holidays: [] },
    basis: { policy: 1, calendar: 1, zoneData: '2026c' },
  },
});

/** Ids as they are in production: ULIDs. */
const ulid = (kind: string, number: number): string =>
  `01JNAFTERWORD${kind}${String(number).padStart(13 - kind.length, '0')}`;

const opened = fromIso('2027-02-20T15:00:00Z');
const logged = fromIso('2027-02-26T15:00:00Z');

function accepted(
  decision: { readonly ok: true; readonly value: Changed } | { readonly ok: false },
): Changed {
  if (!decision.ok) throw new Error('A typical submission was refused.');
  return decision.value;
}

/** Opened by the rules themselves, so that its size is that of a real one. */
export const openedSubmission = (number = 1): Changed =>
  accepted(
    openSubmission(
      {
        id: ulid('S', number),
        candidate: aCandidate({ id: ulid('C', number) }),
        jobOrder: aJobOrder({ id: ulid('J', 1) }),
        client: aClient({ id: ulid('K', 1) }),
        owner: aUser({ id: ulid('U', 1) }),
      },
      context(opened),
    ),
  );

/** Logs one more interview, a week after the last, with its six-step plan. */
export function withLoggedInterview(submission: Changed['submission']): Changed {
  const number = submission.interviews.length;
  const day = addDays('2027-03-02', 7 * number);
  return accepted(
    logInterview(
      submission,
      {
        id: ulid('I', number + 1),
        startsAt: `${day}T10:00`,
        timeZone: 'America/Chicago',
        interviewers: [
          { contactId: ulid('P', 1), name: 'Dana Whitfield', email: 'dana.whitfield@harbor.example' },
        ],
        place: {
          kind: 'onsite',
          detail: 'Harbor Freight Lines, 400 Wharf Road, Chicago, IL 60611, 2nd floor',
        },
        decisionDate: addDays(day, 7),
      },
      context(logged),
    ),
  );
}
