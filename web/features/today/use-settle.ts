'use client';

import type { Result } from '@afterword/contracts/client';
import type { TodayRow } from '@afterword/contracts/resources/today';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '../../client/problem-error.ts';
import { rowKey } from './group-rows.ts';
import type { Settlement } from './settlements.ts';
import { todayKey } from './use-today.ts';

/** What came of the last action; shown until the next one. */
export interface News {
  readonly sentence: string;
  readonly bad: boolean;
  readonly undo?: Settlement['undo'];
}

/** Refusals a person may overrule: the sentence says what it would do. */
const overruled: readonly string[] = ['confirmation/needed', 'follow-up/too-many-cycles', 'stage/backwards'];

/** A row the index still brings although it was settled: by then somebody must have asked again. */
const lagMs = 15_000;

const unsent = 'It could not be sent. Check the connection and try again.';

async function sentenceOfFailure(
  run: () => Promise<Result<unknown>>,
): Promise<[string, code?: string] | null> {
  try {
    const reply = await run();
    return reply.ok ? null : [reply.problem.detail, reply.problem.code];
  } catch (error) {
    return [error instanceof ProblemError ? error.message : unsent];
  }
}

/** Settles rows: gone at once, sent as the command that it is, back with the reason where it was refused. */
export function useSettle() {
  const queries = useQueryClient();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [count, setCount] = useState(0);
  const [news, setNews] = useState<News | null>(null);
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  // A second press while the first is on its way says nothing new.
  const sending = useRef(new Set<string>());

  const hide = useCallback((key: string, hidden: boolean) => {
    setSettled((keys) => {
      const next = new Set(keys);
      if (hidden) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);

  const refuse = useCallback((key: string, sentence: string | undefined) => {
    setRefusals((all) => {
      const next = new Map(all);
      if (sentence === undefined) next.delete(key);
      else next.set(key, sentence);
      return next;
    });
  }, []);

  /** Resolves with the API's sentence where it was refused, `overrule` where saying it again as confirmed may do. */
  const settle = useCallback(
    async (
      row: TodayRow,
      settlement: Settlement,
      confirmed = false,
    ): Promise<{ readonly sentence: string; readonly overrule: boolean } | null> => {
      const key = rowKey(row);
      if (sending.current.has(key)) return null;
      sending.current.add(key);
      setNews(null);
      refuse(key, undefined);
      if (!settlement.stays) hide(key, true);
      const failure = await sentenceOfFailure(() => settlement.run(confirmed));
      sending.current.delete(key);
      if (failure) {
        const [sentence, code = ''] = failure;
        hide(key, false);
        refuse(key, sentence);
        void queries.invalidateQueries({ queryKey: todayKey });
        return { sentence, overrule: overruled.includes(code) };
      }
      setNews({ sentence: settlement.done, bad: false, undo: settlement.undo });
      if (settlement.stays !== 'always') hide(key, true);
      setCount((so) => so + 1);
      setTimeout(() => hide(key, false), lagMs);
      void queries.invalidateQueries({ queryKey: todayKey });
      return null;
    },
    [queries, hide, refuse],
  );

  const undo = useCallback(async () => {
    const back = news?.undo;
    if (!back) return;
    setNews(null);
    const failure = await sentenceOfFailure(back.run);
    setNews(failure ? { sentence: failure[0], bad: true } : { sentence: back.done, bad: false });
    if (!failure) {
      setSettled(new Set());
      setCount((so) => Math.max(0, so - 1));
    }
    await queries.invalidateQueries({ queryKey: todayKey });
  }, [news, queries]);

  return { settled, count, news, refusals, settle, undo, forget: useCallback(() => setNews(null), []) };
}

export type Settling = ReturnType<typeof useSettle>;
