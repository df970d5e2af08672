'use client';

import type { SentEntry } from '@afterword/contracts/resources/outbox';
import { Button, Skeleton } from '@mantine/core';
import Link from 'next/link';
import { usePathname, useSearchParams } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useNow } from '../../client/now.ts';
import { useMe } from '../../client/use-me.ts';
import { dayOf } from '../../ui/format-moment.ts';
import tabStyles from '../../ui/link-tabs.module.css';
import { NewsBar } from '../../ui/news-bar.tsx';
import rowStyles from '../../ui/rows.module.css';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { mailNames } from '../submission/words.ts';
import { byDay, type Day } from './by-day.ts';
import { FilterBar } from './filter-bar.tsx';
import styles from './outbox.module.css';
import { noFilters, type OutboxFilters, readFilters, untilOf, writeFilters } from './outbox-filters.ts';
import { dayTitle } from './outbox-words.ts';
import { PlannedRow } from './planned-row.tsx';
import { SendingSwitch } from './sending-switch.tsx';
import { SentRow } from './sent-row.tsx';
import { useMailActions } from './use-mail-actions.ts';
import { usePlanned, useSent } from './use-outbox.ts';

const MailDialog = lazy(async () => ({
  default: (await import('../submission/mail-dialog.tsx')).MailDialog,
}));

const tabs = [
  { view: 'planned', label: 'Planned' },
  { view: 'sent', label: 'Sent' },
] as const;

/** Every mail that will leave, and every one that did or did not, by day. */
export function Outbox({ now: at }: { readonly now: string | undefined }) {
  const query = useSearchParams();
  const path = usePathname();
  const filters = useMemo(() => readFilters(query), [query]);
  const { data: me } = useMe();
  const now = useNow(at ?? me?.now ?? new Date().toISOString());
  const owner = filters.owner === 'all' ? undefined : filters.owner === 'mine' ? me?.user.id : filters.owner;
  const ready = filters.owner !== 'mine' || me !== undefined;
  const planned = usePlanned(filters, owner, untilOf(now, filters.days), ready && filters.view === 'planned');
  const sent = useSent(filters, owner, ready && filters.view === 'sent');
  const actions = useMailActions();
  const [open, setOpen] = useState<SentEntry>();
  const zone = me?.agency.timeZone ?? 'UTC';
  const today = dayOf(new Date(now).toISOString(), zone);
  const change = (changes: Partial<OutboxFilters>) => {
    const wished = { ...readFilters(new URLSearchParams(window.location.search)), ...changes };
    window.history.replaceState(null, '', `${path}${writeFilters(wished)}`);
  };
  const plannedDays = useMemo(() => {
    const pages = planned.data?.pages ?? [];
    return byDay(
      pages.flatMap(({ items }) => items),
      'earliest first',
      pages.at(-1)?.completeUntil,
    );
  }, [planned.data]);
  const sentDays = useMemo(
    () => byDay(sent.data?.pages.flatMap(({ items }) => items) ?? [], 'newest first'),
    [sent.data],
  );
  const current = filters.view === 'planned' ? planned : sent;
  const days: readonly Day<unknown>[] = filters.view === 'planned' ? plannedDays : sentDays;
  const isFiltered = writeFilters({ ...filters, view: 'planned' }) !== writeFilters(noFilters);
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={rowStyles.title}>Outbox</h1>
        <SendingSwitch />
      </header>
      <div className={styles.toolbar}>
        <nav className={tabStyles.tabs} aria-label="Which mails">
          {tabs.map(({ view, label }) => (
            <Link
              key={view}
              href={`/outbox${writeFilters({ ...filters, view, state: 'any' })}`}
              prefetch={false}
              className={tabStyles.tab}
              aria-current={filters.view === view ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <FilterBar filters={filters} change={change} />
      </div>
      {!current.data && !current.error ? <OutboxSkeleton /> : null}
      {current.error ? (
        <div className={styles.notice} role={current.data ? 'status' : 'alert'}>
          <span>
            {current.data
              ? 'This could not be read again just now; what is shown may be old. It tries by itself.'
              : `The outbox cannot be shown. ${current.error.message}`}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => void current.refetch()}>
            Try now
          </Button>
        </div>
      ) : null}
      {current.data && days.length === 0 && !current.hasNextPage ? (
        <Empty
          view={filters.view}
          filtered={isFiltered}
          clear={() => change({ ...noFilters, view: filters.view })}
        />
      ) : null}
      {filters.view === 'planned'
        ? plannedDays.map((day) => (
            <DayOf key={day.date} day={day} today={today}>
              {day.rows.map((mail) => (
                <PlannedRow
                  key={`${mail.submissionId}/${mail.interviewId}/${mail.step.key}`}
                  mail={mail}
                  actions={actions}
                  myId={me?.user.id}
                />
              ))}
            </DayOf>
          ))
        : sentDays.map((day) => (
            <DayOf key={day.date} day={day} today={today}>
              {day.rows.map((entry) => (
                <SentRow key={entry.id} entry={entry} myId={me?.user.id} read={setOpen} />
              ))}
            </DayOf>
          ))}
      {current.hasNextPage ? (
        <Button
          variant="default"
          className={rowStyles.more}
          loading={current.isFetchingNextPage}
          onClick={() => void current.fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
      {actions.news ? (
        <NewsBar
          key={actions.news.sentence}
          sentence={actions.news.sentence}
          bad={actions.news.bad}
          over="page"
          shownMs={12_000}
          forget={actions.forget}
        />
      ) : null}
      {open?.kind === 'mail' ? (
        <Suspense fallback={null}>
          <MailDialog
            submissionId={open.submissionId}
            attemptId={open.id}
            title={`${mailNames[open.stepKind]} to ${open.names.candidate}`}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

interface DayProps {
  readonly day: Day<unknown>;
  readonly today: string;
  readonly children: ReactNode;
}

function DayOf({ day: { date, rows }, today, children }: DayProps) {
  return (
    <section aria-labelledby={`day-${date}`}>
      <h2 id={`day-${date}`} className={styles.day}>
        {dayTitle(date, today)} <span className={rowStyles.count}>{rows.length}</span>
      </h2>
      <ul className={rowStyles.rows}>{children}</ul>
    </section>
  );
}

/** The shape of what comes, so that nothing jumps. */
const OutboxSkeleton = () => (
  <div role="status" aria-label="Loading the outbox">
    <div aria-hidden>
      <Skeleton height={16} width={180} mb={10} />
      <div className={rowStyles.rows}>
        {[0, 1, 2, 3, 4].map((row) => (
          <div key={row} className={styles.row}>
            <Skeleton height={14} width={70} />
            <div className={styles.words}>
              <Skeleton height={14} width="50%" my={3} />
              <Skeleton height={12} width="70%" my={4} />
            </div>
            <Skeleton height={20} width={80} />
          </div>
        ))}
      </div>
    </div>
  </div>
);

interface EmptyProps {
  readonly view: OutboxFilters['view'];
  readonly filtered: boolean;
  readonly clear: () => void;
}

const Empty = ({ view, filtered, clear }: EmptyProps) => (
  <div className={rowStyles.message}>
    <h2>
      {filtered
        ? 'Nothing matches'
        : view === 'planned'
          ? 'Nothing is about to leave'
          : 'Nothing was sent yet'}
    </h2>
    <p>
      {filtered
        ? 'No mail passes these filters.'
        : view === 'planned'
          ? 'Log an interview, and its e-mails stand here with their dates.'
          : 'Mails that left stand here, with what became of them.'}
    </p>
    {filtered ? (
      <Button onClick={clear}>Clear the filters</Button>
    ) : (
      <Button component={LogInterviewLink}>Log an interview</Button>
    )}
  </div>
);
