'use client';

import Link from 'next/link';
import { type ComponentProps, createContext, type MouseEvent, use } from 'react';

/** Whose interview: of a submission, of a candidate, or of whom the form asks for. */
export interface InterviewSubject {
  readonly submission?: string;
  readonly candidate?: string;
}

/** Opens the form over the screen one is on; `null` where that screen is the form itself. */
export const LogInterviewContext = createContext<((subject: InterviewSubject) => void) | null>(null);

/** Where the form is a page of its own. */
export const logInterviewHref = ({ submission, candidate }: InterviewSubject): string => {
  if (submission !== undefined) return `/interviews/new?submission=${submission}`;
  return candidate === undefined ? '/interviews/new' : `/interviews/new?candidate=${candidate}`;
};

/** In this tab, and not a copy of it: a press that means another tab is the browser's. */
const isPlain = ({ defaultPrevented, metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent): boolean =>
  !defaultPrevented && !metaKey && !ctrlKey && !shiftKey && !altKey && button === 0;

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { readonly subject?: InterviewSubject };

/** Leads to the form: over this screen by a plain press, in a tab of its own where one asks the browser for that. */
export function LogInterviewLink({ subject = {}, onClick, ...link }: Props) {
  const open = use(LogInterviewContext);
  return (
    <Link
      prefetch={false}
      {...link}
      href={logInterviewHref(subject)}
      onClick={(event) => {
        const isOpened = open !== null && isPlain(event);
        onClick?.(event);
        if (!isOpened) return;
        event.preventDefault();
        open(subject);
      }}
    />
  );
}
