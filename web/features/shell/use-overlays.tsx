'use client';

import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { giveBack } from '../../ui/use-focus-back.ts';
import type { InterviewSubject } from '../log-interview/log-interview-link.tsx';

/** What opens over any screen. */
export type Overlay =
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'log-interview'; readonly subject: InterviewSubject };

const parts = {
  palette: () => import('../palette/palette.tsx'),
  keys: () => import('./shortcut-sheet.tsx'),
  'log-interview': () => import('../log-interview/log-interview-dialog.tsx'),
};

const Palette = lazy(parts.palette);
const ShortcutSheet = lazy(parts.keys);
const LogInterviewDialog = lazy(parts['log-interview']);

async function sayUnreachable(): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  notifications.show({
    color: 'red',
    message: 'This could not be loaded. Check the connection and try again.',
  });
}

interface Overlays {
  readonly open: (wanted: Overlay) => Promise<void>;
  /** Also while its code is on the way: keys pressed meanwhile are meant for it. */
  readonly isOpen: () => boolean;
  readonly element: ReactNode;
}

/** One at a time, each loaded when it is asked for; the screen below stays as it was. */
export function useOverlays(): Overlays {
  const [over, setOver] = useState<Overlay | null>(null);
  /** What was opened so far stays in place, so that it can fade out. */
  const [seen, setSeen] = useState<ReadonlySet<Overlay['kind']>>(new Set());
  const [subject, setSubject] = useState<InterviewSubject>({});
  const wanted = useRef<Overlay | null>(null);
  const before = useRef<Element | null>(null);

  const open = useCallback(async (next: Overlay) => {
    if (!wanted.current) before.current = document.activeElement;
    wanted.current = next;
    try {
      await parts[next.kind]();
    } catch {
      wanted.current = null;
      return sayUnreachable();
    }
    if (next.kind === 'log-interview') setSubject(next.subject);
    setSeen((kinds) => new Set(kinds).add(next.kind));
    setOver(next);
  }, []);
  const close = useCallback(() => {
    wanted.current = null;
    setOver(null);
    // The key that closed it is over by then, and means nothing to what has the focus next.
    setTimeout(() => {
      if (!wanted.current) giveBack(before.current);
    }, 0);
  }, []);

  const element = (
    <Suspense fallback={null}>
      {seen.has('palette') ? <Palette opened={over?.kind === 'palette'} close={close} open={open} /> : null}
      {seen.has('keys') ? <ShortcutSheet opened={over?.kind === 'keys'} close={close} /> : null}
      {seen.has('log-interview') ? (
        <LogInterviewDialog
          // Another submission is another form, with a draft of its own.
          key={subject.submission ?? subject.candidate ?? 'new'}
          subject={subject}
          opened={over?.kind === 'log-interview'}
          close={close}
        />
      ) : null}
    </Suspense>
  );
  return { open, isOpen: useCallback(() => wanted.current !== null, []), element };
}
