'use client';

import type { BoardView } from '@afterword/contracts/resources/board';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import Link from 'next/link';
import { useMe } from '../../client/use-me.ts';
import styles from './board.module.css';
import { type BoardFilters, writeFilters } from './filters.ts';

interface Props {
  readonly division: Division;
  readonly filters: BoardFilters;
  /** Open submissions by division, as counted seconds ago; `undefined` where nobody has. */
  readonly totals: BoardView['totals'];
}

/** The divisions somebody works in, each a page of its own; what is filtered stays filtered. */
export function DivisionTabs({ division, filters, totals }: Props) {
  const { data: me } = useMe();
  const isMine = (one: Division) =>
    me === undefined || me.user.role === 'admin' || me.user.divisions.includes(one) || one === division;
  return (
    <nav className={styles.tabs} aria-label="Divisions">
      {divisions.filter(isMine).map((one) => (
        <Link
          key={one}
          href={`/board/${one}${writeFilters(filters)}`}
          prefetch={false}
          className={styles.tab}
          aria-current={one === division ? 'page' : undefined}
        >
          {divisionNames[one]}
          {totals ? (
            <span className={styles.tabCount}>
              {totals[one] ?? 0}
              <span className={styles.hidden}> open submissions</span>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
