'use client';

import type { ClientView, ContactView } from '@afterword/contracts/resources/clients';
import { Button, Skeleton } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { ReadFailed } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { ClientDialog } from './client-dialog.tsx';
import { ClientOrders } from './client-orders.tsx';
import { useClient } from './use-client.ts';

interface Props {
  readonly clientId: string;
  readonly initial: ClientView | undefined;
}

/** One client: what is open with them, who they are, and how one writes to them. */
export function ClientScreen({ clientId, initial }: Props) {
  const { data, error, refetch } = useClient(clientId, initial);
  return (
    <div className={styles.screen}>
      <div>
        <Link className={styles.crumb} href="/clients">
          Clients
        </Link>
      </div>
      {data ? <Loaded client={data} /> : null}
      {!data && error ? <ReadFailed what="This client" error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? (
        <div className={styles.stack} role="status" aria-label="Loading the client">
          <Skeleton height={28} width="40%" />
          <Skeleton height={220} radius="lg" />
          <Skeleton height={160} radius="lg" />
        </div>
      ) : null}
    </div>
  );
}

function Loaded({ client }: { readonly client: ClientView }) {
  const [editing, setEditing] = useState(false);
  return (
    <>
      <title>{`${client.name} · Afterword`}</title>
      <div className={styles.top}>
        <h1>{client.name}</h1>
        <Button variant="default" onClick={() => setEditing(true)}>
          Change
        </Button>
      </div>
      <div className={styles.columns}>
        <ClientOrders client={client} />
        <div className={styles.stack}>
          <section className={styles.card} aria-label="How one writes to them">
            <dl className={styles.facts}>
              <dt>After interviews</dt>
              <dd>
                {client.contactPolicy === 'direct-contact'
                  ? 'The candidate writes to them'
                  : 'The recruiter writes to them for the candidate'}
              </dd>
              <dt>Coaching mails</dt>
              <dd>
                {client.approveBeforeSend ? 'A recruiter approves each before it goes' : 'Go by themselves'}
              </dd>
            </dl>
          </section>
          <section className={styles.card} aria-label="Contacts">
            <header>
              <h2>Contacts</h2>
            </header>
            {client.contacts.length === 0 ? (
              <p className={styles.soft}>
                Nobody yet. With a contact the thank-you draft knows whom to address; until then it goes to
                you.
              </p>
            ) : (
              <ul className={styles.rows}>
                {client.contacts.map((contact) => (
                  <Contact key={contact.id} contact={contact} />
                ))}
              </ul>
            )}
          </section>
          {client.addresses.length > 0 ? (
            <section className={styles.card} aria-label="Addresses">
              <header>
                <h2>Addresses</h2>
              </header>
              <dl className={styles.facts}>
                {client.addresses.map(({ label, text }, at) => (
                  <Address key={`${label} ${text}`} label={label ?? `Address ${at + 1}`} text={text} />
                ))}
              </dl>
            </section>
          ) : null}
        </div>
      </div>
      {editing ? <ClientDialog client={client} close={() => setEditing(false)} /> : null}
    </>
  );
}

const Address = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </>
);

const Contact = ({ contact: { name, title, email, phone, isHr } }: { readonly contact: ContactView }) => (
  <li className={styles.row}>
    <span>
      <strong>{name}</strong> {isHr ? <span className={styles.good}>HR contact</span> : null}
      {title ? (
        <>
          <br />
          <span className={styles.soft}>{title}</span>
        </>
      ) : null}
      {email ? (
        <>
          <br />
          <a className={styles.link} href={`mailto:${email}`}>
            {email}
          </a>
        </>
      ) : null}
      {phone ? (
        <>
          <br />
          <a className={styles.link} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </>
      ) : null}
    </span>
  </li>
);
