'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import { type Division, divisionNames } from '@afterword/core/division/division';
import { type OpenStage, stageNames } from '@afterword/core/submission/stage';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNow } from '../../client/now.ts';
import { useMe } from '../../client/use-me.ts';
import { useShortcuts } from '../shell/use-shortcuts.ts';
import styles from './board.module.css';
import { type LoadedBoard, shownColumns } from './board-pages.ts';
import { BoardSkeleton, BoardTrouble, EmptyBoard, NothingMatches } from './board-states.tsx';
import { Column, type ColumnView } from './column.tsx';
import { countCards } from './count-cards.ts';
import { DivisionTabs } from './division-tabs.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered, matcherOf, noFilters } from './filters.ts';
import { withMoves } from './pending-moves.ts';
import { StaleNotice } from './stale-notice.tsx';
import { useBoard } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { DragContext, useDrag } from './use-drag.ts';
import { useFilters } from './use-filters.ts';
import { useFollowLink } from './use-follow-link.ts';
import { useMove } from './use-move.ts';

const MoveNewsBar = lazy(() => import('./move-news.tsx'));
const MoveDialog = lazy(() => import('./move-dialog.tsx'));
const Peek = lazy(() => import('./peek.tsx'));

interface BoardProps {
  readonly division: Division;
  /** What the API said while the page was made; `undefined` where the browser has to ask. */
  readonly initial: LoadedBoard | undefined;
}

/** One division: stages as columns, submissions as cards, live while somebody looks. */
export function Board({ division, initial }: BoardProps) {
  const [filters, change] = useFilters();
  const { data: me } = useMe();
  const owner = filters.owner === 'all' ? undefined : filters.owner === 'mine' ? me?.user.id : filters.owner;
  const board = useBoard(division, owner, owner === undefined ? initial : undefined);
  const { data, error, isPending, refetch, loading, loadMore } = board;
  const now = useNow(data?.now ?? initial?.now ?? '1970-01-01T00:00:00Z');
  const clock = useRef(now);
  clock.current = now;
  const moving = useMove(
    division,
    useCallback(() => clock.current, []),
  );
  const { moves, asked, news, request, send, undo, settle, dismiss, forget } = moving;

  const read = useMemo(() => (data ? shownColumns(data) : []), [data]);
  useEffect(() => settle(read), [read, settle]);
  const filtered = isFiltered(filters);
  const counts = data?.counts;
  const columns = useMemo((): readonly ColumnView[] => {
    const matches = matcherOf(filters, division, now);
    return withMoves(read, moves).map(({ stage, cards, hasMore }) => ({
      stage,
      hasMore,
      loaded: cards.length,
      // Of all recruiters: of one nobody keeps count.
      total: owner === undefined ? counts?.[stage] : undefined,
      cards: cards.filter(matches),
    }));
  }, [read, moves, filters, division, now, owner, counts]);

  const { front } = filters;
  const [target, setTarget] = useState<OpenStage | null>(null);
  const [peeked, setPeeked] = useState<{ readonly card: CardView; readonly opened: boolean }>();
  const peek = useCallback((card: CardView) => setPeeked({ card, opened: true }), []);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const keys = useBoardKeys(columns, request, peek);
  const move = useCallback(
    (card: CardView, to: Parameters<typeof request>[1]) => {
      keys.follow(card.id);
      request(card, to);
    },
    [keys.follow, request],
  );
  const drag = useDrag({
    onStart: setDraggedId,
    onOver: setTarget,
    onEnd: (id, stage) => {
      setDraggedId(null);
      const card = columns.flatMap(({ cards }) => cards).find((one) => one.id === id);
      if (card && stage) request(card, stage);
    },
  });
  useShortcuts({ undo });
  const followLink = useFollowLink();

  const shown = columns.reduce((sum, { cards }) => sum + cards.length, 0);
  const loaded = columns.reduce((sum, column) => sum + column.loaded, 0);
  return (
    <div className={styles.screen}>
      <h1 className={styles.hidden}>Board: {divisionNames[division]}</h1>
      <div className={styles.toolbar}>
        <DivisionTabs division={division} filters={filters} totals={data?.totals} />
        <FilterBar filters={filters} change={change} />
      </div>
      {data ? <StaleNotice error={error} updatedAt={board.dataUpdatedAt} retry={refetch} /> : null}
      {data && filtered && shown === 0 && loaded > 0 ? (
        <NothingMatches clear={() => change({ ...noFilters, front })} />
      ) : null}
      {!data && isPending ? <BoardSkeleton /> : null}
      {!data && error ? <BoardTrouble error={error} division={division} retry={() => refetch()} /> : null}
      {data && loaded === 0 && !filtered ? <EmptyBoard division={division} /> : null}
      {data && (loaded > 0 || filtered) ? (
        <>
          <fieldset className={styles.stages}>
            <legend className={styles.hidden}>Stage to show</legend>
            {columns
              .map((column) => ({
                ...column,
                count: countCards({ ...column, shown: column.cards.length, filtered }),
              }))
              .map(({ stage, count }) => (
                <button
                  key={stage}
                  type="button"
                  className={styles.stage}
                  aria-pressed={stage === front}
                  onClick={() => change({ front: stage })}
                >
                  {stageNames[stage]}
                  <span className={styles.stageCount}>{count.figure}</span>
                </button>
              ))}
          </fieldset>
          <p id="board-keys" className={styles.hidden}>
            Arrow keys go from card to card. Enter opens it, V looks into it here, M moves it to another
            stage.
          </p>
          <DragContext value={drag}>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside, handled in one place */}
            <div
              className={styles.columns}
              onClick={followLink}
              onKeyDown={keys.onKeyDown}
              onFocus={keys.onFocus}
              onBlur={keys.onBlur}
            >
              {columns.map((column) => (
                <Column
                  key={column.stage}
                  column={column}
                  division={division}
                  now={now}
                  filtered={filtered}
                  loadingMore={loading.has(column.stage)}
                  activeId={keys.activeId}
                  carriedId={keys.carried?.id ?? null}
                  draggedId={draggedId}
                  isTarget={column.stage === (keys.carried?.over ?? target)}
                  isFront={column.stage === front}
                  onMove={move}
                  onPeek={peek}
                  loadMore={loadMore}
                  register={keys.register}
                />
              ))}
            </div>
          </DragContext>
        </>
      ) : null}
      <p className={styles.hidden} aria-live="assertive">
        {keys.says}
      </p>
      {news ? (
        <Suspense fallback={null}>
          <MoveNewsBar news={news} undo={undo} forget={forget} />
        </Suspense>
      ) : null}
      {peeked ? (
        <Suspense fallback={null}>
          <Peek
            {...peeked}
            close={() => setPeeked({ ...peeked, opened: false })}
            closed={() => {
              keys.focus(peeked.card.id);
              // Gone from the page too: what nobody looks at is not read again and again.
              setPeeked(undefined);
            }}
          />
        </Suspense>
      ) : null}
      {asked ? (
        <Suspense fallback={null}>
          <MoveDialog asked={asked} send={send} dismiss={dismiss} />
        </Suspense>
      ) : null}
    </div>
  );
}
