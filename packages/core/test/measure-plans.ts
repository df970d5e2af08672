/**
 * Prints how many plans a second the rules make, with a sentence for every date: `node packages/core/test/measure-plans.ts`.
 * The plans are those of the static cases, over and over, as the preview makes them.
 */
import { cpus } from 'node:os';
import cases from '../../../test/fixtures/etiquette-cases.json' with { type: 'json' };
import { defaultPolicy } from '../src/division/policy.ts';
import { previewPlan } from '../src/follow-up/preview-plan.ts';
import { fromIso } from '../src/kernel/time.ts';

const commands = cases.map((example) => ({
  plan: {
    ...example.interview,
    decisionDate: example.decisionDate,
    candidateTimeZone: example.candidateTimeZone,
    division: 'office',
  } as const,
  context: {
    now: fromIso(example.now),
    by: { kind: 'user', id: 'recruiter' },
    rules: {
      policy: { ...defaultPolicy, ...('policy' in example ? example.policy : {}) },
      calendar: { holidays: example.holidays.map((date) => ({ date, name: '' })) },
      basis: { policy: 1, calendar: 1, zoneData: 'measured' },
    },
  } as const,
}));

/** Plans everything once; gives the steps made, so that nothing is optimised away. */
const planAll = (): number =>
  commands.reduce((steps, { plan, context }) => {
    const made = previewPlan(plan, context);
    return steps + (made.ok ? made.value.filter(({ reason }) => reason !== '').length : 0);
  }, 0);

const rounds = 200;
for (let warmUp = 0; warmUp < 20; warmUp += 1) planAll();
const started = performance.now();
let steps = 0;
for (let round = 0; round < rounds; round += 1) steps += planAll();
const seconds = (performance.now() - started) / 1000;
const plans = rounds * commands.length;

console.info(
  `${Math.round(plans / seconds).toLocaleString('en')} plans a second with ${Math.round(steps / seconds).toLocaleString('en')} explained dates, ` +
    `on one core of ${cpus().length} (${cpus()[0]?.model}), Node ${process.version}.`,
);
