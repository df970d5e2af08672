'use client';

import type { MeView, UserView } from '@afterword/contracts/resources/users';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../client/use-me.ts';
import { Notice } from '../records/notice.tsx';
import { ReadFailed, RowsLoading } from '../records/page-list.tsx';
import readable from '../when/readable.module.css';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './settings.module.css';
import { TeamList } from './team-list.tsx';
import { useJobs } from './use-jobs.ts';
import { type Team, useTeam } from './use-team.ts';
import { UserDialog } from './user-dialog.tsx';

/** Who works here, in which role and divisions; who comes, and who leaves. */
export function TeamScreen() {
  const { data: me } = useMe();
  const { data, error, refetch } = useTeam();
  return (
    <div className={`${styles.page} ${readable.readable}`}>
      <div>
        <h1>Team</h1>
        <p className={styles.lead}>
          Who may sign in, what they see, and who takes over when somebody leaves. Their role here counts,
          whatever the sign-in service says.
        </p>
      </div>
      {me && me.user.role === 'recruiter' ? (
        <Notice tone="calm">You can read this. Managers and admins change it; ask one of them.</Notice>
      ) : null}
      {me && data ? <Loaded team={data} me={me.user} invites={me.invites} /> : null}
      {!data && error ? <ReadFailed what="The team" error={error} retry={() => void refetch()} /> : null}
      {(!data && !error) || !me ? <RowsLoading what="team" count={4} /> : null}
    </div>
  );
}

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'change' | 'leave' | 'hand-over'; readonly person: UserView };

function Loaded({
  team,
  me,
  invites,
}: { readonly team: Team } & { readonly me: MeView['user']; readonly invites: boolean }) {
  const [open, setOpen] = useState<Open>();
  const { jobs, start, forget } = useJobs('hand-over');
  const close = () => setOpen(undefined);
  const ask = (kind: 'change' | 'leave' | 'hand-over') => (person: UserView) => setOpen({ kind, person });
  return (
    <>
      {jobs.map((job) => (
        <JobProgress key={job.jobId} job={job} done="handed over" forget={forget} />
      ))}
      {me.role === 'recruiter' ? null : (
        <div>
          <Button onClick={() => setOpen({ kind: 'new' })}>Add a colleague</Button>
        </div>
      )}
      {invites || me.role === 'recruiter' ? null : (
        <Notice tone="calm">
          People sign in at your own identity provider. Whoever you add here has to be known there, too: no
          invitation is sent from here.
        </Notice>
      )}
      <TeamList
        people={team.people}
        me={me}
        invites={invites}
        change={ask('change')}
        leave={ask('leave')}
        handOver={ask('hand-over')}
      />
      {team.areMore ? (
        <Notice tone="calm">There are more people than are shown here: the list ends after 500.</Notice>
      ) : null}
      {open?.kind === 'new' ? (
        <UserDialog me={me} invites={invites} person={undefined} close={close} />
      ) : null}
      {open?.kind === 'change' ? (
        <UserDialog me={me} invites={invites} person={open.person} close={close} />
      ) : null}
      {open?.kind === 'leave' || open?.kind === 'hand-over' ? (
        <HandOverDialog
          person={open.person}
          me={me}
          people={team.people}
          leaves={open.kind === 'leave'}
          started={start}
          close={close}
        />
      ) : null}
    </>
  );
}
