'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import type { Division } from '@afterword/core/division/division';
import { type OpenStage, type Stage, stageNames } from '@afterword/core/submission/stage';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Card } from './card.tsx';
import styles from './column.module.css';
import { columnHint } from './column-hints.ts';
import { countCards } from './count-cards.ts';
import { drawnRange } from './drawn-range.ts';
import { useDragElement } from './use-drag.ts';

export interface ColumnView {
  readonly stage: OpenStage;
  /** What passes the filters. */
  readonly cards: readonly CardView[];
  /** How many were loaded, filtered or not. */
  readonly loaded: number;
  /** How many there are, loaded or not; `undefined` where that is not known. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
}

interface ColumnProps {
  readonly column: ColumnView;
  readonly division: Division;
  readonly now: number;
  readonly filtered: boolean;
  readonly loadingMore: boolean;
  readonly activeId: string | null;
  readonly carriedId: string | null;
  readonly draggedId: string | null;
  readonly isTarget: boolean;
  /** On a narrow screen one column is shown at a time. */
  readonly isFront: boolean;
  readonly onMove: (card: CardView, to: Stage) => void;
  readonly onPeek: (card: CardView) => void;
  readonly loadMore: (stage: OpenStage) => void;
  /** Hands out the way to scroll to a card that is not shown. */
  readonly register: (stage: OpenStage, scrollTo: ((index: number) => void) | null) => void;
}

/** A stage with its cards, longest waiting first; only what is seen is in the page. */
export function Column(props: ColumnProps) {
  const { column, division, now, filtered, activeId, carriedId, draggedId, loadMore, register } = props;
  const { stage, cards, loaded, hasMore } = column;
  const count = countCards({ ...column, shown: cards.length, filtered });
  const section = useDragElement((drag, element) => drag.column(stage, element), stage);
  const scroller = useRef<HTMLDivElement>(null);
  const wasScrolled = useRef(false);
  const pinned = cards.findIndex(({ id }) => id === draggedId || id === carriedId);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 138,
    getItemKey: (index) => cards[index]?.id ?? index,
    initialRect: { width: 200, height: 620 },
    gap: 8,
    // What is being dragged stays in the page however far its column scrolls.
    rangeExtractor: (seen) => {
      wasScrolled.current ||= seen.startIndex > 0;
      const { from, to } = drawnRange(seen, wasScrolled.current);
      const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
      return pinned === -1 || (pinned >= from && pinned <= to)
        ? range
        : [...range, pinned].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    register(stage, (index) => virtual.scrollToIndex(index));
    return () => register(stage, null);
  }, [register, stage, virtual]);

  const items = virtual.getVirtualItems();
  // Cards follow each other as they are high, measured or not: the server knows no heights. What is carried far away
  // from those in sight has a place of its own.
  const isApart = (index: number) =>
    index === pinned && !items.some((item) => Math.abs(item.index - index) === 1);
  const start = items.find(({ index }) => !isApart(index))?.start ?? 0;
  const lastSeen = items.at(-1)?.index ?? 0;
  const nearEnd = hasMore && !filtered && cards.length > 0 && lastSeen >= cards.length - 6;
  useEffect(() => {
    if (nearEnd) loadMore(stage);
  }, [nearEnd, loadMore, stage]);

  const tabStop = cards.some(({ id }) => id === activeId) ? activeId : (cards[0]?.id ?? null);
  return (
    <section
      ref={section}
      className={styles.column}
      aria-label={stageNames[stage]}
      data-stage={stage}
      data-target={props.isTarget || undefined}
      data-front={props.isFront || undefined}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{stageNames[stage]}</h2>
        <span className={styles.count}>
          <span aria-hidden>{count.figure}</span>
          <span className={styles.hidden}>{count.words}</span>
        </span>
      </header>
      <div ref={scroller} className={styles.scroller}>
        {cards.length === 0 ? (
          <p className={styles.empty}>
            {filtered && loaded > 0 ? 'Nothing here matches.' : columnHint[stage]}
          </p>
        ) : (
          <div style={{ minHeight: virtual.getTotalSize() }}>
            <ol className={styles.list} style={{ transform: `translateY(${start}px)` }}>
              {items.map((item) => {
                const card = cards[item.index];
                if (!card) return null;
                return (
                  <li
                    key={card.id}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    className={styles.item}
                    data-apart={isApart(item.index) || undefined}
                    style={isApart(item.index) ? { top: item.start - start } : undefined}
                    aria-setsize={hasMore ? -1 : cards.length}
                    aria-posinset={item.index + 1}
                  >
                    <Card
                      card={card}
                      division={division}
                      now={now}
                      tabStop={card.id === tabStop}
                      active={card.id === activeId}
                      carried={card.id === carriedId}
                      onMove={props.onMove}
                      onPeek={props.onPeek}
                    />
                  </li>
                );
              })}
            </ol>
          </div>
        )}
        {hasMore ? (
          <button
            type="button"
            className={styles.more}
            disabled={props.loadingMore}
            onClick={() => loadMore(stage)}
          >
            {props.loadingMore ? 'Loading…' : filtered ? 'Search the next ones too' : 'Load more'}
          </button>
        ) : null}
      </div>
    </section>
  );
}
