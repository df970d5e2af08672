'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useCallback, useState } from 'react';
import { api } from '../../client/api.ts';
import { Empty, PageList } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { SearchField } from '../records/search-field.tsx';
import { useAddress } from '../records/use-address.ts';
import { type ListPage, usePages } from '../records/use-pages.ts';
import { ClientDialog } from './client-dialog.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The companies the agency works for, by name. */
export function ClientList({ initial }: { readonly initial: ListPage<Named> | undefined }) {
  const [query, changeAddress] = useAddress();
  const text = (query.get('q') ?? '').slice(0, 100);
  const [adding, setAdding] = useState(false);
  const search = useCallback((q: string) => changeAddress({ q }), [changeAddress]);
  const wanted = text.trim();
  const pages = usePages<Named>({
    queryKey: ['client-list', wanted],
    read: (cursor, signal) =>
      api.listClients(
        { query: { limit: 50, ...(wanted ? { query: wanted } : {}), ...(cursor ? { cursor } : {}) } },
        { signal },
      ),
    initial: wanted ? undefined : initial,
  });
  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      Add a client
    </Button>
  );
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1>Clients</h1>
        {add}
      </div>
      <search className={styles.filters} aria-label="Filter the clients">
        <SearchField label="Name begins with" value={text} change={search} />
      </search>
      <div>
        <PageList
          pages={pages}
          one="client"
          what="clients"
          columns={styles.clients}
          head={['Name']}
          row={({ id, name }) => (
            <Link className={styles.name} href={`/clients/${id}`} prefetch={false}>
              {name}
            </Link>
          )}
          empty={
            wanted ? (
              <Empty
                title="No client’s name begins so"
                action={
                  <Button variant="default" onClick={() => search('')}>
                    Show all clients
                  </Button>
                }
              >
                A search looks at how the whole name begins: “Har” finds Harbor Freight Lines, “Freight” does
                not.
              </Empty>
            ) : (
              <Empty title="No clients yet" action={add}>
                A client is a company with job orders. Its contacts are who candidates thank after an
                interview; one of them can be HR, for when the interviewer has no address.
              </Empty>
            )
          }
        />
      </div>
      {adding ? <ClientDialog client={undefined} close={() => setAdding(false)} /> : null}
    </div>
  );
}
