'use client';

import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemError } from '../../client/problem-error.ts';
import { Notice } from './notice.tsx';
import styles from './records.module.css';
import type { Pages } from './use-pages.ts';

interface Props<Item> {
  readonly pages: Pages<Item>;
  /** What a row is, and what the rows are: "candidate", "candidates". */
  readonly one: string;
  readonly what: string;
  readonly row: (item: Item) => ReactNode;
  /** Which columns stand beside each other on a wide screen; one of the list's styles. */
  readonly columns: string | undefined;
  readonly head: readonly string[];
  /** What to say where there is nothing. */
  readonly empty: ReactNode;
}

/** Rows of a list with every state they can be in. */
export function PageList<Item extends { readonly id: string }>(props: Props<Item>) {
  const { pages, one, what, row, columns, head, empty } = props;
  const { items, error, hasNextPage, isFetchingNextPage } = pages;
  if (!items) {
    return error ? (
      <ReadFailed what={`The ${what}`} error={error} retry={() => void pages.refetch()} />
    ) : (
      <RowsLoading what={what} />
    );
  }
  if (items.length === 0 && !hasNextPage) return empty;
  return (
    <>
      {error ? (
        <Notice tone="waiting" role="status">
          {`This may be out of date: ${error.message}`}
        </Notice>
      ) : null}
      <div className={`${styles.head} ${columns}`} aria-hidden>
        {head.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className={styles.rows} aria-label={what}>
        {items.map((item) => (
          <li key={item.id} className={`${styles.row} ${columns}`}>
            {row(item)}
          </li>
        ))}
      </ul>
      <div className={styles.more}>
        <span role="status">{`${items.length}${hasNextPage ? '+' : ''} ${items.length === 1 && !hasNextPage ? one : what}`}</span>
        {hasNextPage ? (
          <Button
            variant="default"
            size="xs"
            loading={isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Show more
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** The shape of rows, while they are read. */
export const RowsLoading = ({ what, count = 8 }: { readonly what: string; readonly count?: number }) => (
  <div role="status" aria-label={`Loading the ${what}`} className={styles.rows}>
    {Array.from({ length: count }, (_, row) => row).map((row) => (
      <div key={row} className={styles.row} aria-hidden>
        <Skeleton height={16} width="42%" />
        <Skeleton height={12} width="64%" mt={8} />
      </div>
    ))}
  </div>
);

interface FailedProps {
  readonly what: string;
  readonly error: Error;
  readonly retry: () => void;
}

/** Nothing to show, and why; with what one can do about it. */
export function ReadFailed({ what, error, retry }: FailedProps) {
  const code = error instanceof ProblemError ? error.problem.code : undefined;
  const isGone = code === 'not-found' || code === 'access/denied';
  return (
    <div className={styles.message} role="alert">
      <h2>{isGone ? `${what} is not here` : `${what} cannot be shown`}</h2>
      <p>
        {isGone
          ? 'It does not exist, or it belongs to a division that is not yours. Your manager can add you to it.'
          : error.message}
      </p>
      {isGone ? null : <Button onClick={retry}>Try again</Button>}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** How something gets here, and the button for it. */
export const Empty = ({ title, children, action }: EmptyProps) => (
  <div className={styles.message}>
    <h2>{title}</h2>
    <p>{children}</p>
    {action}
  </div>
);
