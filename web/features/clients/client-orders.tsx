'use client';

import type { ClientView } from '@afterword/contracts/resources/clients';
import type { JobOrderView } from '@afterword/contracts/resources/job-orders';
import { divisionNames } from '@afterword/core/division/division';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { JobOrderDialog } from '../job-orders/job-order-dialog.tsx';
import { filledWords, placementTypeNames, statusNames } from '../job-orders/job-order-words.ts';
import { useOrderSubmissions } from '../job-orders/use-job-order.ts';
import { ReadFailed, RowsLoading } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SubmissionRow } from '../records/submission-row.tsx';
import { usePages } from '../records/use-pages.ts';

/** Everything open with a client: each open job order with who is in play for it; what is over below, by title. */
export function ClientOrders({ client }: { readonly client: ClientView }) {
  const [adding, setAdding] = useState(false);
  const pages = usePages<JobOrderView>({
    queryKey: ['orders-of-client', client.id],
    read: (cursor, signal) =>
      api.listClientJobOrders(
        { params: { clientId: client.id }, query: { limit: 50, ...(cursor ? { cursor } : {}) } },
        { signal },
      ),
  });
  const open = pages.items?.filter(({ status }) => status === 'open') ?? [];
  const over = pages.items?.filter(({ status }) => status !== 'open') ?? [];
  return (
    <div className={styles.stack}>
      <div className={styles.top}>
        <h2>Open with them</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add a job order
        </Button>
      </div>
      {pages.items ? null : pages.error ? (
        <ReadFailed what="What is open with them" error={pages.error} retry={() => void pages.refetch()} />
      ) : (
        <RowsLoading what="job orders" count={3} />
      )}
      {pages.items && open.length === 0 ? (
        <section className={styles.card}>
          <p className={styles.soft}>
            {over.length === 0
              ? 'Nothing yet. A job order is what candidates are put forward for; add the first one above.'
              : 'Nothing is open right now. What was is below.'}
          </p>
        </section>
      ) : null}
      {open.map((order) => (
        <OpenOrder key={order.id} order={order} />
      ))}
      {over.length > 0 ? (
        <section className={styles.card} aria-label="Earlier job orders">
          <header>
            <h2>Earlier</h2>
          </header>
          <ul className={styles.rows}>
            {over.map((order) => (
              <li key={order.id} className={styles.row}>
                <span>
                  <Link className={styles.name} href={`/job-orders/${order.id}`} prefetch={false}>
                    {order.title}
                  </Link>{' '}
                  <span className={styles.soft}>
                    {statusNames[order.status]} · {divisionNames[order.division]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {pages.hasNextPage ? (
        <div>
          <Button
            size="xs"
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Show older job orders
          </Button>
        </div>
      ) : null}
      {adding ? <JobOrderDialog jobOrder={undefined} client={client} close={() => setAdding(false)} /> : null}
    </div>
  );
}

function OpenOrder({ order }: { readonly order: JobOrderView }) {
  const submissions = useOrderSubmissions(order.id);
  const inPlay = submissions.items?.filter(({ closed }) => !closed) ?? [];
  return (
    <section className={styles.card} aria-label={order.title}>
      <header>
        <span>
          <h2>
            <Link className={styles.link} href={`/job-orders/${order.id}`} prefetch={false}>
              {order.title}
            </Link>
          </h2>
          <span className={styles.soft}>
            {divisionNames[order.division]} · {placementTypeNames[order.type]}
          </span>
        </span>
        {submissions.items ? (
          <span className={styles.tag}>{filledWords(order, submissions.items, submissions.hasNextPage)}</span>
        ) : null}
      </header>
      {submissions.items ? null : submissions.error ? (
        <p className={styles.soft}>Who is in play cannot be shown: {submissions.error.message}</p>
      ) : (
        <RowsLoading what="submissions" count={2} />
      )}
      {submissions.items && inPlay.length === 0 ? (
        <p className={styles.soft}>Nobody is put forward for this yet.</p>
      ) : null}
      {inPlay.length > 0 ? (
        <ul className={styles.rows}>
          {inPlay.map((submission) => (
            <li key={submission.id} className={`${styles.row} ${styles.submissions}`}>
              <SubmissionRow submission={submission} title="candidate" />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
