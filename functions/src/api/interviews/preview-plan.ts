import { checkPolicy } from '@afterword/core/division/policy';
import { previewPlan as decide } from '@afterword/core/follow-up/preview-plan';
import type { Decision } from '@afterword/core/kernel/refusal';
import { fromIso, toIso } from '@afterword/core/kernel/time';
import { rulesFor } from '../../runtime/rules.ts';
import { given } from '../http/given.ts';
import { insist, theAgency } from '../http/guard.ts';
import type { Handler } from '../http/handler.ts';
import { accepted } from '../http/problem-error.ts';

/** The plan an interview would get; saves nothing. */
export const previewPlan: Handler<'previewPlan'> = async ({ body, user }, { stores, clock }) => {
  insist(user, 'submission:read');
  const agency = await theAgency(stores);
  const division = body.division ?? 'office';
  const overrides = accepted(checkPolicy(given(body.policy ?? {})));
  const rules = rulesFor(agency.value, division);
  const steps = accepted(
    underInterview(
      decide(
        {
          startsAt: body.interview.startsAt,
          timeZone: body.interview.timeZone,
          ...given({ durationMinutes: body.interview.durationMinutes }),
          decisionDate: body.decisionDate ?? null,
          candidateTimeZone: body.candidateTimeZone ?? null,
          division,
        },
        {
          now: body.now === undefined ? clock.now() : fromIso(body.now),
          by: { kind: 'user', id: user.id },
          rules: {
            ...rules,
            policy: { ...rules.policy, ...overrides },
            ...(body.holidays
              ? { calendar: { holidays: body.holidays.map((date) => ({ date, name: '' })) } }
              : {}),
          },
        },
      ),
    ),
  );
  return {
    body: {
      steps: steps.map(({ step, reason }) => ({
        kind: step.kind,
        dueAt: step.state === 'planned' && step.dueAt !== null ? toIso(step.dueAt) : null,
        reason,
        state: step.state === 'skipped' || step.state === 'held' ? step.state : 'planned',
        ...(step.state === 'skipped' ? { skipReason: step.skipReason } : {}),
        ...(step.state === 'held' ? { holdReason: step.holdReason } : {}),
      })),
    },
  };
};

const timingFields = ['startsAt', 'timeZone', 'durationMinutes'];

/** The preview's request holds the timing one level deeper than the command does. */
function underInterview<T>(decision: Decision<T>): Decision<T> {
  const field = decision.ok ? undefined : decision.refusal.field;
  if (decision.ok || field === undefined || !timingFields.includes(field)) return decision;
  return { ok: false, refusal: { ...decision.refusal, field: `interview.${field}` } };
}
