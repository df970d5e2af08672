'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { type Division, divisionNames } from '@afterword/core/division/division';
import { type Stage, stageNames } from '@afterword/core/submission/stage';
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconClock,
  IconDots,
  IconHourglass,
  IconMail,
  IconMessageCheck,
  IconPlayerPause,
} from '@tabler/icons-react';
import { lazy, memo, Suspense, useState } from 'react';
import { formatMoment, relativeTime } from '../../ui/format-moment.ts';
import { initialsOf } from '../../ui/initials.ts';
import styles from './card.module.css';
import { nextLine, waitLine } from './card-words.ts';
import { daysInStage, type Staleness, stalenessOf } from './staleness.ts';
import { useDragElement } from './use-drag.ts';

const MoveMenu = lazy(() => import('./move-menu.tsx'));

const waitIcons: Readonly<Record<Staleness, typeof IconClock>> = {
  fresh: IconClock,
  slow: IconHourglass,
  stale: IconAlertTriangle,
};

interface CardProps {
  readonly card: CardView;
  readonly division: Division;
  /** Milliseconds, the API's, by the minute. */
  readonly now: number;
  /** The one of its column that Tab reaches. */
  readonly tabStop: boolean;
  /** Its own controls are in the tab order: somebody is on it. */
  readonly active: boolean;
  readonly carried: boolean;
  readonly onMove: (card: CardView, to: Stage) => void;
  readonly onPeek: (card: CardView) => void;
}

/** One submission: who, for what, how long it waits, what comes next. */
export const Card = memo(function Card({
  card,
  division,
  now,
  tabStop,
  active,
  carried,
  onMove,
  onPeek,
}: CardProps) {
  const { id, names, stage, pendingAnswer, paused, interviewStart, interviewTimeZone } = card;
  const [menuOpen, setMenuOpen] = useState(false);
  // Hundreds of cards, each with a menu nobody opens: it is made when the first press asks for it.
  const [everOpened, setEverOpened] = useState(false);
  const ref = useDragElement((drag, element) => drag.card(id, element), id);
  const staleness = stalenessOf(card, division, now);
  const days = daysInStage(card, now);
  const next = nextLine(card, now);
  const WaitIcon = waitIcons[staleness];
  const inner = active ? 0 : -1;
  const zone = interviewTimeZone ?? 'UTC';
  const showsInterview = stage === 'interview-scheduled' && interviewStart !== null;
  const button = (
    <button
      type="button"
      className={styles.more}
      tabIndex={inner}
      aria-label={`Move to… ${names.candidate}`}
      aria-haspopup="menu"
      aria-expanded={menuOpen}
      onClick={() => {
        if (everOpened) return;
        setEverOpened(true);
        setMenuOpen(true);
      }}
    >
      <IconDots size={16} aria-hidden />
    </button>
  );
  return (
    <article
      ref={ref}
      className={styles.card}
      data-card={id}
      data-staleness={staleness}
      data-carried={carried || undefined}
      // Arrow keys go from card to card, and move them.
      tabIndex={tabStop ? 0 : -1}
      aria-label={names.candidate}
      aria-describedby="board-keys"
    >
      <div className={styles.head}>
        <a className={styles.name} href={`/submissions/${id}`} tabIndex={inner} draggable={false}>
          {names.candidate}
        </a>
        {everOpened ? (
          <Suspense fallback={button}>
            <MoveMenu card={card} opened={menuOpen} onChange={setMenuOpen} onMove={onMove} onPeek={onPeek}>
              {button}
            </MoveMenu>
          </Suspense>
        ) : (
          button
        )}
      </div>
      <p className={styles.job} title={names.jobOrder}>
        {names.jobOrder}
      </p>
      <p className={styles.client} title={names.client}>
        {names.client}
      </p>
      {showsInterview ? (
        <p className={styles.line}>
          <IconCalendarEvent size={14} aria-hidden />
          <span>
            Interview <span className={styles.together}>{relativeTime(interviewStart, now, zone)}</span>
            <time dateTime={interviewStart} className={styles.exact}>
              {formatMoment(interviewStart, zone)}
            </time>
          </span>
        </p>
      ) : null}
      {next ? (
        <p className={styles.line} data-tone={next.tone}>
          {next.tone === 'attention' ? (
            <IconAlertTriangle size={14} aria-hidden />
          ) : (
            <IconMail size={14} aria-hidden />
          )}
          <span>
            {next.what} <span className={styles.together}>{next.relative}</span>
            {next.exact ? (
              <time dateTime={next.iso ?? undefined} className={styles.exact}>
                {next.exact}
              </time>
            ) : null}
          </span>
        </p>
      ) : null}
      {pendingAnswer ? (
        <p className={styles.line} data-tone="attention">
          <IconMessageCheck size={14} aria-hidden />
          <span>Answer to confirm</span>
        </p>
      ) : null}
      <div className={styles.foot}>
        <span
          className={styles.wait}
          data-staleness={staleness}
          title={`In ${stageNames[stage]} since ${formatMoment(card.stageSince, zone)}${staleness === 'fresh' ? '' : `; long for ${divisionNames[division]}`}`}
        >
          <WaitIcon size={13} aria-hidden />
          {waitLine(days, staleness)}
        </span>
        {paused ? (
          <span className={styles.paused}>
            <IconPlayerPause size={13} aria-hidden />
            Paused
          </span>
        ) : null}
        <span className={styles.owner} title={`Recruiter: ${names.owner}`}>
          <span aria-hidden>{initialsOf(names.owner)}</span>
          <span className={styles.hidden}>Recruiter: {names.owner}</span>
        </span>
      </div>
    </article>
  );
});
