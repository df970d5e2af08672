'use client';

import type { TodayRow } from '@afterword/contracts/resources/today';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { lazy, Suspense, useId, useState } from 'react';
import rowStyles from '../../ui/rows.module.css';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import { actionsOf, type PanelName, type RowAction } from './row-actions.ts';
import { RowIcon } from './row-icon.tsx';
import { divisionOf, subjectOf } from './row-subject.ts';
import { wordsOf } from './row-words.ts';
import styles from './today.module.css';
import type { Settling } from './use-settle.ts';

// Most rows are settled by one press; what asks for more is loaded when it is asked for.
const RowPanel = lazy(() => import('./row-panel.tsx'));

interface Props {
  readonly row: TodayRow;
  /** Milliseconds, the API's. */
  readonly now: number;
  readonly zone: string;
  readonly myId: string | undefined;
  /** Why the last press did nothing. */
  readonly refusal: string | undefined;
  readonly settle: Settling['settle'];
}

/** One thing that needs a person: whom it is about, what is the matter, and what can be done about it here. */
export function TodayRowItem({ row, now, zone, myId, refusal, settle }: Props) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const id = useId();
  const words = wordsOf(row, now, zone);
  const subject = subjectOf(row);
  const actions = actionsOf(row);
  const foreign = subject?.owner && subject.owner.id !== myId ? ` · ${subject.owner.name}` : '';
  const act = (action: Extract<RowAction, { kind: 'ask' | 'settle' }>) => {
    if (action.kind === 'ask') setPanel(panel === action.panel ? null : action.panel);
    else void settle(row, action.settlement());
  };
  return (
    <li
      className={styles.row}
      data-row
      data-kind={row.kind}
      data-tone={words.tone}
      onKeyDown={({ key }) => key === 'Escape' && setPanel(null)}
    >
      <RowIcon row={row} />
      <div className={styles.words} id={id}>
        {subject ? (
          <p className={styles.who}>
            <Link href={subject.href} className={styles.name} prefetch={false}>
              {subject.name}
            </Link>{' '}
            <span className={styles.soft}>{subject.detail}</span>
          </p>
        ) : (
          <p className={styles.who}>
            <span className={styles.name}>Afterword itself</span>
          </p>
        )}
        <p className={styles.says}>
          {words.says}
          <span className={styles.soft}>
            {' · '}
            <time dateTime={row.since} title={words.exact} suppressHydrationWarning>
              {words.when}
            </time>
            {` · ${divisionOf(row)}${foreign}`}
          </span>
        </p>
        {refusal ? (
          <p className={rowStyles.refusal} role="alert">
            {refusal}
          </p>
        ) : null}
      </div>
      <div className={styles.actions}>
        {actions.map((action, index) => {
          const look = {
            size: 'xs',
            variant: 'default',
            className: index === 0 ? styles.primary : undefined,
            'data-primary': index === 0 || undefined,
            'aria-describedby': id,
          } as const;
          if (action.kind === 'log-interview') {
            return (
              <Button
                key={action.label}
                component={LogInterviewLink}
                subject={{ submission: action.submission }}
                {...look}
              >
                {action.label}
              </Button>
            );
          }
          return action.kind === 'open' ? (
            <Button key={action.label} component={Link} href={action.href} {...look}>
              {action.label}
            </Button>
          ) : (
            <Button
              key={action.label}
              {...look}
              {...(action.kind === 'ask' ? { 'aria-expanded': panel === action.panel } : {})}
              onClick={() => act(action)}
            >
              {action.label}
            </Button>
          );
        })}
      </div>
      {panel && 'interviewId' in row ? (
        <Suspense fallback={<div className={styles.panel} aria-busy />}>
          <RowPanel panel={panel} row={row} settle={settle} close={() => setPanel(null)} />
        </Suspense>
      ) : null}
    </li>
  );
}
