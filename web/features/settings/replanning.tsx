'use client';

import type { SettingsView } from '@afterword/contracts/resources/settings';
import { useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactNode, useState } from 'react';
import { JobProgress } from './job-progress.tsx';
import { useJobs } from './use-jobs.ts';
import { settingsKey } from './use-settings.ts';

interface Props {
  readonly settings: SettingsView;
  readonly mayChange: boolean;
  /** What the plans follow once it is saved: "Plans follow the new policy". */
  readonly title: string;
  /** The form, begun anew with every save; for who only reads, with every version. */
  readonly children: (onSaved: (saved: SettingsView) => void) => ReactNode;
}

/** Settings that plans follow in the background: how far those saved before are, above the form. */
export function Replanning({ settings, mayChange, title, children }: Props) {
  const queries = useQueryClient();
  const [saves, setSaves] = useState(0);
  const { jobs, start, forget } = useJobs('replan');
  const onSaved = (saved: SettingsView) => {
    queries.setQueryData(settingsKey, saved);
    setSaves(saves + 1);
    if (saved.jobId) start({ jobId: saved.jobId, title });
  };
  return (
    <>
      {jobs.map((job) => (
        <JobProgress key={job.jobId} job={job} done="looked at and up to date" forget={forget} />
      ))}
      <Fragment key={mayChange ? saves : `read ${settings.version}`}>{children(onSaved)}</Fragment>
    </>
  );
}
