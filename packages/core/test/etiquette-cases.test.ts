import { describe, expect, it } from 'vitest';
import cases from '../../../test/fixtures/etiquette-cases.json' with { type: 'json' };
import { defaultPolicy } from '../src/division/policy.ts';
import { previewPlan } from '../src/follow-up/preview-plan.ts';
import { fromIso, toIso } from '../src/kernel/time.ts';

describe('the dates of a plan', () => {
  it.each(cases.map((example) => [example.id, example] as const))('%s', (_id, example) => {
    const plan = previewPlan(
      {
        ...example.interview,
        decisionDate: example.decisionDate,
        candidateTimeZone: example.candidateTimeZone,
        division: 'office',
      },
      {
        now: fromIso(example.now),
        by: { kind: 'user', id: 'recruiter' },
        rules: {
          policy: { ...defaultPolicy, ...('policy' in example ? example.policy : {}) },
          calendar: { holidays: example.holidays.map((date) => ({ date, name: '' })) },
          basis: { policy: 1, calendar: 1, zoneData: 'test' },
        },
      },
    );
    if (!plan.ok) throw new Error(plan.refusal.message);
    const moments = Object.fromEntries(
      plan.value
        .filter(({ step }) => step.kind !== 'confirmation')
        .map(({ step }) => [
          step.kind,
          step.state === 'planned' && step.dueAt !== null ? toIso(step.dueAt) : step.state,
        ]),
    );
    expect(moments).toEqual(example.expected);
    expect(plan.value.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });
});
