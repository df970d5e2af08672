import { logInterview } from '@afterword/core/interview/log-interview';
import { rulesFor } from '@afterword/functions/runtime/rules';
import { aCandidate } from '@afterword/testing/a-candidate';
import { aClient } from '@afterword/testing/a-client';
import { aSubmission } from '@afterword/testing/a-submission';
import { aUser } from '@afterword/testing/a-user';
import { anAgency } from '@afterword/testing/an-agency';
import { expect, it } from 'vitest';
import { simulatedStores } from './cloud/simulated-stores.ts';
import { call, theInvocation } from './engine/invocation.ts';
import { findProfile } from './faults/profile.ts';
import { simulatedFunctions } from './functions.ts';
import { World } from './world.ts';

/** How many steps fall due in one minute; `AFTERWORD_DRAIN=10000` for the figure of docs/reliability.md. */
const steps = Number(process.env.AFTERWORD_DRAIN ?? 1500);
const rate = 14;

const start = Date.UTC(2027, 2, 3, 14, 0);

it(`drains ${steps} steps that fall due in one minute as fast as SES takes them, none lost, none twice`, async () => {
  const world = new World({ seed: 1, profile: findProfile('none'), functions: simulatedFunctions(), start });
  const agency = anAgency();
  await world.rows.commits.commit([
    { kind: 'agency', value: agency, expected: null },
    { kind: 'candidate', value: aCandidate(), expected: null },
    { kind: 'client', value: aClient(), expected: null },
    { kind: 'user', value: aUser(), expected: null },
  ]);
  // All interviews end at 16:30: at 17:30 every thank-you is due. Logged in between, so only that step is open then.
  const now = start / 1000;
  for (let number = 0; number < steps; number += 1) {
    const logged = logInterview(
      aSubmission({ id: `sub-${number}`, basis: rulesFor(agency, 'office').basis }),
      {
        id: `int-${number}`,
        startsAt: '2027-03-03T10:00',
        durationMinutes: 30,
        timeZone: 'America/Chicago',
        interviewers: [],
        place: null,
        decisionDate: null,
      },
      { now: now + 7200 + 600, by: { kind: 'user', id: 'user-1' }, rules: rulesFor(agency, 'office') },
    );
    if (!logged.ok) throw new Error(logged.refusal.message);
    world.submissionIds.push(logged.value.submission.id);
    const { submission } = logged.value;
    void world.perform('import', () => store(submission), 60);
  }
  await world.runUntil(start + 12 * 3600_000);

  const thankYous = world.ses.accepted.filter(({ step }) => step === 'thank-you_1');
  const due = Date.UTC(2027, 2, 3, 17, 30);
  const last = Math.max(...thankYous.map(({ at }) => at));
  const seconds = (last - due) / 1000;
  const best = steps / rate;
  console.info(
    `${steps} steps due at once, SES at ${rate}/s: drained in ${seconds.toFixed(0)} s, best possible ${best.toFixed(0)} s, ratio ${(seconds / best).toFixed(3)}`,
  );
  expect(new Set(thankYous.map(({ submissionId }) => submissionId)).size).toBe(steps);
  expect(thankYous).toHaveLength(steps);
  // The timers of one minute fire within that minute; the last of them cannot be earlier.
  expect(seconds).toBeLessThanOrEqual(best * 1.1 + 60);
}, 600_000);

const store = async (submission: ReturnType<typeof aSubmission>): Promise<void> => {
  await call({
    name: 'start',
    effect: () => theInvocation().world.time.now,
    error: () => new Error('never'),
  });
  await simulatedStores.commits.commit([
    { kind: 'submission', value: submission, expected: null, events: [] },
  ]);
};
