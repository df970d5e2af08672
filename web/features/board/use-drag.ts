'use client';

import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { pageNonce } from '../../client/page-nonce.ts';
import { whenIdle } from '../../client/when-idle.ts';
import type { Drag, DragHandlers } from './drag.ts';

/** What cards and columns register with; `null` until it is loaded. */
export const DragContext = createContext<Drag | null>(null);

/** Drag and drop, once the board stands and the browser has a moment. */
export function useDrag(handlers: DragHandlers): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let made: Drag | undefined;
    let gone = false;
    const forget = whenIdle(async () => {
      const { createDrag } = await import('./drag.ts');
      if (gone) return;
      made = createDrag(
        {
          onStart: (id) => latest.current.onStart(id),
          onOver: (stage) => latest.current.onOver(stage),
          onEnd: (id, stage) => latest.current.onEnd(id, stage),
        },
        pageNonce(),
      );
      setDrag(made);
    });
    return () => {
      gone = true;
      forget();
      setDrag(null);
      made?.destroy();
    };
  }, []);
  return drag;
}

/** Registers an element for as long as it is shown. */
export function useDragElement(register: (drag: Drag, element: Element) => () => void, of: string) {
  const drag = useContext(DragContext);
  const ref = useRef<HTMLElement>(null);
  const latest = useRef(register);
  useEffect(() => {
    latest.current = register;
  });
  // `of` names what is registered: another one registers anew.
  useEffect(() => {
    if (!drag || !ref.current) return;
    return latest.current(drag, ref.current);
  }, [drag, of]);
  return ref;
}
