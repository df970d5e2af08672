'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '../../client/problem-error.ts';
import type { MailAction } from './mail-actions.ts';
import { outboxKey } from './use-outbox.ts';

export interface OutboxNews {
  readonly sentence: string;
  readonly bad: boolean;
}

const unsent = 'It could not be sent. Check the connection and try again.';

/** Runs one action at a time, and says what came of it. */
export function useMailActions() {
  const queries = useQueryClient();
  const [running, setRunning] = useState<string | null>(null);
  const [news, setNews] = useState<OutboxNews | null>(null);
  // State shows a render later; a double press must not get through.
  const busy = useRef(false);

  /** Resolves with the API's sentence where it was refused. */
  const run = useCallback(
    async (key: string, action: MailAction): Promise<string | null> => {
      if (busy.current) return null;
      busy.current = true;
      setRunning(key);
      setNews(null);
      const refusal = await action.run().then(
        (reply) => (reply.ok ? null : reply.problem.detail),
        (error: unknown) => (error instanceof ProblemError ? error.message : unsent),
      );
      setNews(refusal === null ? { sentence: action.done, bad: false } : { sentence: refusal, bad: true });
      await queries.invalidateQueries({ queryKey: outboxKey });
      busy.current = false;
      setRunning(null);
      return refusal;
    },
    [queries],
  );
  return { run, running, news, forget: useCallback(() => setNews(null), []) };
}

export type MailActions = ReturnType<typeof useMailActions>;
