'use client';

import type { TodayPage } from '@afterword/contracts/resources/today';
import { Button } from '@mantine/core';
import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import { learnNow, useNow } from '../../client/now.ts';
import { useMe } from '../../client/use-me.ts';
import { NewsBar } from '../../ui/news-bar.tsx';
import rowStyles from '../../ui/rows.module.css';
import { FirstStepsPlace } from '../first-steps/first-steps-place.tsx';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import { groupRows, rowKey } from './group-rows.ts';
import { ScopeTabs } from './scope-tabs.tsx';
import styles from './today.module.css';
import { TodayRowItem } from './today-row.tsx';
import { AllDone, TodaySkeleton, TodayTrouble } from './today-states.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useSettle } from './use-settle.ts';
import { useToday } from './use-today.ts';

interface TodayProps {
  /** One's own rows as the API said while the page was made; `undefined` where the browser has to ask. */
  readonly initial: TodayPage | undefined;
  /** The API's time then. */
  readonly now: string | undefined;
  /** Whose rows `initial` holds. */
  readonly owner: string | undefined;
}

const dayFormat = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' });

/** What needs a person now, each with its one obvious action. */
export function Today({ initial, now: at, owner: known }: TodayProps) {
  const scope = useSearchParams().get('of') === 'divisions' ? 'divisions' : 'mine';
  const { data: me } = useMe();
  const myId = me?.user.id ?? known;
  const owner = scope === 'mine' ? myId : undefined;
  const ready = scope === 'divisions' || myId !== undefined;
  const query = useToday(owner, ready, scope === 'mine' && owner === known ? initial : undefined);
  const now = useNow(at ?? me?.now ?? new Date().toISOString());
  useEffect(() => {
    if (me) learnNow(me.now);
  }, [me]);
  const settling = useSettle();
  const { settled, settle } = settling;
  const groups = useMemo(
    () =>
      groupRows(
        (query.data?.pages ?? []).flatMap(({ items }) => items).filter((row) => !settled.has(rowKey(row))),
      ),
    [query.data, settled],
  );
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  useShortcuts({ undo: () => void settling.undo() });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { data, error, hasNextPage } = query;
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div>
          <h1 className={rowStyles.title}>Today</h1>
          <p className={styles.soft} suppressHydrationWarning>
            {dayFormat.format(now)}
            {data
              ? ` · ${count === 0 ? 'nothing waits' : count === 1 ? '1 thing waits' : `${count}${hasNextPage ? '+' : ''} things wait`}`
              : ''}
          </p>
        </div>
        <ScopeTabs scope={scope} />
      </header>
      <FirstStepsPlace />
      {data && error ? (
        <p className={styles.notice} role="status">
          This could not be read again just now; what is shown may be old. It tries by itself.
        </p>
      ) : null}
      {!data && !error ? <TodaySkeleton /> : null}
      {!data && error ? <TodayTrouble error={error} retry={() => void query.refetch()} /> : null}
      {data && count === 0 && !hasNextPage ? <AllDone scope={scope} settled={settling.count} /> : null}
      <div ref={list} className={styles.groups}>
        {groups.map(({ name, title, rows }) => (
          <section key={name} aria-labelledby={`group-${name}`} className={styles.group} data-group={name}>
            <h2 id={`group-${name}`} className={styles.groupTitle}>
              {title} <span className={rowStyles.count}>{rows.length}</span>
            </h2>
            <ul className={rowStyles.rows}>
              {rows.map((row) => (
                <TodayRowItem
                  key={rowKey(row)}
                  row={row}
                  now={now}
                  zone={zone}
                  myId={myId}
                  refusal={settling.refusals.get(rowKey(row))}
                  settle={settle}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {hasNextPage ? (
        <Button
          variant="default"
          className={rowStyles.more}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
      {count > 0 ? (
        <p className={styles.hint}>
          <kbd>J</kbd> <kbd>K</kbd> go from row to row, <kbd>Enter</kbd> does what stands first.
        </p>
      ) : null}
      {settling.news ? (
        <NewsBar
          key={settling.news.sentence}
          sentence={settling.news.sentence}
          bad={settling.news.bad}
          over="page"
          shownMs={12_000}
          forget={settling.forget}
          undo={settling.news.undo ? settling.undo : undefined}
        />
      ) : null}
    </div>
  );
}
