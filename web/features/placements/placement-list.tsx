'use client';

import type { SubmissionSummary } from '@afterword/contracts/resources/candidates';
import type { PlacementView } from '@afterword/contracts/resources/submission-parts';
import { type Division, divisionNames, divisions } from '@afterword/core/division/division';
import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { placementTypeNames } from '../job-orders/job-order-words.ts';
import { DivisionSelect } from '../records/division-select.tsx';
import { Empty, PageList } from '../records/page-list.tsx';
import styles from '../records/records.module.css';
import { useAddress } from '../records/use-address.ts';
import { type ListPage, usePages } from '../records/use-pages.ts';
import { useToday } from '../records/use-today.ts';
import { PlacementDialog } from './placement-dialog.tsx';
import { askedWords, dayWords, standingNames, standingOf } from './placement-words.ts';

interface Props {
  /** The division the page was made for. */
  readonly start: Division;
  readonly initial: ListPage<SubmissionSummary> | undefined;
}

/** A submission with its placement. */
export type Placed = SubmissionSummary & { readonly placement: PlacementView };

const isPlaced = (one: SubmissionSummary): one is Placed => one.placement !== null;

/** Who works where through the agency, placed last first. */
export function PlacementList({ start, initial }: Props) {
  const [query, changeAddress] = useAddress();
  const division = divisions.find((known) => known === query.get('division')) ?? start;
  const [chosen, setChosen] = useState<Placed>();
  const today = useToday();
  const pages = usePages<SubmissionSummary>({
    queryKey: ['placements', division],
    read: (cursor, signal) =>
      api.listPlacements({ query: { division, limit: 50, ...(cursor ? { cursor } : {}) } }, { signal }),
    initial: division === start ? initial : undefined,
  });
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1>Placements</h1>
        <DivisionSelect value={division} change={(next) => changeAddress({ division: next })} />
      </div>
      <div>
        <PageList
          pages={{ ...pages, items: pages.items?.filter(isPlaced) }}
          one="placement"
          what="placements"
          columns={styles.placements}
          head={['Candidate', 'Job order', 'Type', 'Dates']}
          row={(placed) => <Row placed={placed} today={today} choose={setChosen} />}
          empty={
            <Empty
              title={`Nobody is placed in ${divisionNames[division]} yet`}
              action={
                <Button component={Link} href={`/board/${division}`}>
                  Go to the board
                </Button>
              }
            >
              Move a card to Placed, and the placement appears here with its dates. A week before a temp
              placement or a guarantee ends, you are reminded.
            </Empty>
          }
        />
      </div>
      {chosen ? <PlacementDialog placed={chosen} close={() => setChosen(undefined)} /> : null}
    </div>
  );
}

interface RowProps {
  readonly placed: Placed;
  readonly today: string | undefined;
  readonly choose: (placed: Placed) => void;
}

function Row({ placed, today, choose }: RowProps) {
  const { names, placement } = placed;
  const { startDate, endDate, guaranteeUntil } = placement;
  const standing = today === undefined ? undefined : standingOf(placement, today);
  const day = (date: string) => (today === undefined ? date : dayWords(date, today));
  return (
    <>
      <span>
        <Link className={styles.name} href={`/submissions/${placed.id}`} prefetch={false}>
          {names.candidate}
        </Link>
        {askedWords(placement).map(({ about, words }) => (
          <span key={about}>
            <br />
            <span className={styles.waiting}>{words}</span>
          </span>
        ))}
      </span>
      <span>
        {names.jobOrder}
        <br />
        <span className={styles.soft}>{names.client}</span>
      </span>
      <span>
        {placementTypeNames[placement.type]}
        {standing ? (
          <>
            <br />
            <span className={standing === 'running' ? styles.good : styles.tag}>
              {standingNames[standing]}
            </span>
          </>
        ) : null}
      </span>
      <span className={styles.over}>
        <span className={styles.soft}>
          {startDate ? `From ${day(startDate)}` : 'First day not given'}
          {endDate ? <br /> : null}
          {endDate ? `To ${day(endDate)}` : ''}
          {guaranteeUntil ? <br /> : null}
          {guaranteeUntil ? `Guarantee to ${day(guaranteeUntil)}` : ''}
        </span>
        <br />
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Dates of ${names.candidate}`}
          onClick={() => choose(placed)}
        >
          Dates
        </Button>
      </span>
    </>
  );
}
