'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { divisionNames } from '@afterword/core/division/division';
import { Button, Group, Menu, Skeleton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { useAgencyDay } from '../../client/use-agency-day.ts';
import { useMe } from '../../client/use-me.ts';
import { Notice } from '../records/notice.tsx';
import { ReadFailed } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { useToday } from '../records/use-today.ts';
import { CandidateDialog } from './candidate-dialog.tsx';
import { CandidateSubmissions } from './candidate-submissions.tsx';
import { availabilityWords, languageNames } from './candidate-words.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { MailPreferences } from './mail-preferences.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { ResumesCard } from './resumes.tsx';
import { useCandidate } from './use-candidate.ts';

interface Props {
  readonly candidateId: string;
  readonly initial: CandidateView | undefined;
}

/** One candidate: who they are, whether mails reach them, and everything they are put forward for. */
export function CandidateScreen({ candidateId, initial }: Props) {
  const { data, error, refetch } = useCandidate(candidateId, initial);
  return (
    <div className={styles.screen}>
      <div>
        <Link className={styles.crumb} href="/candidates">
          Candidates
        </Link>
      </div>
      {data ? <Loaded candidate={data} /> : null}
      {!data && error ? (
        <ReadFailed what="This candidate" error={error} retry={() => void refetch()} />
      ) : null}
      {!data && !error ? (
        <div className={styles.stack} role="status" aria-label="Loading the candidate">
          <Skeleton height={28} width="40%" />
          <Skeleton height={180} radius="lg" />
          <Skeleton height={220} radius="lg" />
        </div>
      ) : null}
    </div>
  );
}

type Dialog = 'edit' | 'merge' | 'erase';

function Loaded({ candidate }: { readonly candidate: CandidateView }) {
  const { data: me } = useMe();
  const [dialog, setDialog] = useState<Dialog>();
  const close = () => setDialog(undefined);
  if (candidate.mergedInto) {
    return (
      <Notice tone="calm" title="This record is part of another one">
        It was merged, with everything that hung on it.{' '}
        <Link className={styles.link} href={`/candidates/${candidate.mergedInto}`}>
          Go to the record that stays
        </Link>
      </Notice>
    );
  }
  return (
    <>
      <title>{`${candidate.name} · Afterword`}</title>
      <div className={styles.top}>
        <h1>{candidate.name}</h1>
        {candidate.erased ? null : (
          <Group gap="xs">
            <Button variant="default" onClick={() => setDialog('edit')}>
              Change
            </Button>
            <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                  More
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setDialog('merge')}>Merge a duplicate into this…</Menu.Item>
                {me && me.user.role !== 'recruiter' ? (
                  <Menu.Item color="red" onClick={() => setDialog('erase')}>
                    Erase for good…
                  </Menu.Item>
                ) : null}
              </Menu.Dropdown>
            </Menu>
          </Group>
        )}
      </div>
      {candidate.erased ? (
        <Notice tone="calm">This person was erased. What is left counts in reports and names nobody.</Notice>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <CandidateSubmissions candidate={candidate} />
        </div>
        <div className={styles.stack}>
          <Facts candidate={candidate} />
          {candidate.erased ? null : <ResumesCard candidateId={candidate.id} />}
          {candidate.erased ? null : <MailPreferences candidate={candidate} edit={() => setDialog('edit')} />}
        </div>
      </div>
      {dialog === 'edit' ? <CandidateDialog candidate={candidate} close={close} /> : null}
      {dialog === 'merge' ? <MergeDialog candidate={candidate} close={close} /> : null}
      {dialog === 'erase' ? <EraseDialog candidate={candidate} close={close} /> : null}
    </>
  );
}

const none = <span className={styles.soft}>None given</span>;

function Facts({ candidate }: { readonly candidate: CandidateView }) {
  const today = useToday() ?? '';
  const agencyDay = useAgencyDay();
  const { email, phone, mergedFrom } = candidate;
  return (
    <section className={styles.card} aria-label="About them">
      <dl className={styles.facts}>
        <dt>E-mail</dt>
        <dd>
          {email ? (
            <a className={styles.link} href={`mailto:${email}`}>
              {email}
            </a>
          ) : (
            none
          )}
        </dd>
        <dt>Phone</dt>
        <dd>
          {phone ? (
            <a className={styles.link} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ) : (
            none
          )}
        </dd>
        <dt>Divisions</dt>
        <dd>{candidate.divisions.map((division) => divisionNames[division]).join(', ')}</dd>
        <dt>Language</dt>
        <dd>{languageNames[candidate.language]}</dd>
        <dt>Time zone</dt>
        <dd>{candidate.timeZone ?? 'As the interview’s'}</dd>
        <dt>Availability</dt>
        <dd>{availabilityWords(candidate.availability, today) || none}</dd>
        <dt>Skills</dt>
        <dd>
          {candidate.skills.length === 0 ? (
            none
          ) : (
            <span className={styles.tags}>
              {candidate.skills.map((skill) => (
                <span key={skill} className={styles.tag}>
                  {skill}
                </span>
              ))}
            </span>
          )}
        </dd>
        <dt>Known since</dt>
        <dd>{agencyDay(candidate.createdAt)}</dd>
        {mergedFrom.length > 0 ? (
          <>
            <dt>Merged</dt>
            <dd>
              {mergedFrom
                .map(({ name, email: old, phone: number, at }) =>
                  [[name, old, number].filter(Boolean).join(', '), agencyDay(at)]
                    .filter(Boolean)
                    .join(' on '),
                )
                .join('\n')}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
