'use client';

import type { Division } from '@afterword/core/division/division';
import type { OpenStage } from '@afterword/core/submission/stage';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import { learnNow } from '../../client/now.ts';
import { type LoadedBoard, nextPage } from './board-pages.ts';
import { pollInterval } from './poll-interval.ts';
import { readBoard, readPage } from './read-board.ts';

const boardKey = (division: Division, owner: string | undefined) =>
  ['board', division, owner ?? 'all'] as const;

// While a page is made on the server nobody looks at it.
const watching = (activeAt: number) => ({
  visible: typeof document !== 'undefined' && document.visibilityState === 'visible',
  activeAt,
});

const signs = ['pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * The board of a division, read again while somebody looks at it. A read that fails leaves what was shown; `error` then
 * says why.
 */
export function useBoard(division: Division, owner: string | undefined, initial?: LoadedBoard) {
  const queries = useQueryClient();
  const activeAt = useRef(0);
  const key = boardKey(division, owner);
  const wish = { division, ...(owner === undefined ? {} : { owner }) };
  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const board = await readBoard(api, wish, queries.getQueryData<LoadedBoard>(key), signal);
      learnNow(board.now);
      return board;
    },
    refetchInterval: () => pollInterval(watching(activeAt.current), performance.now()),
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
    ...(initial ? { initialData: initial } : {}),
  });

  const { refetch } = query;
  useEffect(() => {
    activeAt.current = performance.now();
    const wake = () => {
      const slept = performance.now() - activeAt.current;
      activeAt.current = performance.now();
      if (slept > 60_000) void refetch();
    };
    for (const sign of signs) window.addEventListener(sign, wake, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, [refetch]);

  const [loading, setLoading] = useState<ReadonlySet<OpenStage>>(new Set());
  const busy = useRef(new Set<OpenStage>());
  const loadMore = useCallback(
    async (stage: OpenStage) => {
      const column = queries.getQueryData<LoadedBoard>(key)?.columns.find((one) => one.stage === stage);
      const page = column && nextPage(column);
      if (!page || busy.current.has(stage)) return;
      busy.current.add(stage);
      setLoading(new Set(busy.current));
      try {
        const before = queries.getQueryData<LoadedBoard>(key);
        if (!before) return;
        // Read first, then put it into whatever the board is by then: a poll may have come in between.
        const read = await readPage(api, wish, before, page);
        const pages = read.columns.find((one) => one.stage === stage)?.pages;
        queries.setQueryData<LoadedBoard>(key, (board) =>
          board && pages
            ? {
                ...board,
                columns: board.columns.map((one) => (one.stage === stage ? { stage, pages } : one)),
              }
            : board,
        );
      } catch {
        await queries.invalidateQueries({ queryKey: key });
      } finally {
        busy.current.delete(stage);
        setLoading(new Set(busy.current));
      }
    },
    [queries, division, owner],
  );
  return { ...query, loading, loadMore };
}
