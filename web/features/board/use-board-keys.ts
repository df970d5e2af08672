'use client';

import type { CardView } from '@afterword/contracts/resources/board';
import type { OpenStage, Stage } from '@afterword/core/submission/stage';
import { useRouter } from 'next/navigation';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { shortcutHandler } from '../shell/use-shortcuts.ts';
import { neighbour } from './card-neighbour.ts';
import type { ColumnView } from './column.tsx';
import { type Carried, carry, pickedUp } from './keyboard-move.ts';

const cardOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement && target.dataset.card !== undefined ? target : null;

const elementOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);

/**
 * The board by keyboard: arrows go from card to card, Enter opens one, V looks into it, M or Space picks it up; then arrows choose a
 * column, Enter lets go there, Escape leaves it. `says` is what a screen reader hears of it.
 */
export function useBoardKeys(
  columns: readonly ColumnView[],
  request: (card: CardView, to: Stage) => void,
  peek: (card: CardView) => void,
) {
  const router = useRouter();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [says, setSays] = useState('');
  const scrollers = useRef(new Map<OpenStage, (index: number) => void>());
  /** A card whose move somebody made without a mouse: focus goes where it went. */
  const following = useRef<string | null>(null);

  const register = useCallback((stage: OpenStage, scrollTo: ((index: number) => void) | null) => {
    if (scrollTo) scrollers.current.set(stage, scrollTo);
    else scrollers.current.delete(stage);
  }, []);

  const find = useCallback(
    (id: string) => {
      for (const { stage, cards } of columns) {
        const index = cards.findIndex((card) => card.id === id);
        const card = cards[index];
        if (card) return { card, stage, index };
      }
      return null;
    },
    [columns],
  );

  const focus = useCallback(
    (id: string) => {
      const found = find(id);
      if (!found) return;
      setActiveId(id);
      // Far down a long column it is not in the page yet: scroll there, then it is.
      const attempt = (left: number) => {
        const element = elementOf(id);
        if (element) return element.focus();
        scrollers.current.get(found.stage)?.(found.index);
        if (left > 0) requestAnimationFrame(() => attempt(left - 1));
      };
      attempt(10);
    },
    [find],
  );

  useEffect(() => {
    const id = following.current;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (!id || !lost || !columns.some(({ cards }) => cards.some((card) => card.id === id))) return;
    following.current = null;
    focus(id);
  }, [columns, focus]);

  const onCarry = (event: KeyboardEvent, now: Carried) => {
    const result = carry(now, event.key);
    if (result.kind === 'ignored') return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
    setCarried(result.kind === 'carrying' ? result.carried : null);
    setSays(result.kind === 'dropped' ? '' : result.says);
    const found = result.kind === 'dropped' ? find(now.id) : null;
    if (found && result.kind === 'dropped') {
      following.current = now.id;
      request(found.card, result.carried.over);
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (carried) return onCarry(event, carried);
    const found = find(cardOf(event.target)?.dataset.card ?? '');
    if (!found) return;
    const { card, stage } = found;
    shortcutHandler({
      walk: () => {
        const next = neighbour(columns, card.id, event.key);
        if (next) focus(next);
      },
      openCard: () => router.push(`/submissions/${card.id}`),
      peek: () => peek(card),
      pickUp: () => {
        const now = { id: card.id, name: card.names.candidate, from: stage, over: stage };
        setCarried(now);
        setSays(pickedUp(now));
      },
    })(event);
  };

  const onFocus = (event: FocusEvent) => {
    const card = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
    if (card) setActiveId(card);
  };

  // Somebody clicked elsewhere: the card is put back.
  const onBlur = () => {
    if (carried) setCarried(null);
  };

  const follow = useCallback((id: string) => {
    following.current = id;
  }, []);
  return { activeId, carried, says, register, follow, focus, onKeyDown, onFocus, onBlur };
}
