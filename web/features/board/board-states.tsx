'use client';

import { type Division, divisionNames } from '@afterword/core/division/division';
import { openStages, stageNames } from '@afterword/core/submission/stage';
import { Button, Skeleton } from '@mantine/core';
import { ProblemError } from '../../client/problem-error.ts';
import { LogInterviewLink } from '../log-interview/log-interview-link.tsx';
import styles from './board.module.css';
import column from './column.module.css';

/** The board's shape while it is read, so that nothing jumps when it comes. */
export const BoardSkeleton = () => (
  <div className={styles.columns} role="status" aria-label="Loading the board">
    {openStages.map((stage, index) => (
      <div key={stage} className={column.column} data-front={index === 0 || undefined} aria-hidden>
        <div className={column.header}>
          <span className={column.title}>{stageNames[stage]}</span>
        </div>
        <div className={column.scroller}>
          <div className={column.waiting}>
            {[0, 1, 2].slice(index % 3).map((row) => (
              <Skeleton key={row} height={118} radius="md" />
            ))}
          </div>
        </div>
      </div>
    ))}
  </div>
);

interface TroubleProps {
  readonly error: Error;
  readonly division: Division;
  readonly retry: () => void;
}

/** Nothing to show yet, and why; with what one can do about it. */
export function BoardTrouble({ error, division, retry }: TroubleProps) {
  const denied = error instanceof ProblemError && error.problem.code === 'access/denied';
  return (
    <div className={styles.message} role="alert">
      <h2>{denied ? `${divisionNames[division]} is not yours` : 'The board cannot be shown'}</h2>
      <p>
        {denied
          ? 'You do not work in this division. Your manager can add you; until then choose another one above.'
          : error.message}
      </p>
      {denied ? null : <Button onClick={retry}>Try again</Button>}
    </div>
  );
}

/** The first board of a division: what belongs here, and how to begin. */
export const EmptyBoard = ({ division }: { readonly division: Division }) => (
  <div className={styles.message}>
    <h2>Nobody is waiting in {divisionNames[division]}</h2>
    <p>
      A card is one candidate for one job order. Log an interview, with a new candidate if need be: the card
      appears here, and its follow-ups plan themselves.
    </p>
    <Button component={LogInterviewLink}>Log an interview</Button>
  </div>
);

export const NothingMatches = ({ clear }: { readonly clear: () => void }) => (
  <div className={styles.notice} role="status">
    <span>Nothing on this board matches the filters.</span>
    <Button size="compact-xs" variant="default" onClick={clear}>
      Clear the filters
    </Button>
  </div>
);
