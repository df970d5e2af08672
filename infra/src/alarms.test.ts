import { expect, it } from 'vitest';
import { listAlarms } from './alarms.ts';

// A first synthesis loads the whole CDK.
it('lists every alarm by a name that says where to look', { timeout: 60_000 }, () => {
  expect(listAlarms().map(({ name }) => name)).toMatchInlineSnapshot(`
    [
      "identity-token-claims-function-errors",
      "operations-mail-reputation-bounces",
      "operations-mail-reputation-complaints",
      "operations-promise-canary-silent",
      "operations-promise-promise-broken",
      "operations-promise-steps-overdue",
      "operations-promise-sweep-missing",
      "portal-site-errors",
      "service-api-function-errors",
      "service-dead-letters-function-errors",
      "service-due-steps-dead-letters",
      "service-follow-up-function-errors",
      "service-inbound-dead-letters",
      "service-inbound-function-errors",
      "service-inbound-waiting",
      "service-jobs-dead-letters",
      "service-jobs-function-errors",
      "service-mail-events-dead-letters",
      "service-mail-events-function-errors",
      "service-mail-events-waiting",
      "service-projections-function-errors",
      "service-stream-failures",
      "service-submission-timers-dead-letters",
      "service-sweep-function-errors",
      "service-sweep-schedule-dead-letters",
      "service-timers-function-errors",
    ]
  `);
});

it('has no two alarms of one name: the second would not deploy', () => {
  const names = listAlarms().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]{5,80}$/);
});
