'use client';

import type { CandidateView } from '@afterword/contracts/resources/candidates';
import { divisionNames, divisions } from '@afterword/core/division/division';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { api } from '../../client/api.ts';
import { useMe } from '../../client/use-me.ts';
import { Empty, PageList } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SearchField } from '../records/search-field.tsx';
import { useAddress } from '../records/use-address.ts';
import { type ListPage, usePages } from '../records/use-pages.ts';
import { useToday } from '../records/use-today.ts';
import { CandidateDialog } from './candidate-dialog.tsx';
import { candidateQueryOf, isFiltered, readCandidateFilters } from './candidate-filters.ts';
import { availabilityWords, mailTrouble } from './candidate-words.ts';

interface Props {
  readonly initial: ListPage<CandidateView> | undefined;
}

const mostSkills = 3;

/** Everybody one works for, by name. */
export function CandidateList({ initial }: Props) {
  const [query, changeAddress] = useAddress();
  const filters = readCandidateFilters(query);
  const { data: me } = useMe();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const search = useCallback((q: string) => changeAddress({ q }), [changeAddress]);
  const filtered = isFiltered(filters);
  const asked = candidateQueryOf(filters, today ?? '');
  const pages = usePages<CandidateView>({
    queryKey: ['candidate-list', asked],
    read: (cursor, signal) =>
      api.listCandidates({ query: { ...asked, ...(cursor ? { cursor } : {}) } }, { signal }),
    initial: filtered ? undefined : initial,
    enabled: filters.available === '' || today !== undefined,
  });
  const mine = divisions.filter(
    (division) => !me || me.user.role === 'admin' || me.user.divisions.includes(division),
  );
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      Add a candidate
    </Button>
  );
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1>Candidates</h1>
        {add}
      </div>
      <search className={styles.filters} aria-label="Filter the candidates">
        <SearchField label="Name begins with" value={filters.text} change={search} />
        <NativeSelect
          className={styles.select ?? ''}
          aria-label="Division"
          value={filters.division}
          onChange={({ currentTarget }) => changeAddress({ division: currentTarget.value })}
          data={[
            { value: '', label: 'All divisions' },
            ...mine.map((value) => ({ value, label: divisionNames[value] })),
          ]}
        />
        <NativeSelect
          className={styles.select ?? ''}
          aria-label="Whether mails reach them"
          value={filters.mail}
          onChange={({ currentTarget }) => changeAddress({ mail: currentTarget.value })}
          data={[
            { value: '', label: 'Reached or not' },
            { value: 'unreached', label: 'Not reached by mail' },
          ]}
        />
        <NativeSelect
          className={styles.select ?? ''}
          aria-label="When they can start"
          value={filters.available}
          onChange={({ currentTarget }) => changeAddress({ available: currentTarget.value })}
          data={[
            { value: '', label: 'Available or not' },
            { value: 'now', label: 'Available now' },
          ]}
        />
      </search>
      <div>
        <PageList
          pages={pages}
          one="candidate"
          what="candidates"
          columns={styles.candidates}
          head={['Name', 'Divisions', 'Skills', 'Availability']}
          row={(candidate) => <Row candidate={candidate} today={today ?? ''} />}
          empty={
            filtered ? (
              <Empty
                title="Nobody matches"
                action={
                  <Button
                    variant="default"
                    onClick={() => changeAddress({ q: '', division: '', mail: '', available: '' })}
                  >
                    Clear the filters
                  </Button>
                }
              >
                A search looks at how the whole name begins: “Ana R” finds Ana Reyes, “Reyes” does not.
              </Empty>
            ) : (
              <Empty title="No candidates yet" action={add}>
                A candidate is somebody you put forward for jobs. Add one here, or while you log an interview;
                their follow-up mails need an e-mail address and nothing else.
              </Empty>
            )
          }
        />
      </div>
      {adding ? <CandidateDialog candidate={undefined} close={() => setAdding(false)} /> : null}
    </div>
  );
}

function Row({ candidate, today }: { readonly candidate: CandidateView; readonly today: string }) {
  const trouble = mailTrouble(candidate);
  const more = candidate.skills.length - mostSkills;
  return (
    <>
      <span>
        <Link className={styles.name} href={`/candidates/${candidate.id}`} prefetch={false}>
          {candidate.name}
        </Link>
        <br />
        {trouble ? (
          <span className={styles.waiting}>{trouble}</span>
        ) : (
          <span className={styles.soft}>{candidate.email}</span>
        )}
      </span>
      <span className={styles.soft}>{candidate.divisions.map((one) => divisionNames[one]).join(', ')}</span>
      <span className={styles.tags}>
        {candidate.skills.slice(0, mostSkills).map((skill) => (
          <span key={skill} className={styles.tag}>
            {skill}
          </span>
        ))}
        {more > 0 ? <span className={styles.soft}>{`and ${more} more`}</span> : null}
      </span>
      <span className={styles.soft}>{availabilityWords(candidate.availability, today)}</span>
    </>
  );
}
