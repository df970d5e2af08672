'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToday } from '../records/use-today.ts';
import { HolidaysForm } from './holidays-form.tsx';
import { JobProgress } from './job-progress.tsx';
import { SettingsPage } from './settings-page.tsx';
import { useJobs } from './use-jobs.ts';
import { settingsKey } from './use-settings.ts';

/** The days on which the agency does not follow up. */
export const HolidaysScreen = () => (
  <SettingsPage
    title="Holidays"
    lead="No follow-up leaves on these days or at weekends; it goes on the next business day. Interview mails and thank-yous go all the same."
  >
    {(settings, mayChange) => <Loaded settings={settings} mayChange={mayChange} />}
  </SettingsPage>
);

interface Props {
  readonly settings: SettingsView;
  readonly mayChange: boolean;
}

function Loaded({ settings, mayChange }: Props) {
  const queries = useQueryClient();
  const today = useToday();
  const [saves, setSaves] = useState(0);
  const { jobs, start, forget } = useJobs('replan');
  return (
    <>
      {jobs.map((job) => (
        <JobProgress key={job.jobId} job={job} done="looked at and up to date" forget={forget} />
      ))}
      {today ? (
        <HolidaysForm
          key={mayChange ? saves : `read ${settings.version}`}
          settings={settings}
          today={today}
          mayChange={mayChange}
          onSaved={(saved) => {
            queries.setQueryData(settingsKey, saved);
            setSaves(saves + 1);
            if (saved.jobId) start({ jobId: saved.jobId, title: 'Plans follow the new calendar' });
          }}
        />
      ) : null}
    </>
  );
}
