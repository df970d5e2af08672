import type { SettingsView } from '@afterword/contracts/resources/settings';
import type { Agency } from '@afterword/core/agency/agency';
import { divisions } from '@afterword/core/division/division';
import { checkPolicy, type PolicyBook } from '@afterword/core/division/policy';
import { toIso } from '@afterword/core/kernel/time';
import type { Change } from '@afterword/store/ports';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { readPage } from '../http/pages.ts';
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
  accepted(checkPolicy(policies.agency));
  for (const division of divisions) accepted(checkPolicy(policies.divisions[division] ?? {}));
  return policies;
}

export const settings: Pick<Handlers, 'getSettings' | 'changeSettings' | 'getJob' | 'listUsers'> = {
  getSettings: async ({ user }, { stores }) => {
    insist(user, 'agency:read');
    const { value, version } = await theAgency(stores);
    return { body: settingsView(value, version), version };
  },

  changeSettings: async ({ body, user, ifMatch }, dependencies) => {
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
    const result = await stores.commits.commit(changes);
    if (!result.ok) fail('version/stale', 'Somebody changed the settings just now. Load them again.');
    const version = found.version + 1;
    return { body: { ...settingsView(value, version), ...(movesPlans ? { jobId: job.id } : {}) }, version };
  },

  getJob: async ({ params, user }, { stores }) => {
    insist(user, 'agency:read');
    const { value } = present(await stores.jobs.find(params.jobId), 'job');
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

  listUsers: async ({ query, user }, on) => {
    insist(user, 'user:read');
    const read = on.stores.users.list.bind(undefined);
    const view = ({ divisions: own, ...one }: typeof user) => ({ ...one, divisions: [...own] });
    return { body: await readPage(query, 'users', user, on, read, view) };
  },
};
