'use client';

import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { api } from '../../client/api.ts';
import { DivisionSelect } from '../records/division-select.tsx';
import { Empty, PageList } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SearchField } from '../records/search-field.tsx';
import { useAddress } from '../records/use-address.ts';
import { type ListPage, usePages } from '../records/use-pages.ts';
import { JobOrderDialog } from './job-order-dialog.tsx';
import { placementTypeNames, statusNames } from './job-order-words.ts';

interface Props {
  /** The division the page was made for. */
  readonly start: Division;
  readonly initial: ListPage<JobOrderView> | undefined;
}

const statuses = ['open', 'filled', 'closed'] as const;

/** What clients look for, by title. */
export function JobOrderList({ start, initial }: Props) {
  const [query, changeAddress] = useAddress();
  const division = divisions.find((known) => known === query.get('division')) ?? start;
  const status = statuses.find((known) => known === query.get('status')) ?? 'open';
  const text = (query.get('q') ?? '').slice(0, 100);
  const wanted = text.trim();
  const [adding, setAdding] = useState(false);
  const search = useCallback((q: string) => changeAddress({ q }), [changeAddress]);
  const asked = { division, status, limit: 50, ...(wanted ? { query: wanted } : {}) };
  const pages = usePages<JobOrderView>({
    queryKey: ['job-order-list', asked],
    read: (cursor, signal) =>
      api.listJobOrders({ query: { ...asked, ...(cursor ? { cursor } : {}) } }, { signal }),
    initial: wanted || status !== 'open' || division !== start ? undefined : initial,
  });
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      Add a job order
    </Button>
  );
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1>Job orders</h1>
        {add}
      </div>
      <search className={styles.filters} aria-label="Filter the job orders">
        <SearchField label="Title begins with" value={text} change={search} />
        <DivisionSelect value={division} change={(next) => changeAddress({ division: next })} />
        <NativeSelect
          className={styles.select ?? ''}
          aria-label="Status"
          value={status}
          onChange={({ currentTarget }) =>
            changeAddress({ status: currentTarget.value === 'open' ? '' : currentTarget.value })
          }
          data={statuses.map((value) => ({ value, label: statusNames[value] }))}
        />
      </search>
      <div>
        <PageList
          pages={pages}
          one="job order"
          what="job orders"
          columns={styles.orders}
          head={['Title', 'Client', 'Type', 'Openings']}
          row={(order) => <Row order={order} />}
          empty={
            wanted || status !== 'open' ? (
              <Empty
                title={`Nothing ${status} here${wanted ? ' whose title begins so' : ''}`}
                action={
                  <Button variant="default" onClick={() => changeAddress({ q: '', status: '' })}>
                    Show what is open
                  </Button>
                }
              >
                {wanted
                  ? 'A search looks at how the whole title begins: “Fork” finds Forklift operator, “operator” does not.'
                  : 'Job orders come here when they are closed or filled.'}
              </Empty>
            ) : (
              <Empty title={`No open job orders in ${divisionNames[division]}`} action={add}>
                A job order is what a client looks for. Candidates are put forward for it, and each of them is
                a card on the board.
              </Empty>
            )
          }
        />
      </div>
      {adding ? <JobOrderDialog jobOrder={undefined} close={() => setAdding(false)} /> : null}
    </div>
  );
}

const Row = ({ order }: { readonly order: JobOrderView }) => (
  <>
    <span>
      <Link className={styles.name} href={`/job-orders/${order.id}`} prefetch={false}>
        {order.title}
      </Link>
      {order.shift || order.site ? (
        <>
          <br />
          <span className={styles.soft}>{[order.shift, order.site].filter(Boolean).join(' · ')}</span>
        </>
      ) : null}
    </span>
    <span className={styles.soft}>{order.clientName}</span>
    <span className={styles.soft}>{placementTypeNames[order.type]}</span>
    <span className={styles.soft}>{order.openings === 1 ? '1 opening' : `${order.openings} openings`}</span>
  </>
);
