'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import type { MoveStageBody } from '@afterword/contracts/resources/submissions';
import type { Division } from '@afterword/core/division/division';
import { isClosed, type Stage, stageNames } from '@afterword/core/submission/stage';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api } from '../../client/api.ts';
import type { ShownColumn } from './board-pages.ts';
import { type PendingMove, stillPending } from './pending-moves.ts';
import { type MoveQuestion, planMove } from './plan-move.ts';

export interface AskedMove {
  readonly card: CardView;
  readonly to: Stage;
  readonly question: MoveQuestion;
}

/** What came of the last move; shown until the next one, or until it is closed. */
export type MoveNews =
  | { readonly kind: 'moved'; readonly card: CardView; readonly to: Stage; readonly undoable: boolean }
  | { readonly kind: 'undone'; readonly card: CardView; readonly to: Stage }
  | {
      readonly kind: 'refused';
      readonly card: CardView;
      readonly sentence: string;
    };

interface Answered {
  readonly confirmed?: boolean;
  readonly placement?: MoveStageBody['placement'];
  readonly others?: MoveStageBody['others'];
}

/**
 * Moves cards: shown at once, sent as the command that it is, taken back where the API refuses. `request` asks first
 * where product.md says so.
 */
export function useMove(division: Division, now: () => number) {
  const queries = useQueryClient();
  const [moves, setMoves] = useState<readonly PendingMove[]>([]);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const [news, setNews] = useState<MoveNews | null>(null);
  // A second press while the first is on its way says nothing new.
  const sending = useRef(new Set<string>());

  const send = useCallback(
    async (card: CardView, to: Stage, body: Answered, isUndo = false): Promise<boolean> => {
      if (sending.current.has(card.id)) return false;
      sending.current.add(card.id);
      setAsked(null);
      setNews(null);
      const plan = planMove(card, to, now());
      const move: PendingMove = { card, to, at: new Date(now()).toISOString(), endsMails: plan.endsMails };
      const others = (list: readonly PendingMove[]) => list.filter((one) => one.card.id !== card.id);
      setMoves((list) => [...others(list), move]);
      const reply = await api
        .moveStage({ params: { submissionId: card.id }, body: { to, ...body } })
        .catch(() => undefined);
      sending.current.delete(card.id);
      if (reply?.ok) {
        const { version } = reply.data;
        setMoves((list) => [...others(list), { ...move, version }]);
        setNews(isUndo ? { kind: 'undone', card, to } : { kind: 'moved', card, to, undoable: plan.undoable });
        await queries.invalidateQueries({ queryKey: ['board', division] });
        return true;
      }
      setMoves(others);
      const problem = reply?.problem;
      if (problem?.code === 'stage/backwards') setAsked({ card, to, question: 'backwards' });
      else if (problem?.code === 'stage/needs-an-interview')
        setAsked({ card, to, question: 'log-interview' });
      else {
        const sentence = problem?.detail ?? 'It could not be sent. Check the connection and try again.';
        setNews({ kind: 'refused', card, sentence });
      }
      await queries.invalidateQueries({ queryKey: ['board', division] });
      return false;
    },
    [division, now, queries],
  );

  const request = useCallback(
    (card: CardView, to: Stage) => {
      if (to === card.stage) return;
      const { question } = planMove(card, to, now());
      if (question) setAsked({ card, to, question });
      else void send(card, to, {});
    },
    [now, send],
  );

  const undo = useCallback(() => {
    if (news?.kind !== 'moved' || !news.undoable || isClosed(news.to)) return;
    // As it stands now: in its new column, on its way back to the old one.
    void send(
      { ...news.card, stage: news.to as CardView['stage'] },
      news.card.stage,
      { confirmed: true },
      true,
    );
  }, [news, send]);

  /** Forgets moves that the board says by itself now. */
  const settle = useCallback((columns: readonly ShownColumn[]) => {
    setMoves((list) => stillPending(list, columns));
  }, []);

  return {
    moves,
    asked,
    news,
    request,
    send,
    undo,
    settle,
    dismiss: useCallback(() => setAsked(null), []),
    forget: useCallback(() => setNews(null), []),
  };
}

export type Moving = ReturnType<typeof useMove>;

/** The news as a sentence, for the eye and for a screen reader. */
export function newsSentence(news: MoveNews): string {
  const { candidate } = news.card.names;
  switch (news.kind) {
    case 'moved':
      return `${candidate} moved to ${stageNames[news.to]}.`;
    case 'undone':
      return `${candidate} is back in ${stageNames[news.to]}.`;
    case 'refused':
      return `${candidate} was not moved. ${news.sentence}`;
  }
}
