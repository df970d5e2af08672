'use client';

import type { SubmissionView } from '@afterword/contracts/resources/submissions';
import type { MeView } from '@afterword/contracts/resources/users';
import { Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconMenu2, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { keepTypedOf } from '../../client/typed-by.ts';
import { useArrival } from '../../client/use-arrival.ts';
import { useHydrated } from '../../client/use-hydrated.ts';
import { useMe } from '../../client/use-me.ts';
import { Wordmark } from '../../ui/wordmark.tsx';
import {
  type InterviewSubject,
  LogInterviewContext,
  LogInterviewLink,
  logInterviewHref,
} from '../log-interview/log-interview-link.tsx';
import { subjectHere } from '../log-interview/subject-here.ts';
import { SessionEnded } from '../session/session-ended.tsx';
import { destinations, isHere } from './navigation.ts';
import { SendingBanner } from './sending-banner.tsx';
import styles from './shell.module.css';
import { useOverlays } from './use-overlays.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { UserMenu } from './user-menu.tsx';

// Nothing is announced while a page loads: their code comes after it.
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

const ClockBar = lazy(() => import('../clock/clock-bar.tsx'));

/** While a dialog takes the scrollbar away, what is fixed to the right edge stays in place (react-remove-scroll). */
const besideScrollbar = 'right-scroll-bar-position';

const formPath = logInterviewHref({});

interface ShellProps {
  readonly children: ReactNode;
  readonly userId: string;
  readonly userName: string;
  /** What the API said while the page was made; `undefined` where the browser has to ask. */
  readonly me: MeView | undefined;
  /** The local inbox; `null` where there is none. */
  readonly inboxUrl: string | null;
}

/** What stands around every screen: where one is, who one is, and whether mails go out. */
export function Shell({ children, userId, userName, me: initial, inboxUrl }: ShellProps) {
  // Before what is inside looks for something typed earlier.
  useState(() => keepTypedOf(userId));
  const [isOpen, { toggle, close }] = useDisclosure();
  const path = usePathname();
  const router = useRouter();
  const { data: me } = useMe(initial);
  useArrival(me);
  const hydrated = useHydrated();
  const { open, isOpen: isCovered, element: overlays } = useOverlays();
  // On the form's own page there is nothing to open over it.
  const isForm = path === formPath;
  const log = useMemo(
    () => (isForm ? null : (subject: InterviewSubject) => void open({ kind: 'log-interview', subject })),
    [isForm, open],
  );
  const queries = useQueryClient();
  const meant = () =>
    subjectHere({
      path,
      card: document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card,
      isOpen: (id) => {
        const read = queries.getQueryData<SubmissionView>(['submission', id]);
        return read !== undefined && !read.closed && read.stage !== 'placed';
      },
    });
  const unlessCovered = (act: () => void) => () => {
    if (!isCovered()) act();
  };
  useShortcuts({
    ...Object.fromEntries(
      destinations.map(({ href }) => [
        href,
        unlessCovered(() => (href === formPath && log ? log(meant()) : router.push(href))),
      ]),
    ),
    search: unlessCovered(() => void open({ kind: 'palette' })),
    help: unlessCovered(() => void open({ kind: 'keys' })),
  });
  useHotkeys([['Escape', close]]);
  return (
    <LogInterviewContext value={log}>
      <div className={styles.shell} data-footer={inboxUrl !== null || undefined}>
        <a className={styles.skip} href="#main">
          Skip to content
        </a>
        <header className={`${styles.header} ${besideScrollbar}`} data-noprint>
          <div className={styles.side}>
            <button
              type="button"
              className={styles.burger}
              onClick={toggle}
              aria-label={isOpen ? 'Close navigation' : 'Open navigation'}
              aria-expanded={isOpen}
              aria-controls="navigation"
            >
              {isOpen ? <IconX size={22} aria-hidden /> : <IconMenu2 size={22} aria-hidden />}
            </button>
            <Link href="/" className={styles.home} aria-label="Afterword, start page">
              <Wordmark />
            </Link>
          </div>
          <div className={styles.side}>
            <Button
              variant="default"
              size="xs"
              className={styles.search}
              leftSection={<IconSearch size={14} aria-hidden />}
              rightSection={<kbd className={styles.hint}>/</kbd>}
              aria-label="Search"
              aria-keyshortcuts="/ Control+K"
              onClick={() => void open({ kind: 'palette' })}
            >
              <span className={styles.wide}>Search</span>
            </Button>
            <Button
              component={LogInterviewLink}
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              className={styles.log}
              aria-label="Log an interview"
            >
              <span className={styles.wide}>Log an interview</span>
              <span className={styles.narrow}>Log</span>
            </Button>
            <UserMenu name={me?.user.name ?? userName} agency={me?.agency.name} role={me?.user.role} />
          </div>
        </header>
        <nav
          id="navigation"
          aria-label="Main"
          className={styles.navbar}
          data-open={isOpen || undefined}
          data-noprint
        >
          {destinations.map((destination) => {
            const { href, label, key, icon: Icon } = destination;
            const To = href === formPath ? LogInterviewLink : Link;
            return (
              <To
                key={href}
                href={href}
                className={styles.link}
                aria-current={isHere(destination, path) ? 'page' : undefined}
                aria-keyshortcuts={key}
                title={key ? `${label} (${key})` : label}
                onClick={close}
              >
                <Icon size={20} stroke={1.7} aria-hidden />
                {label}
              </To>
            );
          })}
        </nav>
        <main id="main" tabIndex={-1} className={styles.main}>
          <SendingBanner mode={me?.agency.sending} />
          <SessionEnded />
          {children}
        </main>
        {inboxUrl ? (
          <footer className={`${styles.footer} ${besideScrollbar}`} data-noprint>
            {hydrated ? (
              <Suspense fallback={null}>
                <ClockBar inboxUrl={inboxUrl} />
              </Suspense>
            ) : null}
          </footer>
        ) : null}
        {hydrated ? (
          <Suspense fallback={null}>
            <Notifications position="bottom-right" />
          </Suspense>
        ) : null}
      </div>
      {overlays}
    </LogInterviewContext>
  );
}
