import type { SettingsView } from '@afterword/contracts/resources/settings';
import type { Agency } from '@afterword/core/agency/agency';
import { divisions } from '@afterword/core/division/division';
import { checkPolicy, type PolicyBook } from '@afterword/core/division/policy';
import type { Decision } from '@afterword/core/kernel/refusal';
import { toIso } from '@afterword/core/kernel/time';
import type { Change } from '@afterword/store/ports';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { accepted, fail, present } from '../http/problem-error.ts';
import { isoOrNull } from '../views/instants.ts';
import { newJob } from './new-job.ts';

const settingsView = (agency: Agency, version: number): SettingsView => ({
  name: agency.name,
  postalAddress: agency.postalAddress,
  replyTo: agency.replyTo,
  timeZone: agency.timeZone,
  policies: { agency: agency.policies.agency, divisions: { ...agency.policies.divisions } },
  holidays: [...agency.calendar.holidays],
  sending: agency.sending,
  version,
});

function checkPolicies(policies: PolicyBook): PolicyBook {
  accepted(under('policies.agency', checkPolicy(policies.agency)));
  for (const division of divisions) {
    accepted(under(`policies.divisions.${division}`, checkPolicy(policies.divisions[division] ?? {})));
  }
  return policies;
}

/** Names the field as the settings spell it: core knows one policy, the settings hold five. */
const under = <T>(path: string, decision: Decision<T>): Decision<T> => {
  if (decision.ok || decision.refusal.field === undefined) return decision;
  const field = decision.refusal.field.replace(/^policy/, path);
  return { ok: false, refusal: { ...decision.refusal, field } };
};

export const settings: Pick<Handlers, 'getSettings' | 'changeSettings' | 'getJob'> = {
  getSettings: async ({ user }, { stores }) => {
    insist(user, 'agency:read');
    const { value, version } = await theAgency(stores);
    return { body: settingsView(value, version), version };
  },

  changeSettings: async ({ body, user, ifMatch, save }, dependencies) => {
    const { stores } = dependencies;
    insist(user, 'agency:write');
    if (body.sending) insist(user, 'sending:write');
    const found = await theAgency(stores);
    insistOnVersion(ifMatch, found.version);
    const { policies, holidays, ...fields } = body;
    const book = policies && {
      agency: policies.agency,
      divisions: Object.fromEntries(
        Object.entries(policies.divisions ?? {}).map(([division, own]) => [division, given(own ?? {})]),
      ),
    };
    const value: Agency = {
      ...found.value,
      ...given(fields),
      ...(book ? { policies: checkPolicies(book), policyRevision: found.value.policyRevision + 1 } : {}),
      ...(holidays ? { calendar: { holidays }, calendarRevision: found.value.calendarRevision + 1 } : {}),
    };
    const movesPlans = policies !== undefined || holidays !== undefined;
    const job = newJob('replan-all', null, user, dependencies);
    const changes: Change[] = [{ kind: 'agency', value, expected: found.version }];
    if (movesPlans) changes.push({ kind: 'job', value: job, expected: null });
    const version = found.version + 1;
    const answer = {
      body: { ...settingsView(value, version), ...(movesPlans ? { jobId: job.id } : {}) },
      version,
    };
    const result = await save(changes, answer);
    return result.ok
      ? answer
      : fail('version/stale', 'Somebody changed the settings just now. Load them again.');
  },

  getJob: async ({ params, user }, { stores }) => {
    insist(user, 'job:read');
    const { value } = present(await stores.jobs.find(params.jobId), 'job');
    // It counts submissions of divisions that others may not see (I5).
    if (user.role !== 'admin' && value.requestedBy !== user.id) fail('not-found', 'There is no such job.');
    const { id, kind, subject, state, seen, changed, failed } = value;
    return {
      body: {
        id,
        kind,
        subject,
        state,
        startedAt: toIso(value.startedAt),
        finishedAt: isoOrNull(value.finishedAt),
        seen,
        changed,
        failed,
      },
    };
  },
};
