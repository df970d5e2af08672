'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { JobProgress } from './job-progress.tsx';
import { PolicyForm } from './policy-form.tsx';
import type { Scope } from './policy-values.ts';
import { SettingsPage } from './settings-page.tsx';
import { useJobs } from './use-jobs.ts';
import { settingsKey } from './use-settings.ts';

/** The numbers of the etiquette: the agency's, and what divisions do differently. */
export const PolicyScreen = () => (
  <SettingsPage
    title="Follow-up policy"
    lead="When follow-ups go. The agency’s numbers hold everywhere; a division may have its own: industrial decides in days, managerial in weeks."
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
  const [saves, setSaves] = useState(0);
  const [scope, setScope] = useState<Scope>('agency');
  const { jobs, start, forget } = useJobs('replan');
  return (
    <>
      {jobs.map((job) => (
        <JobProgress key={job.jobId} job={job} done="looked at and up to date" forget={forget} />
      ))}
      <PolicyForm
        key={mayChange ? saves : `read ${settings.version}`}
        settings={settings}
        scope={scope}
        setScope={setScope}
        mayChange={mayChange}
        onSaved={(saved) => {
          queries.setQueryData(settingsKey, saved);
          setSaves(saves + 1);
          if (saved.jobId) start({ jobId: saved.jobId, title: 'Plans follow the new policy' });
        }}
      />
    </>
  );
}
