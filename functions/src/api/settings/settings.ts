import type { SettingsChanges, SettingsView } from '@afterword/contracts/resources/settings';
import type { Agency } from '@afterword/core/agency/agency';
import type { HolidayCalendar } from '@afterword/core/calendar/holiday-calendar';
import { divisions } from '@afterword/core/division/division';
import { toIso } from '@afterword/core/kernel/time';
import type { Job } from '@afterword/store/items';
import type { Change } from '@afterword/store/ports';
import type { ReadStores } from '../http/dependencies.ts';
import { given } from '../http/given.ts';
import { insist, insistOnVersion, theAgency } from '../http/guard.ts';
import type { Handlers } from '../http/handler.ts';
import { fail, present } from '../http/problem-error.ts';
import { isoOrNull } from '../views/instants.ts';
import { newJob } from './new-job.ts';
import { bookOf } from './policy-book.ts';
import { previewSettings } from './preview-settings.ts';

const settingsView = (agency: Agency, version: number): SettingsView => {
  const { holidays, preset } = agency.calendar;
  return {
    name: agency.name,
    postalAddress: agency.postalAddress,
    replyTo: agency.replyTo,
    timeZone: agency.timeZone,
    language: agency.language ?? 'en',
    policies: { agency: agency.policies.agency, divisions: { ...agency.policies.divisions } },
    holidays: [...holidays],
    holidayPreset: preset ? { ...preset, without: [...preset.without] } : null,
    sending: agency.sending,
    version,
  };
};

/** The calendar a change leads to; `undefined` where it is not about it. */
function calendarOf(
  { calendar }: Agency,
  { holidays, holidayPreset }: Pick<SettingsChanges, 'holidays' | 'holidayPreset'>,
): HolidayCalendar | undefined {
  if (holidays === undefined && holidayPreset === undefined) return undefined;
  const preset = holidayPreset === undefined ? calendar.preset : (holidayPreset ?? undefined);
  const days = holidays === undefined ? calendar.holidays : holidays.map((day) => given(day));
  return { holidays: days, ...(preset ? { preset } : {}) };
}

/** About how many submissions a job over all of them has to look at. Figures of the boards, seconds behind the rows. */
async function expectedOf({ kind, state }: Job, { counters }: ReadStores): Promise<number | null> {
  if (kind !== 'replan-all' || state === 'done' || state === 'failed') return null;
  const counts = await counters.read(divisions);
  return divisions
    .flatMap((division) => Object.values(counts[division] ?? {}))
    .reduce<number>((sum, count) => sum + count, 0);
}

export const settings: Pick<Handlers, 'getSettings' | 'changeSettings' | 'previewSettings' | 'getJob'> = {
  previewSettings,

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
    const { policies, holidays, holidayPreset, ...fields } = body;
    const calendar = calendarOf(found.value, { holidays, holidayPreset });
    const value: Agency = {
      ...found.value,
      ...given(fields),
      ...(policies ? { policies: bookOf(policies), policyRevision: found.value.policyRevision + 1 } : {}),
      ...(calendar ? { calendar } : {}),
      ...(holidays ? { calendarRevision: found.value.calendarRevision + 1 } : {}),
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
        expected: await expectedOf(value, stores),
        changed,
        failed,
      },
    };
  },
};
