'use client';
import { Tooltip } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, type ReactNode, type SyntheticEvent, useState } from 'react';
import { formatMoment } from './format-time.ts';

interface Shown {
  readonly target: HTMLElement;
  readonly exact: string;
}

/** The moment an event is about; `undefined`: none. */
function momentOf({ target }: SyntheticEvent): Shown | undefined {
  const moment = target instanceof Element ? target.closest<HTMLElement>('button[data-at]') : null;
  const { at, zone } = moment?.dataset ?? {};
  return moment && at ? { target: moment, exact: formatMoment(at, zone) } : undefined;
}

/** Shows the exact moment in its zone on hover, focus and touch: one tooltip, however many moments are inside. */
export function ExactMoments({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown>();
  const show = (event: SyntheticEvent) => setShown(momentOf(event));
  const hide = () => setShown(undefined);
  return (
    // Only listens to what its buttons tell.
    // biome-ignore lint/a11y/noStaticElementInteractions: not something to act on itself
    <div
      onPointerOver={show}
      // A finger that is lifted leaves too, and has only just asked.
      onPointerLeave={(event: PointerEvent) => event.pointerType === 'mouse' && hide()}
      onFocus={show}
      onBlur={hide}
      onClick={show}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && hide()}
    >
      {children}
      {shown ? <Tooltip target={shown.target} label={shown.exact} opened withArrow /> : null}
    </div>
  );
}
